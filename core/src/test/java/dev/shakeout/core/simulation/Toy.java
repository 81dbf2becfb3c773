package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Total;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A market without economics that uses everything the engine has: totals, draws, levers, ledger, both ways to write. */
final class Toy {

    static final Column TRUST = Column.perFirm("toy.trust", "share", 0.8);
    static final Column WEIGHT = Column.perFirm("toy.weight", "1", 0);
    static final Total WEIGHTS = Total.sum("toy.weights", "1", Scope.MARKET, "sum of weights");
    static final Lever SCANDALS = Lever.factor("toy.scandals", Scope.FIRM, "odds of a scandal");
    static final Parameter ODDS = Parameter.of(
            "toy.odds",
            "per month",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0.2), "test"),
            "odds of a scandal");
    static final Draw SCANDAL = Draw.of("toy.scandal");
    static final Flow FEE = Flow.cost("fee", Sector.SUPPLIERS);
    static final YearMonth START = YearMonth.of(2025, 3);

    private static final Declaration TRUSTED = Declaration.of(
                    "trust", Phase.PLAN, "A scandal halves trust, time heals it.")
            .reads(Columns.ACTIVE)
            .writes(TRUST)
            .uses(ODDS)
            .obeys(SCANDALS)
            .draws(SCANDAL)
            .source("our own construction");

    static final Mechanism TRUST_BY_FIRM = TRUSTED.forEachFirm((firm, month) -> {
        double healed = firm.get(TRUST) + 0.1 * (1 - firm.get(TRUST));
        boolean scandal = firm.uniform(SCANDAL) < firm.get(ODDS) * firm.get(SCANDALS);
        firm.set(TRUST, scandal ? healed / 2 : healed);
    });

    static final Mechanism TRUST_BY_ROW = TRUSTED.onRows(world -> {
        Rows active = world.rows(Columns.ACTIVE);
        Rows trust = world.rows(TRUST);
        Rows odds = world.rows(ODDS);
        Rows scandals = world.rows(SCANDALS);
        var draws = world.draws(SCANDAL);
        double[] u = world.scratch();
        return (r, month) -> {
            draws.uniform(r, month, u);
            for (int i = 0; i < world.length(); i++) {
                double x = trust.row(r)[i];
                double healed = x + 0.1 * (1 - x);
                boolean scandal = u[i] < odds.row(r)[i] * scandals.row(r)[i];
                trust.row(r)[i] = active.row(r)[i] != 0 ? (scandal ? healed / 2 : healed) : x;
            }
        };
    });

    /** Each firm pays a fee in proportion to its share of all trust. */
    static final Mechanism FEES = Declaration.of(
                    "fees", Phase.SETTLEMENT, "A fee in proportion to the share of all trust.")
            .reads(Columns.ACTIVE, TRUST)
            .writes(WEIGHT)
            .sums(WEIGHTS)
            .pays(FEE)
            .source("our own construction")
            .inSteps(world -> {
                Rows active = world.rows(Columns.ACTIVE);
                Rows trust = world.rows(TRUST);
                Rows weight = world.rows(WEIGHT);
                Rows all = world.rows(WEIGHTS);
                var sum = world.sum(WEIGHTS);
                double[] fee = world.scratch();
                return List.of(
                        Step.rows(
                                (r, month) -> {
                                    for (int i = 0; i < world.length(); i++) {
                                        weight.row(r)[i] = active.row(r)[i] * trust.row(r)[i] / 3;
                                    }
                                    sum.add(r, weight.row(r));
                                },
                                WEIGHTS),
                        Step.rows((r, month) -> {
                            for (int i = 0; i < world.length(); i++) {
                                fee[i] = 1e7 * weight.row(r)[i] / all.row(r)[i];
                            }
                            world.ledger().post(FEE, r, fee);
                        }));
            });

    private static final Column FACE = Column.perFirm("toy.face", "1", 0);
    private static final Column OTHER_FACE = Column.perFirm("toy.other-face", "1", 0);
    private static final Draw THROW = Draw.of("toy.throw");

    /** Throws dice nobody looks at. */
    static final Mechanism DICE_BY_ROW = Declaration.of("dice by row", Phase.REGIME, "Throws dice nobody looks at.")
            .writes(FACE)
            .draws(THROW)
            .source("our own construction")
            .onRows(world -> {
                Rows face = world.rows(FACE);
                var draws = world.draws(THROW);
                return (r, month) -> draws.normal(r, month, face.row(r));
            });

    /** The same firm by firm, also once more from the purpose of somebody else. */
    static final Mechanism DICE_BY_FIRM = Declaration.of("dice by firm", Phase.EXIT, "Throws dice nobody looks at.")
            .writes(OTHER_FACE)
            .draws(THROW, SCANDAL)
            .source("our own construction")
            .forEachFirm((firm, month) -> firm.set(OTHER_FACE, firm.normal(THROW) + firm.uniform(SCANDAL)));

    private Toy() {}

    static Market named(int firms) {
        List<Firm> list = new ArrayList<>();
        for (int f = 0; f < firms; f++) {
            list.add(Firm.startup("firm " + f).cash(1e6 + f).with(ODDS, 0.05 + 0.001 * (f % 50)));
        }
        return Market.of("toy", START).firms(list.toArray(Firm[]::new));
    }

    static Market population(int firms) {
        return Market.of("toy", START)
                .populations(Population.of("many", firms)
                        .with(Firm.CASH, Prior.logUniform(1e5, 1e7))
                        .with(ODDS, number -> 0.05 + 0.001 * (number % 50)));
    }

    /** Final trust and cash of every firm of every replication, by firm and replication. */
    static Map<String, Long> run(
            Market market, Model model, Layout layout, int length, Scenario scenario, long seed, long... replications) {
        Map<String, Long> bits = new TreeMap<>();
        Roster roster = new Roster(market);
        Pulls pulls = Pulls.of(scenario, market.start(), model.levers());
        Batch batch = new Batch(market, roster, model, layout, length);
        int lanesAtOnce = layout == Layout.ENSEMBLE ? length : 1;
        for (int first = 0; first < replications.length; first += lanesAtOnce) {
            long[] some = java.util.Arrays.copyOfRange(
                    replications, first, Math.min(first + lanesAtOnce, replications.length));
            Lanes lanes = Lanes.of(seed, some, new int[some.length], List.of(pulls));
            var report = batch.run(lanes, 6, (world, month) -> {
                if (month == 6) {
                    List<Rows> rows = Readers.columns(world, TRUST, Columns.CASH);
                    for (int f = 0; f < roster.size(); f++) {
                        for (int k = 0; k < some.length; k++) {
                            int r = layout == Layout.ENSEMBLE ? f : f / length;
                            int i = layout == Layout.ENSEMBLE ? k : f % length;
                            String key = "%s %06d %s ".formatted(roster.name(f), f, some[k]);
                            bits.put(
                                    key + "trust",
                                    Double.doubleToLongBits(rows.get(0).row(r)[i]));
                            bits.put(
                                    key + "cash",
                                    Double.doubleToLongBits(rows.get(1).row(r)[i]));
                        }
                    }
                }
            });
            if (!report.findings().isEmpty()) {
                throw new AssertionError(report.findings());
            }
        }
        return bits;
    }
}
