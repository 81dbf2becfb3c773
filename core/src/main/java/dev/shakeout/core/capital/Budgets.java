package dev.shakeout.core.capital;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Cells;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Incumbents' budgets: what an owner lets its business spend on training follows the threat, slowly, and only as long as the
 * losses are bearable.
 *
 * <pre>
 *   target  = 1 + response · (max q − q)                           q product quality in nats: behind is in danger
 *   stretch ← stretch + clamp(target − stretch, −step, step);      − step if the losses of about 36 months exceed the hurdle
 *   training ← training · stretch
 * </pre>
 *
 * <p>The hurdle is a share of the core cash flow of those months. Source: our own construction.
 */
public final class Budgets {

    /** How strongly a budget follows the threat. */
    public static final Parameter RESPONSE = of(
            "budget.response",
            "per nat",
            100,
            Prior.uniform(1, 3, 6),
            "a business 0.1 nats behind asks for a third more",
            "by how much an incumbent's training budget rises with its distance to the best product");

    /** How fast a budget can move. */
    public static final Parameter STEP = of(
            "budget.step",
            "share of plan per month",
            1,
            Prior.uniform(0.02, 0.05, 0.1),
            "budgets are set by the quarter and move by a tenth or so",
            "most by which an incumbent's training budget moves in a month, relative to plan");

    /** The most a budget can be stretched. */
    public static final Parameter MOST = of(
            "budget.most",
            "share of plan",
            10,
            Prior.uniform(1.2, 1.5, 2),
            "machines for more cannot be had within the year",
            "largest training budget of an incumbent relative to plan");

    /** What losses an owner bears. */
    public static final Parameter HURDLE = of(
            "budget.hurdle",
            "share of core cash flow",
            10,
            Prior.uniform(0.1, 0.2, 0.4),
            "a fifth of what the core business earns is the largest share told of",
            "losses of about 36 months, relative to core cash flow, from which an owner cuts the training budget");

    static final Column STRETCH = Column.of(
            "budget.stretch", "share of plan", Scope.FIRM, 1, "training budget an owner allows, relative to plan");
    static final Column LOSSES = Column.of("budget.losses", "fen", Scope.FIRM, 0, "losses of about 36 months");

    private static final Column PLANNED =
            Column.of("budget.planned", "fen per month", Scope.FIRM, 0, "training outlay planned, before the stretch");
    private static final Column ALLOWED =
            Column.of("budget.allowed", "fen per month", Scope.FIRM, -1, "training outlay allowed last month");

    private static final Total BEST =
            Total.maximum("budget.best-quality", "nats", Scope.MARKET, "best product quality of an active firm");

    private static final double MEMORY = 36;

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "budgets",
                    Phase.TALENT,
                    "Owners of incumbents let training budgets follow the threat, while losses are bearable.")
            .reads(Columns.ACTIVE, Columns.QUALITY, Columns.BURN, Columns.BACKING)
            .writes(Columns.TRAINING, STRETCH, LOSSES, PLANNED, ALLOWED)
            .sums(BEST)
            .uses(RESPONSE, STEP, MOST, HURDLE)
            .source("our own construction: capped steps after a threat, under a hurdle on losses")
            .inSteps(world -> List.of(Step.rows(best(world), BEST), Step.rows(budgets(world))));

    private Budgets() {}

    private static Parameter of(String name, String unit, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason), meaning);
    }

    private static Pass best(World world) {
        Rows quality = world.rows(Columns.QUALITY);
        Rows active = world.rows(Columns.ACTIVE);
        Sum sum = world.sum(BEST);
        double[] x = world.scratch();
        return (r, month) -> {
            Seeking.ofActive(quality.row(r), active.row(r), x, world.length());
            sum.add(r, x);
        };
    }

    private static Pass budgets(World world) {
        Rows quality = world.rows(Columns.QUALITY);
        Rows burn = world.rows(Columns.BURN);
        Rows backing = world.rows(Columns.BACKING);
        Rows training = world.rows(Columns.TRAINING);
        Rows stretch = world.rows(STRETCH);
        Rows losses = world.rows(LOSSES);
        Rows planned = world.rows(PLANNED);
        Rows allowed = world.rows(ALLOWED);
        double[] best = world.rows(BEST).row(0);
        double[] response = world.rows(RESPONSE).row(0);
        double[] step = world.rows(STEP).row(0);
        double[] most = world.rows(MOST).row(0);
        double[] hurdle = world.rows(HURDLE).row(0);
        int[][] incumbents = incumbents(world);
        return (r, month) -> {
            double[] q = quality.row(r);
            for (int i : incumbents[r]) {
                losses.row(r)[i] += burn.row(r)[i] - losses.row(r)[i] / MEMORY;
                double target = Math.min(1 + response[i] * (best[i] - q[i]), most[i]);
                boolean bearable = losses.row(r)[i] <= hurdle[i] * MEMORY * backing.row(r)[i];
                double move = bearable ? Math.min(Math.max(target - stretch.row(r)[i], -step[i]), step[i]) : -step[i];
                stretch.row(r)[i] = Math.max(stretch.row(r)[i] + move, 0);
                // where nobody planned anew, the plan is still that of the month before
                double plan = training.row(r)[i] == allowed.row(r)[i] ? planned.row(r)[i] : training.row(r)[i];
                planned.row(r)[i] = plan;
                allowed.row(r)[i] = plan * stretch.row(r)[i];
                training.row(r)[i] = allowed.row(r)[i];
            }
        };
    }

    /** By row: the positions at which there is an incumbent. */
    private static int[][] incumbents(World world) {
        Cells cells = new Cells(world);
        Roster roster = world.roster();
        return IntStream.range(0, world.rowCount())
                .mapToObj(r -> IntStream.range(0, world.length())
                        .filter(i -> cells.firmAt(r, i) < roster.size()
                                && roster.kind(cells.firmAt(r, i)) == Firm.Kind.INCUMBENT)
                        .toArray())
                .toArray(int[][]::new);
    }
}
