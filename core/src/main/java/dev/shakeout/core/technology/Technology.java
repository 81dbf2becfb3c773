package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * Capability of own models, and the floor that open ones set.
 *
 * <pre>
 *   Δ ln A = [ a0 (H/H0)^φ + ω (max ln A − ln A) ] / 12 − ρ · share of key people lost
 *   θ'     = θ0 + α [ ln(X/X0) + g t/12 + ln A ] + σ ε        what a run that ends now would reach
 *   θ     ← max(θ, θ')   with probability (1 − e^{−1/T}) π per month,   π = 1 − e^{−b H/H0}
 *   θ^O   ← max(θ^O, models opened this month)
 *   q      = max(θ, θ^O − gap)
 * </pre>
 *
 * X is the outlay on training, H the number of key people, both relative to the start; t counts months; T is the length of
 * a run.
 */
public final class Technology {

    /** α: capability per nat of effective compute. */
    public static final Parameter ALPHA = market(
            "technology.alpha",
            "nats per nat",
            0,
            1,
            Prior.triangular(0.05, 0.12, 0.2),
            "published scaling laws imply 0.05 to 0.18 (MODEL 4.1)",
            "capability gained per nat of effective compute");

    /** g: yearly fall of the price of computing. */
    public static final Parameter HARDWARE_DECLINE = market(
            "technology.hardware-decline",
            "ln per year",
            0,
            2,
            Prior.triangular(0.2, 0.3, 0.5),
            "MODEL 4.1",
            "yearly fall of the price of computing");

    /** a0: yearly algorithmic progress of a full team. */
    public static final Parameter PROGRESS = market(
            "technology.algorithmic-progress",
            "nats per year",
            0,
            5,
            Prior.triangular(0.5, 1, 1.5),
            "MODEL 4.1",
            "yearly algorithmic progress of a team at its starting size");

    /** φ: elasticity of progress to key people. */
    public static final Parameter TALENT_ELASTICITY = market(
            "technology.talent-elasticity",
            "1",
            0,
            2,
            Prior.triangular(0.2, 0.4, 0.7),
            "MODEL 4.1",
            "elasticity of algorithmic progress to key people");

    /** ω: how fast others' efficiency spills over. */
    public static final Parameter SPILLOVER = market(
            "technology.spillover",
            "per year",
            0,
            10,
            Prior.logNormal(0.2, 0.8, 2),
            "papers and weights are public",
            "how fast the best efficiency spills over to others");

    /** ρ: efficiency lost with the people who leave. */
    public static final Parameter FORGETTING = Parameter.of(
            "technology.forgetting",
            "nats",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.triangular(0, 0.5, 1),
                    "departures are called nearly fatal for iteration; Besanko et al. (2010) for forgetting",
                    "talent-loss-slows-iteration"),
            "log efficiency lost if all key people leave");

    /** σ: luck of a training run. */
    public static final Parameter NOISE = market(
            "technology.noise",
            "nats",
            0,
            1,
            Prior.logNormal(0.01, 0.03, 0.1),
            "MODEL 4.1",
            "standard deviation of what a training run reaches");

    /** T: months from one release to the next. */
    public static final Parameter RUN_MONTHS = market(
            "technology.run-months",
            "months",
            1,
            60,
            Prior.triangular(3, 5, 9),
            "months between major releases of the frontier firms",
            "length of a training run");

    /** b: success of runs at full team: 1 − e^{−b}. */
    public static final Parameter COMPETENCE = market(
            "technology.competence",
            "1",
            0,
            20,
            Prior.triangular(1, 2, 4),
            "six of seven runs of a full team succeed",
            "competence of a team at its starting size; a run succeeds with probability 1 - exp(-b)");

    /** How far an adopter of an open model stays behind it. */
    public static final Parameter ADOPTER_GAP = market(
            "technology.adopter-gap",
            "nats",
            0,
            5,
            Prior.logNormal(0.01, 0.04, 0.1),
            "MODEL 4.6",
            "how far an adopter of the open floor stays behind it");

    /** Probability that a firm opens a new model. */
    public static final Parameter OPEN_RELEASE = Parameter.following(
            "technology.open-release",
            "probability",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.CHALLENGER ? 1 : 0,
            "1 for a challenger, 0 for others",
            "probability that a firm opens a model it releases");

    /** What is added to the open floor. */
    public static final Lever FLOOR = Lever.shift(
            "open.floor",
            "nats",
            Scope.MARKET,
            0,
            5,
            "capability of an open model from outside, above the floor of the start");

    private static final Draw RELEASE = Draw.of("technology.release");
    private static final Draw LUCK = Draw.of("technology.luck");
    private static final Draw OPENING = Draw.of("technology.opening");

    static final Column EFFICIENCY = Column.of(
            "technology.efficiency", "nats", Scope.FIRM, 0, "log algorithmic efficiency relative to the start");
    static final Column TEAM_BEFORE =
            Column.of("technology.team-before", "people", Scope.FIRM, 0, "key people a month ago");
    static final Column TEAM_AT_START =
            Column.of("technology.team-at-start", "people", Scope.FIRM, 0, "key people at the start");
    static final Column BUDGET_AT_START =
            Column.of("technology.budget-at-start", "fen per month", Scope.FIRM, 0, "outlay on training at the start");
    static final Column FLOOR_AT_START =
            Column.of("technology.floor-at-start", "nats", Scope.MARKET, 0, "open floor at the start");

    static final Total BEST_EFFICIENCY = Total.maximum(
            "technology.best-efficiency",
            "nats",
            Scope.MARKET,
            "best log efficiency among active firms on the frontier");
    static final Total OPENED =
            Total.maximum("technology.opened", "nats", Scope.MARKET, "best model opened this month");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "technology",
                    Phase.TECHNOLOGY,
                    "Training runs raise capability; opened models raise the floor that anybody may adopt.")
            .reads(Columns.ACTIVE, Columns.FRONTIER, Columns.KEY_PEOPLE, Columns.TRAINING, Columns.TRAINING_PLAN)
            .writes(
                    Columns.CAPABILITY,
                    Columns.QUALITY,
                    Columns.OPEN_FLOOR,
                    EFFICIENCY,
                    TEAM_BEFORE,
                    TEAM_AT_START,
                    BUDGET_AT_START,
                    FLOOR_AT_START)
            .sums(BEST_EFFICIENCY, OPENED)
            .uses(
                    Firm.CAPABILITY,
                    ALPHA,
                    HARDWARE_DECLINE,
                    PROGRESS,
                    TALENT_ELASTICITY,
                    SPILLOVER,
                    FORGETTING,
                    NOISE,
                    RUN_MONTHS,
                    COMPETENCE,
                    ADOPTER_GAP,
                    OPEN_RELEASE)
            .obeys(FLOOR)
            .draws(RELEASE, LUCK, OPENING)
            .source("Kaplan et al. (2020); Hoffmann et al. (2022); Nelson and Winter (1982); Besanko et al. (2010)")
            .inSteps(Technology::steps);

    private Technology() {}

    private static Parameter market(
            String name, String unit, double low, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, low, high, Value.assumed(prior, reason), meaning);
    }

    private static List<Step> steps(World world) {
        Research research = new Research(world, world.draws(RELEASE), world.draws(LUCK), world.draws(OPENING));
        Rows active = world.rows(Columns.ACTIVE);
        Rows frontier = world.rows(Columns.FRONTIER);
        Rows efficiency = world.rows(EFFICIENCY);
        Sum best = world.sum(BEST_EFFICIENCY);
        double[] x = world.scratch();
        return List.of(
                Step.rows(
                        (r, month) -> {
                            onFrontier(efficiency.row(r), active.row(r), frontier.row(r), x, world.length());
                            best.add(r, x);
                        },
                        BEST_EFFICIENCY),
                Step.rows(research, OPENED),
                Step.market(new OpenFloor(world)),
                Step.rows(new Adoption(world)));
    }

    /** x ← value where both flags are 1, a very low number elsewhere. */
    private static void onFrontier(double[] value, double[] active, double[] frontier, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = value[i] - (1 - active[i] * frontier[i]) * 1e6;
        }
    }

    /** The floor rises to the best model opened, and to what a scenario adds to the floor of the start. */
    private static final class OpenFloor implements MarketPass {
        private final double[] floor;
        private final double[] atStart;
        private final double[] opened;
        private final double[] lever;

        OpenFloor(World world) {
            floor = world.rows(Columns.OPEN_FLOOR).row(0);
            atStart = world.rows(FLOOR_AT_START).row(0);
            opened = world.rows(OPENED).row(0);
            lever = world.rows(FLOOR).row(0);
        }

        @Override
        public void start() {
            for (int i = 0; i < floor.length; i++) {
                floor[i] = Math.max(floor[i], opened[i]);
            }
            System.arraycopy(floor, 0, atStart, 0, floor.length);
        }

        @Override
        public void advance(int month) {
            for (int i = 0; i < floor.length; i++) {
                floor[i] = Math.max(Math.max(floor[i], opened[i]), atStart[i] + lever[i]);
            }
        }
    }

    /** q ← max(θ, θ^O − gap) */
    private static final class Adoption implements dev.shakeout.core.mechanism.Pass {
        private final int n;
        private final Rows capability;
        private final Rows floor;
        private final Rows gap;
        private final Rows quality;

        Adoption(World world) {
            n = world.length();
            capability = world.rows(Columns.CAPABILITY);
            floor = world.rows(Columns.OPEN_FLOOR);
            gap = world.rows(ADOPTER_GAP);
            quality = world.rows(Columns.QUALITY);
        }

        @Override
        public void start(int r) {
            advance(r, 0);
        }

        @Override
        public void advance(int r, int month) {
            better(capability.row(r), floor.row(r), gap.row(r), quality.row(r), n);
        }

        private static void better(double[] own, double[] floor, double[] gap, double[] quality, int n) {
            for (int i = 0; i < n; i++) {
                quality[i] = Math.max(own[i], floor[i] - gap[i]);
            }
        }
    }
}
