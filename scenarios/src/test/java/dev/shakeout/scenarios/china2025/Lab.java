package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Paired;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Some scenarios on the same luck, with every measure of every firm in every month and replication kept: what an
 * ensemble summarises, this holds one by one, so that tests can look at single replications and pair them.
 */
public final class Lab {

    private final Market market;
    private final Roster roster;
    private final Model model;
    private final long seed;
    private final int replications;
    private final List<Scenario> scenarios = new ArrayList<>();

    /** By scenario; then by measure, month, firm: one number per replication. */
    private final List<double[][][][]> seen = new ArrayList<>();

    private final List<Batch.Report> reports = new ArrayList<>();

    /** Runs replications 0 to {@code replications - 1} of each scenario; sees what {@code model} observes. */
    public Lab(Market market, Model model, long seed, int months, int replications, Scenario... scenarios) {
        this.market = market;
        this.model = model;
        this.seed = seed;
        this.replications = replications;
        roster = new Roster(market);
        for (Scenario scenario : scenarios) {
            run(scenario, months);
        }
    }

    /** What {@code known} has seen already, and {@code more} scenarios beside it for {@code months} months, on the same luck. */
    public Lab(Lab known, int months, Iterable<Scenario> more) {
        market = known.market;
        roster = known.roster;
        model = known.model;
        seed = known.seed;
        replications = known.replications;
        scenarios.addAll(known.scenarios);
        seen.addAll(known.seen);
        reports.addAll(known.reports);
        for (Scenario scenario : more) {
            run(scenario, months);
        }
    }

    private void run(Scenario scenario, int months) {
        double[][][][] rows = new double[model.measures().size()][months + 1][roster.size()][replications];
        long[] replication = new long[replications];
        for (int k = 0; k < replications; k++) {
            replication[k] = k;
        }
        Pulls pulls = Pulls.of(scenario, market.start(), model.levers());
        Lanes lanes = Lanes.of(seed, replication, new int[replications], List.of(pulls));
        Batch batch = new Batch(market, roster, model, Layout.ENSEMBLE, replications);
        List<Measure.Reader> readers = new ArrayList<>();
        reports.add(batch.run(lanes, months, (world, month) -> look(world, month, rows, readers)));
        scenarios.add(scenario);
        seen.add(rows);
    }

    private void look(World world, int month, double[][][][] rows, List<Measure.Reader> readers) {
        if (month == 0) {
            readers.addAll(Readers.of(model.measures(), world));
        }
        for (int m = 0; m < readers.size(); m++) {
            for (int f = 0; f < roster.size(); f++) {
                readers.get(m).read(f, rows[m][month][f]);
            }
        }
    }

    public int replications() {
        return replications;
    }

    /** What the audit found, scenario by scenario. */
    public List<Batch.Report> reports() {
        return List.copyOf(reports);
    }

    /** The measure of one firm at the end of a month, by replication. */
    public double[] of(Scenario scenario, String measure, String firm, int month) {
        List<String> names = model.measures().stream().map(Measure::name).toList();
        return seen.get(scenarios.indexOf(scenario))[names.indexOf(measure)][month][roster.indexOf(firm)];
    }

    /** The sum of the measure over some firms, by replication. */
    public double[] sum(Scenario scenario, String measure, List<String> firms, int month) {
        double[] sum = new double[replications];
        for (String firm : firms) {
            double[] x = of(scenario, measure, firm, month);
            for (int k = 0; k < replications; k++) {
                sum[k] += x[k];
            }
        }
        return sum;
    }

    /** By how much the sum over some firms is larger under {@code to} than under {@code from}: mean and 95 % interval of pairs. */
    public Estimate change(Scenario from, Scenario to, String measure, List<String> firms, int month) {
        return Paired.difference(sum(from, measure, firms, month), sum(to, measure, firms, month), replications)
                .difference();
    }
}
