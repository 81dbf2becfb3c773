package dev.shakeout.core.ensemble;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How a market is to be simulated: months, replications, seed, threads. Immutable; ends in {@link #compare} or
 * {@link #run}.
 *
 * <p>Interrupting the calling thread cancels: the call throws {@link CancellationException} and leaves the flag set.
 */
public final class Ensemble {

    private static final long DEFAULT_MEMORY = 512L << 20;
    private static final int ROW = 512;
    private static final int LANES_PER_STEP = 8;

    /** Replications with one draw of the priors: two suffice to tell luck and ignorance apart. */
    static final int PER_DRAW = 2;

    private static final int MOST_DRAWS = 1_000;

    /** All that can be set; never changed once an ensemble holds it. */
    private static final class Settings {
        Market market;
        Model model;
        int months = 36;
        int replications = 2_000;
        long seed = 1;
        int threads = Runtime.getRuntime().availableProcessors();
        Optional<Executor> executor = Optional.empty();
        OptionalInt rowLength = OptionalInt.empty();
        long memory = DEFAULT_MEMORY;
        boolean flows;
        boolean priors;
        Progress progress = (done, all) -> {};

        Settings(Market market, Model model) {
            this.market = market;
            this.model = model;
        }

        Settings copy() {
            Settings copy = new Settings(market, model);
            copy.months = months;
            copy.replications = replications;
            copy.seed = seed;
            copy.threads = threads;
            copy.executor = executor;
            copy.rowLength = rowLength;
            copy.memory = memory;
            copy.flows = flows;
            copy.priors = priors;
            copy.progress = progress;
            return copy;
        }
    }

    private final Settings set;

    private Ensemble(Settings set) {
        this.set = set;
    }

    private Ensemble with(Consumer<Settings> change) {
        Settings copy = set.copy();
        change.accept(copy);
        return new Ensemble(copy);
    }

    /** {@code market} under the default model: 36 months, 2,000 replications, seed 1, a thread per processor. */
    public static Ensemble of(Market market) {
        return of(market, Model.standard());
    }

    /** {@code market} under {@code model}. */
    public static Ensemble of(Market market, Model model) {
        return new Ensemble(new Settings(market, model));
    }

    /** The horizon in months. */
    public Ensemble months(int months) {
        Check.inRange(months, 1, 1_200, "months");
        return with(s -> s.months = months);
    }

    /** How many replications. */
    public Ensemble replications(int replications) {
        Check.inRange(replications, 1, 10_000_000, "replications");
        return with(s -> s.replications = replications);
    }

    /** What all luck depends on. */
    public Ensemble seed(long seed) {
        return with(s -> s.seed = seed);
    }

    /** How many threads; the result does not depend on it. */
    public Ensemble threads(int threads) {
        Check.inRange(threads, 1, 1_024, "threads");
        return with(s -> {
            s.threads = threads;
            s.executor = Optional.empty();
        });
    }

    /** Runs on {@code executor}, which stays the caller's; the result does not depend on it. */
    public Ensemble on(Executor executor) {
        return with(s -> s.executor = Optional.of(executor));
    }

    /** How many lanes a batch has at most; the result does not depend on it, only the speed does. */
    public Ensemble rowLength(int lanes) {
        Check.inRange(lanes, 1, 1 << 20, "the lanes of a row");
        return with(s -> s.rowLength = OptionalInt.of(lanes));
    }

    /** Bytes that observed values may take; beyond that quantiles come from counts on a grid, exact to 0.1 %. */
    public Ensemble memory(long bytes) {
        Check.that(bytes >= 0, "memory must be at least 0 bytes, but is %s.", bytes);
        return with(s -> s.memory = bytes);
    }

    /** Has results say who paid whom for what, see {@link Result#flows}; without it nothing is recorded, and nothing lost. */
    public Ensemble recordingFlows() {
        return with(s -> s.flows = true);
    }

    /**
     * Draws what is assumed, instead of holding it at its centre, see {@link dev.shakeout.core.market.Priors}: the result
     * then shows ignorance as well as luck. Each draw holds for two replications on end, replication 0 and 1, 2 and 3, …,
     * which differ in their luck only, so that the two can be told apart: {@link Result#ignorance}. Draws do not depend on
     * the scenario. A draw under which the market could not be as it is at its start is drawn again, see {@link
     * Comparison#redraws}.
     */
    public Ensemble drawingPriors() {
        return with(s -> s.priors = true);
    }

    /** Who is told how far it has come, in the calling thread. */
    public Ensemble progress(Progress listener) {
        return with(s -> s.progress = listener);
    }

    /** Runs one scenario. */
    public Result run(Scenario scenario) {
        return compare(scenario).baseline();
    }

    /** Runs {@code baseline} and {@code others} on the same luck. */
    public Comparison compare(Scenario baseline, Scenario... others) {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(baseline);
        scenarios.addAll(List.of(others));
        return new Run(scenarios).compare();
    }

    /** One comparison under way. */
    private final class Run {
        private final List<Scenario> scenarios;
        private final List<Pulls> pulls;
        private final Roster roster = new Roster(set.market);
        private final List<Measure> measures = set.model.measures();
        private final boolean[] failed = new boolean[set.replications];
        private final List<Result> results = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final int perBlock;
        private final Batch batch;
        private Audit.Imbalance worst = Audit.Imbalance.NONE;

        /** How often draws of priors had to be repeated, by their numbers; for several threads. */
        private final Map<Long, Integer> redrawn = new ConcurrentHashMap<>();

        Run(List<Scenario> scenarios) {
            this.scenarios = scenarios;
            pulls = scenarios.stream()
                    .map(s -> Pulls.of(s, set.market.start(), set.model.levers()))
                    .toList();
            for (Scenario s : scenarios) {
                checkTargets(s);
            }
            List<String> names = measures.stream().map(Measure::name).toList();
            long cells = (long) scenarios.size() * measures.size() * (set.months + 1) * roster.size();
            long keeping = cells == 0 ? 0 : set.memory / 8 / cells;
            for (Scenario s : scenarios) {
                results.add(new Result(
                        s, roster, set.months, set.replications, names, failed, keeping, set.flows, set.priors));
            }
            perBlock = perBlock();
            int lanes = scenarios.size() * perBlock;
            int length = (lanes + LANES_PER_STEP - 1) / LANES_PER_STEP * LANES_PER_STEP;
            batch = new Batch(set.market, roster, set.model, Layout.ENSEMBLE, length);
        }

        private void checkTargets(Scenario scenario) {
            scenario.interventions().forEach(i -> i.target().firm().ifPresent(roster::indexOf));
        }

        /** Replications per batch: rows of about 512 lanes, equal batches, and at least a batch per thread if there is enough to do. */
        private int perBlock() {
            int most = Math.max(set.rowLength.orElse(ROW) / scenarios.size(), 1);
            int blocks = (set.replications + most - 1) / most;
            if (set.rowLength.isEmpty() && set.executor.isEmpty() && set.replications >= 64 * set.threads) {
                blocks = (blocks + set.threads - 1) / set.threads * set.threads;
            }
            return (set.replications + blocks - 1) / blocks;
        }

        Comparison compare() {
            long began = System.nanoTime();
            if (set.executor.isPresent()) {
                runAll(set.executor.get());
            } else {
                ExecutorService own = Executors.newFixedThreadPool(set.threads, task -> {
                    Thread thread = new Thread(task, "shakeout");
                    thread.setDaemon(true);
                    return thread;
                });
                try {
                    runAll(own);
                } finally {
                    own.shutdownNow();
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            failures.sort(Comparator.comparingLong(Failure::replication).thenComparing(Failure::scenario));
            return new Comparison(
                    set.market,
                    set.months,
                    set.seed,
                    results,
                    failures,
                    worst,
                    Digest.of(results),
                    seconds,
                    redrawn.values().stream().mapToInt(n -> n).sum());
        }

        private void runAll(Executor executor) {
            CompletionService<Block> service = new ExecutorCompletionService<>(executor);
            // by first replication; a block is large: forgotten as soon as it has been taken over
            Map<Integer, Future<Block>> waiting = new LinkedHashMap<>();
            for (int first = 0; first < set.replications; first += perBlock) {
                int from = first;
                int count = Math.min(perBlock, set.replications - first);
                waiting.put(from, service.submit(() -> run(from, count)));
            }
            try {
                long done = 0;
                while (!waiting.isEmpty()) {
                    Block block = service.take().get();
                    waiting.remove(block.firstReplication);
                    take(block);
                    done += block.replications;
                    set.progress.at(done, set.replications);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The simulation was interrupted.");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("A batch failed.", e.getCause());
            } finally {
                waiting.values().forEach(future -> future.cancel(true));
            }
        }

        private Block run(int first, int count) {
            Lanes lanes = Block.lanes(set.seed, first, count, pulls);
            Block block = new Block(first, count, scenarios.size(), roster.size(), set.months, measures, set.flows);
            if (!set.priors) {
                block.report = batch.run(lanes, set.months, block);
                return block;
            }
            try {
                block.report = batch.run(drawn(lanes), set.months, block);
            } catch (Batch.ImpossibleStart e) {
                for (int k = 0; k < count; k++) {
                    drawAgain(first + k);
                }
                block.report = batch.run(drawn(lanes), set.months, block);
            }
            return block;
        }

        /** Draws for {@code replication} until the market can start. */
        private void drawAgain(long replication) {
            long draw = replication / PER_DRAW;
            if (redrawn.containsKey(draw)) {
                return;
            }
            Batch small = new Batch(set.market, roster, set.model, Layout.ENSEMBLE, LANES_PER_STEP);
            String why = "";
            for (int again = 0; again < MOST_DRAWS; again++) {
                try {
                    Lanes alone = Lanes.of(set.seed, new long[] {replication}, new int[1], pulls)
                            .drawingPriorsFor(PER_DRAW, again);
                    small.begin(alone, 1).close();
                    redrawn.put(draw, again);
                    return;
                } catch (Batch.ImpossibleStart e) {
                    why = e.getMessage();
                }
            }
            throw new IllegalArgumentException("None of %s draws of the priors lets %s start as it is. The last: %s"
                    .formatted(MOST_DRAWS, set.market.name(), why));
        }

        private Lanes drawn(Lanes lanes) {
            return lanes.drawingPriorsFor(
                    PER_DRAW,
                    IntStream.range(0, lanes.count())
                            .map(i -> redrawn.getOrDefault(lanes.replication(i) / PER_DRAW, 0))
                            .toArray());
        }

        /** Takes over what a block has found, in whatever order blocks come. */
        private void take(Block block) {
            worst = worst.worse(block.report.worst());
            for (Audit.Finding finding : block.report.findings()) {
                fail(block, finding);
            }
            for (int s = 0; s < results.size(); s++) {
                for (int k = 0; k < block.replications; k++) {
                    take(block, s, k);
                }
            }
            if (block.flows != null) {
                block.flows.addTo(results, block, failed);
            }
        }

        private void take(Block block, int s, int k) {
            Result result = results.get(s);
            result.knowsTraining |= block.knowsTraining;
            int lane = s * block.replications + k;
            int replication = block.firstReplication + k;
            for (int f = 0; f < roster.size(); f++) {
                result.entryMonth[f][replication] = (short) block.entryMonth[f][lane];
                result.exitMonth[f][replication] = (short) block.exitMonth[f][lane];
                result.fate[f][replication] = block.fate[f][lane];
                result.training[f][replication] = block.training[f][lane];
                result.cash[f][replication] = block.cash[f][lane];
                for (int m = 0; m < measures.size(); m++) {
                    if (measures.get(m).name().equals("mau")) {
                        result.mau[f][replication] = block.path[m][set.months][f][lane];
                    }
                    for (int t = 0; t <= set.months && !failed[replication]; t++) {
                        result.samples[m][t][f].add(block.path[m][t][f][lane]);
                    }
                }
            }
        }

        /** Replays a failed lane alone to name the culprit. */
        private void fail(Block block, Audit.Finding finding) {
            int s = finding.lane() / block.replications;
            int replication = block.firstReplication + finding.lane() % block.replications;
            failed[replication] = true;
            Lanes lane = Lanes.of(set.seed, new long[] {replication}, new int[] {s}, pulls);
            String culprit = new Batch(set.market, roster, set.model, Layout.ENSEMBLE, LANES_PER_STEP)
                    .culprit(set.priors ? drawn(lane) : lane, finding.month())
                    .orElse("unknown");
            failures.add(new Failure(
                    scenarios.get(s).name(), set.seed, replication, finding.month(), culprit, finding.what()));
        }
    }
}
