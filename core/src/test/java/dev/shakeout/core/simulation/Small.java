package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Balances;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;

/**
 * A few firms under a few mechanisms, for tests that hold everything else still. Ends in {@link #run}, which fails
 * if the audit finds anything: whatever else a test claims, money, people and users are conserved in it.
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

    /** The same with {@code more} mechanisms. */
    public Small adding(Mechanism... more) {
        return new Small(model.with(more), market, scenario, replications, seed);
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

    /** {@code market} with other firms. */
    public static Market with(Market market, Firm... firms) {
        Market other = Market.of(market.name(), market.start())
                .segments(market.segments().toArray(Segment[]::new))
                .verticals(market.verticals().toArray(Vertical[]::new))
                .firms(firms);
        for (Market.Statement s : market.statements()) {
            if (s.owner().equals(market.name()) && s.segment().isEmpty()) {
                other = other.with(s.parameter(), s.value());
            }
        }
        return other;
    }

    /** Runs {@code months} months and remembers {@code watched}, month by month. */
    public Seen run(int months, Column... watched) {
        return run(months, month -> true, watched);
    }

    /** Runs {@code months} months, all of them audited, and remembers {@code watched} at the end of those that {@code look}. */
    Seen run(int months, IntPredicate look, Column... watched) {
        return run(months, look, List.of(), watched);
    }

    /** The same, and what {@code measures} say of each firm. */
    Seen run(int months, IntPredicate look, List<Measure> measures, Column... watched) {
        Roster roster = new Roster(market);
        List<Pulls> pulls = List.of(Pulls.of(scenario, market.start(), model.levers()));
        Lanes lanes = Lanes.of(seed, LongStream.range(0, replications).toArray(), new int[replications], pulls);
        int length = (replications + 7) / 8 * 8;
        Seen seen = new Seen(roster);
        Batch.Report report = new Batch(market, roster, model, Layout.ENSEMBLE, length)
                .run(lanes, months, new Observer() {
                    @Override
                    public void look(World world, int month) {
                        remember(world, month, watched, seen);
                        measure(world, month, measures, seen);
                    }

                    @Override
                    public boolean looksAt(int month) {
                        return look.test(month);
                    }
                });
        assertEquals(List.of(), report.findings(), "the audit");
        return seen;
    }

    private void remember(World world, int month, Column[] watched, Seen seen) {
        world.bind("the test", Set.of(watched), Set.of());
        for (Column column : watched) {
            boolean divided = column.scope().perSubmarket();
            for (int s = 0; s < (divided ? world.market().submarkets(column).size() : 1); s++) {
                Rows rows = divided ? world.rows(column, s) : world.rows(column);
                for (int r = 0; r < (column.scope().perFirm() ? world.rowCount() : 1); r++) {
                    seen.rows.put(new Place(column, s, r, month), Arrays.copyOf(rows.row(r), replications));
                }
            }
        }
        for (Sector sector : Sector.values()) {
            seen.balances.put(sector + " " + month, Arrays.copyOf(Balances.of(world, sector), replications));
        }
    }

    private void measure(World world, int month, List<Measure> measures, Seen seen) {
        List<Measure.Reader> readers = Readers.of(measures, world);
        double[] row = world.scratch();
        for (int k = 0; k < readers.size(); k++) {
            for (int r = 0; r < world.rowCount(); r++) {
                readers.get(k).read(r, row);
                seen.measured.put(new Reading(measures.get(k), r, month), Arrays.copyOf(row, replications));
            }
        }
    }

    private record Reading(Measure measure, int row, int month) {}

    private record Place(Column column, int segment, int row, int month) {}

    /** What the watched columns were at the end of each month, 0 being the start. */
    public static final class Seen {
        private final Roster roster;
        private final Map<Place, double[]> rows = new HashMap<>();
        private final Map<Reading, double[]> measured = new HashMap<>();
        private final Map<String, double[]> balances = new HashMap<>();

        private Seen(Roster roster) {
            this.roster = roster;
        }

        /** What {@code sector} was paid less what it paid in {@code month}, in fen, in the first replication. */
        public double received(Sector sector, int month) {
            return balance(sector, month)[0] - balance(sector, month - 1)[0];
        }

        /** What {@code sector} holds, replication by replication, in fen. */
        public double[] balance(Sector sector, int month) {
            return Objects.requireNonNull(balances.get(sector + " " + month)).clone();
        }

        /** What {@code measure} said of {@code firm}, replication by replication. */
        public double[] all(Measure measure, String firm, int month) {
            return Objects.requireNonNull(measured.get(new Reading(measure, roster.indexOf(firm), month)))
                    .clone();
        }

        /** {@code column} of {@code firm} in the first replication. */
        public double at(Column column, String firm, int month) {
            return all(column, firm, month)[0];
        }

        /** {@code column} of {@code firm}, replication by replication; in the first segment or vertical if there are several. */
        public double[] all(Column column, String firm, int month) {
            return all(column, firm, 0, month);
        }

        public double[] all(Column column, String firm, int segment, int month) {
            return row(column, segment, roster.indexOf(firm), month);
        }

        /** A column of the market in the first replication. */
        public double at(Column column, int month) {
            return all(column, month)[0];
        }

        /** A column of the market, or of its first segment, replication by replication. */
        public double[] all(Column column, int month) {
            return row(column, 0, 0, month);
        }

        /** A column of one segment, replication by replication. */
        public double[] all(Column column, int segment, int month) {
            return row(column, segment, 0, month);
        }

        private double[] row(Column column, int segment, int r, int month) {
            double[] row = rows.get(new Place(column, segment, r, month));
            return Objects.requireNonNull(row, () -> column + " was not watched in month " + month)
                    .clone();
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
     * Four standard errors of a mean of {@code n} draws of variance {@code variance}: a correct sampler fails for
     * about 1 seed in 16,000.
     */
    public static double fourErrors(double variance, double n) {
        return 4 * Math.sqrt(variance / n);
    }

    /** A mechanism that bills {@code firm} whole fen in one month, in the phase of settlement. */
    public static Mechanism bill(String firm, int when, double fen) {
        Flow bill = Flow.cost("bill", Sector.SUPPLIERS);
        return Declaration.of("a bill for " + firm, Phase.SETTLEMENT, "A test has a firm pay.")
                .pays(bill)
                .onMarket(world -> month -> {
                    for (int i = 0; month == when && i < world.length(); i++) {
                        world.ledger().post(bill, world.roster().indexOf(firm), i, fen);
                    }
                });
    }

    /** A mechanism that gives {@code column} of {@code firm} its starting value and then leaves it alone. */
    public static Mechanism start(Column column, String firm, double value) {
        return Declaration.of("start " + column + " of " + firm, Phase.REGIME, "A test gives a starting value.")
                .writes(column)
                .onMarket(world -> {
                    double[] row = world.rows(column).row(world.roster().indexOf(firm));
                    return new MarketPass() {
                        @Override
                        public void start() {
                            Arrays.fill(row, value);
                        }

                        @Override
                        public void advance(int month) {}
                    };
                });
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
