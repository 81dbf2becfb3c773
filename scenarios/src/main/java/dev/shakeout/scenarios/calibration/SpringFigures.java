package dev.shakeout.scenarios.calibration;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Reported;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.World;
import dev.shakeout.scenarios.china2025.China2024;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of the spring of 2025 as the model brings them about, in the order of the aims of {@link SpringWindow}. */
final class SpringFigures {

    private static final int MONTHS = China2024.MONTHS;
    private static final int JANUARY = 1;
    private static final int FEBRUARY = 2;
    private static final int MARCH = 3;
    private static final int MAY = 5;
    private static final int JUNE = 6;

    private static final List<String> SIX = List.of("Zhipu", "MiniMax", "Moonshot", "StepFun", "Baichuan", "01.AI");

    private static final Measure MAU = Demand.mauIn("home-assistant");
    private static final Measure MAIN_USERS = new Measure("main users", "people", Set.of(Columns.USERS), world -> {
        var rows = world.rows(Columns.USERS, 0);
        return (r, out) -> System.arraycopy(rows.row(r), 0, out, 0, out.length);
    });
    private static final Measure LEAVERS = Measure.of("leavers", "people", Talent.LEAVERS, 1);
    private static final Measure LAST_PRICE = Measure.of("last price", "CNY", Columns.POST_MONEY, 1);
    private static final Measure FRONTIER = Measure.of("frontier", "0 or 1", Columns.FRONTIER, 1);
    private static final Measure BURN = Measure.of("burn", "CNY per month", Columns.BURN, 1 / Ledger.FEN);
    private static final Measure REVENUE = Measure.of("revenue", "CNY per month", Columns.REVENUE, 1 / Ledger.FEN);
    private static final List<Measure> ALL = List.of(MAU, MAIN_USERS, LEAVERS, LAST_PRICE, FRONTIER, BURN, REVENUE);

    private final Market market;
    private final Roster roster;
    private final int replications;

    /** By measure, month, firm: one number per replication. */
    private final double[][][][] seen;

    private SpringFigures(Market market, int replications) {
        this.market = market;
        this.replications = replications;
        roster = new Roster(market);
        seen = new double[ALL.size()][MONTHS + 1][roster.size()][replications];
    }

    static double[] of(Market market, Scenario spring, int replications, long seed) {
        SpringFigures figures = new SpringFigures(market, replications);
        figures.run(spring, seed);
        return figures.inOrder();
    }

    private void run(Scenario spring, long seed) {
        Model model = Model.standard().observing(ALL.toArray(Measure[]::new));
        Pulls pulls = Pulls.of(spring, market.start(), model.levers());
        long[] each = IntStream.range(0, replications).asLongStream().toArray();
        Lanes lanes = Lanes.of(seed, each, new int[replications], List.of(pulls));
        Batch batch = new Batch(market, roster, model, Layout.ENSEMBLE, replications);
        List<Measure.Reader> readers = new ArrayList<>();
        batch.run(lanes, MONTHS, (world, month) -> look(world, month, readers));
    }

    private void look(World world, int month, List<Measure.Reader> readers) {
        if (month == 0) {
            readers.addAll(Readers.of(ALL, world));
        }
        for (int m = 0; m < readers.size(); m++) {
            for (int f = 0; f < roster.size(); f++) {
                readers.get(m).read(f, seen[m][month][f]);
            }
        }
    }

    private double[] of(Measure measure, String firm, int month) {
        return seen[ALL.indexOf(measure)][month][roster.indexOf(firm)];
    }

    private double[] inOrder() {
        return new double[] {
            middle(of(MAU, "DeepSeek", MARCH)),
            middle(of(MAU, "ByteDance", MARCH)),
            middle(of(MAU, "Tencent", MARCH)),
            middle(of(MAU, "Moonshot", MARCH)),
            middle(of(MAU, "Baidu", MARCH)),
            middle(of(MAU, "Alibaba", MARCH)),
            mean(i -> areFirst(i, MARCH, "DeepSeek", "ByteDance", "Tencent", "Moonshot") ? 1 : 0),
            middle(active(FEBRUARY)),
            middle(active(MARCH)),
            mean(i -> (left(i, MAY) + left(i, JUNE)) / 2),
            mean(i -> (hit(i, MAY) + hit(i, JUNE)) / 2.0),
            mean(i -> SIX.stream().filter(firm -> isFunded(firm, i)).count() == 1 ? 1 : 0),
            mean(i -> isFunded("Zhipu", i) ? 1 : 0),
            12 * mean(i -> of(BURN, "Zhipu", JANUARY)[i]),
            12 * mean(i -> of(REVENUE, "Zhipu", JANUARY)[i]),
            mean(i -> of(FRONTIER, "01.AI", JUNE)[i] + of(FRONTIER, "Baichuan", JUNE)[i] == 0 ? 1 : 0),
            mean(i -> SIX.stream().noneMatch(firm -> isAmongFive(firm, i)) ? 1 : 0),
            middle(active(JANUARY)),
        };
    }

    /** People who used some product of the segment at least once in a month, replication by replication. */
    private double[] active(int month) {
        Segment home = market.segments().get(0);
        double shape = market.value(Reported.OCCASIONS_SHAPE, home);
        double idle = StrictMath.pow(1 + market.value(Reported.OCCASIONS_MEAN, home) / shape, -shape);
        double[] people = new double[replications];
        for (double[] users : seen[ALL.indexOf(MAIN_USERS)][month]) {
            for (int i = 0; i < replications; i++) {
                people[i] += users[i] * (1 - idle);
            }
        }
        return people;
    }

    private double left(int i, int month) {
        return SIX.stream().mapToDouble(firm -> left(firm, i, month)).sum();
    }

    private double hit(int i, int month) {
        return SIX.stream().filter(firm -> left(firm, i, month) > 0).count();
    }

    private double left(String firm, int i, int month) {
        return IntStream.rangeClosed(1, month)
                .mapToDouble(m -> of(LEAVERS, firm, m)[i])
                .sum();
    }

    /** Whether it has been priced anew. */
    private boolean isFunded(String firm, int i) {
        return IntStream.rangeClosed(1, JUNE)
                .anyMatch(month -> of(LAST_PRICE, firm, month)[i] != of(LAST_PRICE, firm, month - 1)[i]);
    }

    private boolean isAmongFive(String firm, int i) {
        double own = of(MAU, firm, MAY)[i];
        return IntStream.range(0, roster.size())
                        .filter(f -> seen[ALL.indexOf(MAU)][MAY][f][i] > own)
                        .count()
                < 5;
    }

    /** Whether nobody has more users than {@code firms} in this order. */
    private boolean areFirst(int i, int month, String... firms) {
        double[][] users = seen[ALL.indexOf(MAU)][month];
        double[] most = IntStream.range(0, roster.size())
                .mapToDouble(f -> -users[f][i])
                .sorted()
                .limit(firms.length)
                .toArray();
        return IntStream.range(0, firms.length).allMatch(k -> of(MAU, firms[k], month)[i] == -most[k]);
    }

    /** The median over replications, firms that are gone counted with no users. */
    private static double middle(double... x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private double mean(IntToDoubleFunction x) {
        return IntStream.range(0, replications).mapToDouble(x).sum() / replications;
    }
}
