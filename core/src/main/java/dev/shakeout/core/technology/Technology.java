package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;

/**
 * Capability of own models: compute, algorithms, and training runs that end with luck.
 *
 * <pre>
 *   c       = X/X0 · e^{g t/12}                      compute bought this month, in months of the first month's
 *   C      ← C + c                                   committed to the run under way
 *   Δ ln A  = a0 (H/H0)^φ / 12 + (1 − e^{−ω/12}) (max ln A − ln A) + ω_o s/12 − ρ · share of key people lost
 *             + ω_p · lead of the firms people were hired from / α, per key person
 *   θ'      = θ0 + α [ ln(C/T) + ln A ] + σ ε        what the run reaches
 *   θ      ← max(θ, min(θ', ceiling))                with probability π = 1 − e^{−b H/H0}, when the run ends
 *   θ      ← θ + r,  ln A ← ln A + r/α               r = max(min(θ0 + lever, ceiling) − θ, 0) where the lever is pulled
 * </pre>
 *
 * <p>X is the outlay on training, H the number of key people, t counts months, s is how close the firm's open models are to
 * the best ({@link OpenModels}). A run is planned for T months at the rate of its first month and ends in the
 * month in which what has been committed comes nearest to the plan; the next begins. At the start each firm is somewhere
 * in the middle of a run. X0, H0 and θ0 are what they were at the start, so that a firm that goes on as before reaches θ0
 * again, and whatever moves its capability has a name.
 */
public final class Technology {

