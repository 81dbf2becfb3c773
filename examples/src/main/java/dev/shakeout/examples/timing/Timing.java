package dev.shakeout.examples.timing;

import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Observer;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Simulates a job over and over and says how long a firm-month takes. */
public final class Timing {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What one replication ended with. */
    private record End(double alive, double hhi) {}

    /** One batch: its months' time, and how its replications ended. */
    private record Part(List<End> ends, long nanoseconds, double bytesPerFirm) {}

    private final Job job;
    private final Roster roster;
    private final Batch batch;
    private final List<Pulls> baseline;

    private Timing(Job job) {
        this.job = job;
        roster = new Roster(job.market());
        batch = new Batch(job.market(), roster, job.model(), job.layout(), job.length());
        baseline = List.of(
                Pulls.of(Scenario.baseline(), job.market().start(), job.model().levers()));
    }

    /** Times {@code job} after at least {@code warmup} seconds of the same, {@code repeats} times. */
    public static Timed of(Job job, double warmup, int repeats) {
        return new Timing(job).measure(warmup, repeats);
    }

    private Timed measure(double warmup, int repeats) {
        long firmMonths = (long) roster.size() * job.months() * job.replications();
        ExecutorService pool = Executors.newFixedThreadPool(job.batchesAtOnce());
        try {
            long began = System.nanoTime();
            while (System.nanoTime() - began < warmup * 1e9) {
                run(pool);
            }
            double[] ns = new double[repeats];
            List<Part> parts = List.of();
            for (int k = 0; k < repeats; k++) {
                long wall = System.nanoTime();
                parts = run(pool);
                // the times of parts add up only where one part follows the other
                long taken = job.batchesAtOnce() == 1
                        ? parts.stream().mapToLong(Part::nanoseconds).sum()
                        : System.nanoTime() - wall;
                ns[k] = taken / (double) firmMonths;
            }
            Arrays.sort(ns);
            double median = 0.5 * (ns[(repeats - 1) / 2] + ns[repeats / 2]);
            return summed(parts, median, ns[0], firmMonths);
        } finally {
            pool.shutdownNow();
        }
    }

    private Timed summed(List<Part> parts, double median, double best, long firmMonths) {
        List<End> ends = parts.stream().flatMap(p -> p.ends().stream()).toList();
        double[] alive = ends.stream().mapToDouble(End::alive).toArray();
        double[] hhi = ends.stream().mapToDouble(End::hhi).toArray();
        return new Timed(
                median,
                best,
                firmMonths,
                mean(alive),
                standardError(alive),
                mean(hhi),
                standardError(hhi),
                parts.get(0).bytesPerFirm(),
                peakMiB());
    }

    private List<Part> run(ExecutorService pool) {
        List<Future<Part>> futures = new ArrayList<>();
        int lanes = job.lanes();
        for (int first = 0; first < job.replications(); first += lanes) {
            int from = first;
            int count = Math.min(lanes, job.replications() - first);
            futures.add(pool.submit(() -> part(from, count)));
        }
        List<Part> parts = new ArrayList<>();
        try {
            for (Future<Part> future : futures) {
                parts.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while timing.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A batch failed while timing.", e.getCause());
        }
        return parts;
    }

    /** In the population layout the set-up, which asks for every firm's values once, is not part of the time. */
    private Part part(int first, int count) {
        long[] replications = new long[count];
        Arrays.setAll(replications, k -> first + k);
        boolean withSetUp = job.layout() == Layout.ENSEMBLE;
        long[] times = {now(), 0};
        List<End> ends = new ArrayList<>();
        Batch.Report report = batch.run(
                Lanes.of(job.seed(), replications, new int[count], baseline),
                job.months(),
                job.threadsPerBatch(),
                Observer.ofEnds(job.months(), (world, month) -> {
                    if (month == job.months()) {
                        times[1] = now();
                        ends.addAll(ends(world, count));
                    } else if (!withSetUp) {
                        times[0] = now();
                    }
                }));
        return new Part(ends, times[1] - times[0], report.bytesPerFirm());
    }

    /** CPU time of this thread if it works alone, else wall time. */
    private long now() {
        return job.threads() == 1 ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private List<End> ends(World world, int count) {
        List<Measure> mau = job.model().measures().stream()
                .filter(m -> m.name().equals("mau"))
                .toList();
        boolean ensemble = job.layout() == Layout.ENSEMBLE;
        double[] alive = new double[count];
        double[] sum = new double[count];
        double[] squares = new double[count];
        double[] x = world.scratch();
        var active = Readers.columns(world, Columns.ACTIVE).get(0);
        var readers = Readers.of(mau, world);
        for (int r = 0; r < world.rowCount(); r++) {
            if (!readers.isEmpty()) {
                readers.get(0).read(r, x);
            }
            int numbers = ensemble ? count : world.length();
            for (int i = 0; i < numbers; i++) {
                int lane = ensemble ? i : 0;
                alive[lane] += active.row(r)[i];
                sum[lane] += x[i];
                squares[lane] += x[i] * x[i];
            }
        }
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ends.add(new End(alive[i], sum[i] > 0 ? squares[i] / (sum[i] * sum[i]) : 0));
        }
        return ends;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double standardError(double[] x) {
        if (x.length < 2) {
            return 0;
        }
        double mean = mean(x);
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
        return Math.sqrt(variance / x.length);
    }

    private static double peakMiB() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.US_ASCII)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        } catch (IOException e) {
            // Not a system that tells: Java's heap is the next best.
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }
}
