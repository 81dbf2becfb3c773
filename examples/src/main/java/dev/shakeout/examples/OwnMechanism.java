package dev.shakeout.examples;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import dev.shakeout.scenarios.china2025.China2025;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A mechanism of one's own: trust in a firm's products, which scandals cut and time heals.
 *
 * <pre>
 *   t ← t + h (1 − t)                     some of the trust that was lost returns
 *   t ← t (1 − d)  if u &lt; odds · scandals   a scandal
 *   q ← q − w (1 − t)                     people and investors think less of what the firm offers
 * </pre>
 *
 * <p>It brings a column, a lever, parameters and a draw of its own, and works on a column that others made: quality, after
 * technology has set it and before consumers look at it. It is written twice. {@link #FIRST_AFTERNOON} says what happens to
 * one firm, which is all that most ideas need; {@link #KERNEL} does the same on whole rows, for those who simulate millions of
 * firms. Both give the same bits, in either layout. Our own construction.
 */
public final class OwnMechanism {

    /** Odds of a scandal. A firm that is known to be careless gets a higher number. */
    static final Parameter ODDS = Parameter.of(
            "trust.odds",
            "probability per month",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0.02, 0.05), "a scandal every four years, for the sake of the example"),
            "probability of a scandal in a month");

    /** d: share of trust that a scandal costs. */
    static final Parameter DAMAGE =
            market("trust.damage", "share", Prior.uniform(0.2, 0.5, 0.8), "share of trust that a scandal costs");

    /** h: share of lost trust that returns in a month. */
    static final Parameter HEALING = market(
            "trust.healing", "share per month", Prior.uniform(0.05, 0.1, 0.15), "share of lost trust that returns");

    /** w: what trust is worth, in the unit of quality. */
    static final Parameter WEIGHT = market(
            "trust.weight", "nats", Prior.uniform(0, 0.2, 0.4), "quality that a firm nobody trusts seems to lack");

    /** Trust in the firm's products; 1 at the start. */
    static final Column TRUST = Column.of("trust", "share", Scope.FIRM, 1, "trust in the firm's products");

    /** Makes scandals more likely, or less. */
    static final Lever SCANDALS = Lever.factor("trust.scandals", Scope.FIRM, "probability of a scandal in a month");

    static final Draw SCANDAL = Draw.of("trust.scandal");

    private static final Declaration DECLARED = Declaration.of(
                    "trust", Phase.ATTENTION, "Scandals cut trust, time heals it; who is not trusted seems worse.")
            .reads(Columns.ACTIVE)
            .writes(TRUST, Columns.QUALITY)
            .obeys(SCANDALS)
            .uses(ODDS, DAMAGE, HEALING, WEIGHT)
            .draws(SCANDAL)
            .source("our own construction");

    /** What happens to one firm in a month. */
    static final Mechanism FIRST_AFTERNOON = DECLARED.forEachFirm((firm, month) -> {
        double healed = firm.get(TRUST) + firm.get(HEALING) * (1 - firm.get(TRUST));
        boolean scandal = firm.uniform(SCANDAL) < firm.get(ODDS) * firm.get(SCANDALS);
        double trust = scandal ? healed * (1 - firm.get(DAMAGE)) : healed;
        firm.set(TRUST, trust);
        firm.set(Columns.QUALITY, firm.get(Columns.QUALITY) - firm.get(WEIGHT) * (1 - trust));
    });

    /** The same on rows. */
    static final Mechanism KERNEL = DECLARED.onRows(OwnMechanism::bind);

    private static final int MONTHS = 12;

    private OwnMechanism() {}

    private static Parameter market(String name, String unit, Prior prior, String meaning) {
        String reason = "chosen to be seen, for the sake of the example";
        return Parameter.of(name, unit, Scope.MARKET, 0, 1, Value.assumed(prior, reason), meaning);
    }

    private static Pass bind(World world) {
        int n = world.length();
        Rows active = world.rows(Columns.ACTIVE);
        Rows trust = world.rows(TRUST);
        Rows quality = world.rows(Columns.QUALITY);
        Rows scandals = world.rows(SCANDALS);
        Rows odds = world.rows(ODDS);
        Rows damage = world.rows(DAMAGE);
        Rows healing = world.rows(HEALING);
        Rows weight = world.rows(WEIGHT);
        Draws scandal = world.draws(SCANDAL);
        double[] hit = world.scratch();
        return (r, month) -> {
            scandal.uniform(r, month, hit);
            strike(hit, odds.row(r), scandals.row(r), active.row(r), n);
            healAndHurt(trust.row(r), healing.row(r), damage.row(r), active.row(r), hit, n);
            judge(quality.row(r), weight.row(r), trust.row(r), active.row(r), n);
        };
    }

    /** u ← active · 1{u &lt; odds · scandals}: the difference, blown up and held in [0, 1], is the indicator without a branch. */
    private static void strike(double[] u, double[] odds, double[] scandals, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = active[i] * Math.min(Math.max((odds[i] * scandals[i] - u[i]) * 1e300, 0), 1);
        }
    }

    /** t ← (t + h (1 − t)) (1 − d · hit); trust in a firm that has ceased stays as it was. */
    private static void healAndHurt(double[] t, double[] h, double[] d, double[] active, double[] hit, int n) {
        for (int i = 0; i < n; i++) {
            t[i] = (t[i] + active[i] * h[i] * (1 - t[i])) * (1 - d[i] * hit[i]);
        }
    }

    /** q ← q − w (1 − t) */
    private static void judge(double[] q, double[] w, double[] t, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            q[i] -= active[i] * w[i] * (1 - t[i]);
        }
    }

    /** The default model with the mechanism in it, and with trust among what is observed. */
    static Model model(Mechanism trust) {
        return Model.standard().with(trust).observing(Measure.of("trust", "share", TRUST, 1));
    }

    /** Scandals of incumbents are ten times as likely for half a year. */
    static Scenario wave() {
        return Scenario.named(
                "Wave of scandals", SCANDALS.pull(Course.pulse(10, 1, 6, 6)).on(Target.kind(Firm.Kind.INCUMBENT)));
    }

    static Comparison compare(Mechanism trust) {
        return Ensemble.of(China2025.market(), model(trust))
                .months(MONTHS)
                .replications(500)
                .seed(5)
                .compare(Scenario.baseline(), wave());
    }

    /** Prints what a wave of scandals does to trust and users, and that both ways of writing it agree. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Comparison kernel = compare(KERNEL);
        out.println(table(kernel));
        out.println("Digest of the row kernel: " + kernel.digest());
        out.println("Written firm by firm:     " + compare(FIRST_AFTERNOON).digest());
    }

    private static Table table(Comparison comparison) {
        Result calm = comparison.baseline();
        Result wave = comparison.of(wave());
        Table.Builder table = Table.titled(
                        "Incumbents' odds of a scandal times ten in months 7 to 12: means after month 12")
                .column("firm")
                .right("trust")
                .right("in the wave")
                .right("MAU, m")
                .right("in the wave");
        for (Firm firm : comparison.market().firms()) {
            String name = firm.name();
            table.row(
                    name,
                    Digits.fixed(calm.summary("trust", name, MONTHS).mean(), 2),
                    Digits.fixed(wave.summary("trust", name, MONTHS).mean(), 2),
                    Digits.fixed(calm.summary("mau", name, MONTHS).mean() / 1e6, 1),
                    Digits.fixed(wave.summary("mau", name, MONTHS).mean() / 1e6, 1));
        }
        return table.build();
    }
}