    /** α: capability per nat of effective compute. */
    public static final Parameter ALPHA = Parameter.of(
            "technology.alpha",
            "nats per nat",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.05, 0.12, 0.2),
                    "between 0.05 (Kaplan et al. 2020) and 0.15 or 0.18, which ScalingLaw derives"),
            "capability gained per nat of effective compute");

    /** g: yearly fall of the price of computing. */
    public static final Parameter HARDWARE_DECLINE = Parameter.of(
            "technology.hardware-decline",
            "ln per year",
            Scope.MARKET,
            0,
            2,
            Value.assumed(
                    Prior.triangular(0.2, 0.3, 0.5), "judgement: the price of computing halves in 1.4 to 3.5 years"),
            "yearly fall of the price of computing");

    /** a0: yearly algorithmic progress of a full team. */
    public static final Parameter PROGRESS = Parameter.of(
            "technology.algorithmic-progress",
            "nats per year",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.triangular(0.5, 1, 1.5), "judgement: the compute a result takes halves in 6 to 17 months"),
            "yearly algorithmic progress of a team at its starting size");

    /** φ: elasticity of progress to key people. */
    public static final Parameter TALENT_ELASTICITY = Parameter.of(
            "technology.talent-elasticity",
            "1",
            Scope.MARKET,
            0,
            2,
            Value.assumed(Prior.triangular(0.2, 0.4, 0.7), "judgement: well below 1, as people work on the same ideas"),
            "elasticity of algorithmic progress to key people");

    /** ω: how fast others' efficiency spills over. */
    public static final Parameter SPILLOVER = Parameter.of(
            "technology.spillover",
            "per year",
            Scope.MARKET,
            0,
            1000,
            Value.assumed(
                    Prior.logNormal(0.2, 0.8, 2),
                    "judgement: papers and weights are public; half of a gap closes in 4 to 42 months"),
            "rate at which the gap to the best efficiency closes");

    /** ω_o: what others' work on a firm's open models gives back to it. */
    public static final Parameter OPEN_SPILLOVER = Parameter.of(
            "technology.open-spillover",
            "nats per year",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.triangular(0, 0.1, 0.3),
                    "a tenth of a team's own progress: those who build on an open model find and mend its faults",
                    "late-open-source-loses-ecosystem"),
            "yearly progress that others' work on the best open model gives to its maker");

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

    /** ω_p: what people hired from better firms tell. */
    public static final Parameter POACHING = Parameter.of(
            "technology.poached-know-how",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0, 0.3, 0.7),
                    "judgement: ideas are copied, not moved: the old firm keeps them, the new one learns part of its lead",
                    "talent-01ai-pretrain-to-alibaba"),
            "share of the lead of the firms people were hired from that a new head of the team brings");

    /** σ: luck of a training run. */
    public static final Parameter NOISE = Parameter.of(
            "technology.noise",
            "nats",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.logNormal(0.01, 0.03, 0.1),
                    "judgement: about a third of what a doubling of compute brings, 0.12 ln 2"),
            "standard deviation of what a training run reaches");

    /** T: months for which a run is planned. */
    public static final Parameter RUN_MONTHS = Parameter.of(
            "technology.run-months",
            "months",
            Scope.MARKET,
            1,
            60,
            Value.assumed(Prior.triangular(3, 5, 9), "months between major releases of the frontier firms"),
            "months for which a training run is planned");

    /** b: success of runs at full team: 1 − e^{−b}. */
    public static final Parameter COMPETENCE = Parameter.of(
            "technology.competence",
            "1",
            Scope.MARKET,
            0,
            20,
            Value.assumed(Prior.triangular(1, 2, 4), "six of seven runs of a full team succeed"),
            "competence of a team at its starting size; a run succeeds with probability 1 - exp(-b)");

    /** How far this generation of technology can go. */
    public static final Parameter CEILING = Parameter.of(
            "technology.ceiling",
            "nats",
            Scope.MARKET,
            -10,
            100,
            Value.assumed(
                    Prior.uniform(0.3, 100, 100),
                    "no end in sight at the centre; one article sees the race near its end",
                    "base-race-ending",
                    "stepfun-holds-base"),
            "capability no model of the present generation exceeds");

    /**
     * A release of a given date, beyond what the firm's runs reach: capability above that of the start. The know-how behind it
     * is the firm's from then on, and spreads like any other.
     */
    public static final Lever RELEASE = Lever.shift(
            "technology.release",
            "nats",
            Scope.FIRM,
            0,
            5,
            "capability, above that of the start, of a model the firm releases as the lever is pulled");

    static final Draw SUCCESS = Draw.of("technology.success");
    static final Draw LUCK = Draw.of("technology.luck");
    static final Draw RUN_AT_START = Draw.of("technology.run-at-start");

    static final Column TEAM_BEFORE =
            Column.of("technology.team-before", "people", Scope.FIRM, 0, "key people a month ago");
    static final Column TEAM_AT_START =
            Column.of("technology.team-at-start", "people", Scope.FIRM, 0, "key people at the start");
    static final Column BUDGET_AT_START =
            Column.of("technology.budget-at-start", "fen per month", Scope.FIRM, 0, "outlay on training at the start");
    static final Column COMMITTED = Column.of(
            "technology.committed", "months of the first", Scope.FIRM, 0, "compute committed to the run under way");
    static final Column PLANNED =
            Column.of("technology.planned", "months of the first", Scope.FIRM, 0, "compute the run is planned to take");

    /** Training runs raise capability. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "technology",
                    Phase.TECHNOLOGY,
                    "Compute and algorithms go into training runs, which end with luck and raise capability.")
            .reads(
                    Columns.ACTIVE,
                    Columns.FRONTIER,
                    Columns.KEY_PEOPLE,
                    Columns.KEY_PLAN,
                    Columns.KNOW_HOW,
                    Columns.TRAINING,
                    Columns.TRAINING_PLAN,
                    Shared.STANDING)
            .writes(
                    Columns.CAPABILITY,
                    Shared.EFFICIENCY,
                    TEAM_BEFORE,
                    TEAM_AT_START,
                    BUDGET_AT_START,
                    Shared.COMPUTE,
                    COMMITTED,
                    PLANNED,
                    Shared.RELEASED)
            .sums(Shared.BEST_EFFICIENCY)
            .uses(
                    Firm.CAPABILITY,
                    ALPHA,
                    HARDWARE_DECLINE,
                    PROGRESS,
                    TALENT_ELASTICITY,
                    SPILLOVER,
                    OPEN_SPILLOVER,
                    FORGETTING,
                    POACHING,
                    NOISE,
                    RUN_MONTHS,
                    COMPETENCE,
                    CEILING)
            .obeys(RELEASE)
            .draws(SUCCESS, LUCK, RUN_AT_START)
            .source("Kaplan et al. (2020); Hoffmann et al. (2022); Nelson and Winter (1982); Besanko et al. (2010)")
            .inSteps(Research::steps);

    private Technology() {}
}
