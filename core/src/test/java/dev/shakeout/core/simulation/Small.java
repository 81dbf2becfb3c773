package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;

/**
 * A few firms under a few mechanisms, for tests that hold everything else still. Ends in {@link #run}, which fails if the
 * audit finds anything: whatever else a test claims, money, people and users are conserved in it.
 */
public final class Small {

    /** The starting month of every small market; month 1 is April 2025. */
    public static final YearMonth START = YearMonth.of(2025, 3);

    private final Model model;
    private final Market market;
    private final Scenario scenario;
    private final int replications;
    private final long seed;

    private Small(Model model, Market market, Scenario scenario, int replications, long seed) {
        this.model = model;
        this.market = market;
        this.scenario = scenario;
        this.replications = replications;
        this.seed = seed;
    }

    /** {@code firms} under {@code model}: one replication, seed 1, nothing pulled. */
    public static Small of(Model model, Firm... firms) {
        return of(model, Market.of("small", START).firms(firms));
    }

    /** {@code market} under {@code model}. */
    public static Small of(Model model, Market market) {
        return new Small(model, market, Scenario.baseline(), 1, 1);
    }

    public Small with(Parameter parameter, double value) {
        return new Small(model, market.with(parameter, value), scenario, replications, seed);
    }

    public Small segments(Segment... segments) {
        return new Small(model, market.segments(segments), scenario, replications, seed);
    }

    public Small pulling(Intervention... pulls) {
        return new Small(model, market, Scenario.named("test", pulls), replications, seed);
    }

    public Small replications(int count) {
        return new Small(model, market, scenario, count, seed);
    }

    public Small seed(long other) {
        return new Small(model, market, scenario, replications, other);
    }

    /** Runs {@code months} months and remembers {@code watched}, month by month. */
    public Seen run(int months, Column... watched) {
        Roster roster = new Roster(market);
        List<Pulls> pulls = List.of(Pulls.of(scenario, market.start(), model.levers()));
        Lanes lanes = Lanes.of(seed, LongStream.range(0, replications).toArray(), new int[replications], pulls);
        int length = (replications + 7) / 8 * 8;
        double[][][][][] seen = new double[months + 1][watched.length][][][];
        Batch.Report report = new Batch(market, roster, model, Layout.ENSEMBLE, length).run(lanes, months, (world, month) -> {
            world.bind("the test", Set.of(watched), Set.of());
            for (int c = 0; c < watched.length; c++) {
                boolean perSegment = watched[c].scope().perSegment();
                seen[month][c] = new double[perSegment ? world.segments().size() : 1][][];
                for (int s = 0; s < seen[month][c].length; s++) {
                    Rows rows = perSegment ? world.rows(watched[c], s) : world.rows(watched[c]);
                    seen[month][c][s] = new double[watched[c].scope().perFirm() ? world.rowCount() : 1][];
                    for (int r = 0; r < seen[month][c][s].length; r++) {
                        seen[month][c][s][r] = Arrays.copyOf(rows.row(r), replications);
                    }
                }
            }
        });
        assertEquals(List.of(), report.findings(), "the audit");
        return new Seen(roster, List.of(watched), seen);
    }

    /** What the watched columns were at the end of each month, 0 being the start. */
    public static final class Seen {
        private final Roster roster;
        private final List<Column> watched;
        private final double[][][][][] seen;

        private Seen(Roster roster, List<Column> watched, double[][][][][] seen) {
            this.roster = roster;
            this.watched = watched;
            this.seen = seen;
        }

        /** {@code column} of {@code firm} in the first replication. */
        public double at(Column column, String firm, int month) {
            return all(column, firm, month)[0];
        }

        /** {@code column} of {@code firm}, replication by replication; in the first segment if there are several. */
        public double[] all(Column column, String firm, int month) {
            return all(column, firm, 0, month);
        }

        public double[] all(Column column, String firm, int segment, int month) {
            return seen[month][watched.indexOf(column)][segment][roster.indexOf(firm)].clone();
        }

        /** A column of the market in the first replication. */
        public double at(Column column, int month) {
            return all(column, month)[0];
        }

        /** A column of the market, or of its first segment, replication by replication. */
        public double[] all(Column column, int month) {
            return seen[month][watched.indexOf(column)][0][0].clone();
        }

        /** The mean over replications. */
        public double mean(Column column, String firm, int month) {
            return Arrays.stream(all(column, firm, month)).average().orElseThrow();
        }

        /** The mean over replications of a column of the market. */
        public double mean(Column column, int month) {
            return Arrays.stream(all(column, month)).average().orElseThrow();
        }
    }

    /**
     * Four standard errors of a mean of {@code n} draws of variance {@code variance}: a correct sampler fails for about 1 seed
     * in 16,000.
     */
    public static double fourErrors(double variance, double n) {
        return 4 * Math.sqrt(variance / n);
    }

    /** What a test sets for a firm in a month, 0 being the start; NaN leaves the number alone. */
    @FunctionalInterface
    public interface Setting {
        double of(String firm, int month);
    }

    /** A mechanism that sets {@code column} of every firm, or of the market, at the start and then every month. */
    public static Mechanism set(Phase phase, Column column, Setting value) {
        return Declaration.of("set " + column + " in " + phase, phase, "A test sets a number.")
                .writes(column)
                .onMarket(world -> {
                    Rows rows = world.rows(column);
                    return new MarketPass() {
                        @Override
                        public void start() {
                            advance(0);
                        }

                        @Override
                        public void advance(int month) {
                            for (int r = 0; r < (column.scope().perFirm() ? world.rowCount() : 1); r++) {
                                double x = value.of(world.roster().name(r), month);
                                if (!Double.isNaN(x)) {
                                    Arrays.fill(rows.row(r), x);
                                }
                            }
                        }
                    };
                });
    }

    /** The same for one firm. */
    public static Mechanism set(Phase phase, Column column, String firm, IntToDoubleFunction value) {
        return set(phase, column, (name, month) -> name.equals(firm) ? value.applyAsDouble(month) : Double.NaN);
    }

    /** The same with one number for all months. */
    public static Mechanism set(Phase phase, Column column, String firm, double value) {
        return set(phase, column, firm, month -> value);
    }

    /** One number for everybody in all months. */
    public static Mechanism set(Phase phase, Column column, double value) {
        return set(phase, column, (firm, month) -> value);
    }
}
