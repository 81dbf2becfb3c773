package dev.shakeout.core.ensemble;

import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Observer;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some replications of all scenarios in one world: lane s · n + k is replication k of the block in scenario s. */
final class Block implements Observer {

    final int firstReplication;
    final int replications;
    private final int lanes;
    private final int months;
    private final List<Measure> measures;
    private List<Measure.Reader> readers = List.of();

    /** By measure, month, firm, lane. */
    final double[][][][] path;

    /** By firm, lane; 0 for a firm of the start, and where it has not entered. */
    final double[][] entryMonth;

    final double[][] exitMonth;

    final byte[][] fate;

    /** Whether the firm trains base models of its own at the horizon; by firm, lane. */
    final boolean[][] training;

    /** Whether any firm ever did: else the model does not know of it. */
    boolean knowsTraining;

    final double[][] cash;

    /** Who paid whom; null unless somebody asked. */
    final @Nullable FlowsSeen flows;

    /** What the audit found. */
    Batch.Report report = new Batch.Report(List.of(), Audit.Imbalance.NONE, 0);

    Block(
            int firstReplication,
            int replications,
            int scenarios,
            int firms,
            int months,
            List<Measure> measures,
            boolean flows) {
        this.firstReplication = firstReplication;
        this.replications = replications;
        this.months = months;
        this.measures = measures;
        lanes = scenarios * replications;
        path = new double[measures.size()][months + 1][firms][lanes];
        entryMonth = new double[firms][lanes];
        exitMonth = new double[firms][lanes];
        fate = new byte[firms][lanes];
        training = new boolean[firms][lanes];
        cash = new double[firms][lanes];
        this.flows = flows ? new FlowsSeen(months, lanes) : null;
    }

    /** The lanes of this block for scenarios whose pulls are {@code pulls}. */
    static Lanes lanes(long seed, int first, int replications, List<Pulls> pulls) {
        long[] replication = new long[pulls.size() * replications];
        int[] scenario = new int[replication.length];
        for (int i = 0; i < replication.length; i++) {
            replication[i] = (long) first + i % replications;
            scenario[i] = i / replications;
        }
        return Lanes.of(seed, replication, scenario, pulls);
    }

    @Override
    public void look(World world, int month) {
        if (month == 0) {
            readers = Readers.of(measures, world);
            knowsTraining = anybodyTrains(world);
        }
        double[] x = world.scratch();
        for (int m = 0; m < path.length; m++) {
            for (int f = 0; f < world.rowCount(); f++) {
                readers.get(m).read(f, x);
                System.arraycopy(x, 0, path[m][month][f], 0, lanes);
            }
        }
        if (flows != null) {
            flows.look(world, month);
        }
        if (month == months) {
            finish(world);
        }
    }

    private static boolean anybodyTrains(World world) {
        Rows frontier = Readers.columns(world, Columns.FRONTIER).get(0);
        for (int f = 0; f < world.rowCount(); f++) {
            for (double trains : frontier.row(f)) {
                if (trains != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void finish(World world) {
        List<Rows> columns = Readers.columns(
                world,
                Columns.LISTED,
                Columns.ACQUIRED,
                Columns.WOUND_UP,
                Columns.EXIT_MONTH,
                Columns.CASH,
                Columns.FRONTIER,
                Columns.ENTRY_MONTH);
        for (int f = 0; f < world.rowCount(); f++) {
            System.arraycopy(columns.get(3).row(f), 0, exitMonth[f], 0, lanes);
            System.arraycopy(columns.get(4).row(f), 0, cash[f], 0, lanes);
            System.arraycopy(columns.get(6).row(f), 0, entryMonth[f], 0, lanes);
            boolean isEntrant = world.roster().isEntrant(f);
            for (int i = 0; i < lanes; i++) {
                Fate how = isEntrant && entryMonth[f][i] == 0
                        ? Fate.NEVER_ENTERED
                        : columns.get(1).row(f)[i] != 0
                                ? Fate.ACQUIRED
                                : columns.get(2).row(f)[i] != 0
                                        ? Fate.WOUND_UP
                                        : columns.get(0).row(f)[i] != 0 ? Fate.LISTED : Fate.INDEPENDENT;
                fate[f][i] = (byte) how.ordinal();
                training[f][i] = columns.get(3).row(f)[i] == 0 && columns.get(5).row(f)[i] != 0;
            }
        }
    }
}
