package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Which loops the compiler turns into vector instructions: each is measured with and without, {@code -XX:-UseSuperWord}. A
 * loop that does not gain has probably grown beyond what the compiler takes; see {@link dev.shakeout.core.numeric.Numeric}.
 *
 * <pre>
 *   mvn -q -Pvectorisation process-test-classes
 *   mvn -q -Pvectorisation process-test-classes -Dbenchmarks=CohortBenchmark      others than the kernels
 * </pre>
 */
public final class Vectorisation {

    private static final double LEAST_GAIN = 2;

    /**
     * Kernels that must gain. The others that are measured have a part that no compiler vectorises: a table in log and power,
     * a defined order in sums over tiles.
     */
    static final List<String> MUST = List.of(
            "NumericBenchmark.exp",
            "NumericBenchmark.logistic",
            "SumBenchmark.sumInTheEnsemble",
            "LedgerBenchmark.postCost",
            "LedgerBenchmark.postRevenue",
            "LedgerBenchmark.postFunding",
            "LedgerBenchmark.postUpToCash");

    private static final String[] KERNELS = {
        "NumericBenchmark\\.(?!normal)", "SumBenchmark", "LedgerBenchmark\\.(?!.*OneByOne)"
    };

    private Vectorisation() {}

    /** Takes patterns for names of benchmarks; without any, the kernels of core. Ends with 1 if one that must gain does not. */
    public static void main(String[] args) throws RunnerException {
        System.out.println("Measuring everything twice, which takes some minutes.");
        Map<String, Double> with = nanoseconds(args);
        Map<String, Double> without = nanoseconds(args, "-XX:-UseSuperWord");
        Table.Builder table = Table.titled("Nanoseconds with vector instructions and without")
                .column("loop")
                .right("with")
                .right("without")
                .right("gain")
                .column("");
        boolean failed = false;
        for (Map.Entry<String, Double> e : with.entrySet()) {
            double gain = without.get(e.getKey()) / e.getValue();
            boolean lacking = MUST.contains(e.getKey()) && gain < LEAST_GAIN;
            failed |= lacking;
            table.row(
                    e.getKey(),
                    Digits.significant(e.getValue(), 3),
                    Digits.significant(without.get(e.getKey()), 3),
                    Digits.significant(gain, 2),
                    lacking ? "should be at least " + LEAST_GAIN : "");
        }
        System.out.println(table.build());
        if (failed) {
            System.exit(1);
        }
    }

    private static Map<String, Double> nanoseconds(String[] patterns, String... jvmArguments) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().verbosity(VerboseMode.SILENT).jvmArgsPrepend(jvmArguments);
        for (String pattern : patterns.length > 0 ? patterns : KERNELS) {
            options.include(pattern);
        }
        return byName(new Runner(options.build()).run());
    }

    /** By simple name, with the parameters if there are any. */
    private static Map<String, Double> byName(Collection<RunResult> results) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String[] parts = name.split("\\.", -1);
            StringBuilder key = new StringBuilder(parts[parts.length - 2] + "." + parts[parts.length - 1]);
            for (String parameter : result.getParams().getParamsKeys()) {
                key.append(' ').append(result.getParams().getParam(parameter));
            }
            named.put(key.toString(), result.getPrimaryResult().getScore());
        }
        return named;
    }
}
