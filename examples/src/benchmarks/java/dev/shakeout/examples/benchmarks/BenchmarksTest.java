package dev.shakeout.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;

/** That the benchmarks run; how fast they are is no test's business. */
class BenchmarksTest {

    private static Options options(String... typed) throws CommandLineOptionException {
        return Benchmarks.options(new CommandLineOptions(typed));
    }

    private static List<String> atWork(Options options) {
        return new ArrayList<>(options.getParameter("atWork").get());
    }

    @Test
    void everyMechanismIsMeasuredUnlessOneIsNamed() throws CommandLineOptionException {
        assertEquals(CaseBenchmark.choices(), atWork(options()));
        assertTrue(CaseBenchmark.choices().containsAll(List.of("all", "none", "talent", "settlement")));
        assertEquals(List.of("talent"), atWork(options("-p", "atWork=talent")));
    }

    @Test
    void aMechanismThatThereIsNotIsRefused() {
        CaseBenchmark benchmark = new CaseBenchmark();
        benchmark.atWork = "talents";
        String message =
                assertThrows(IllegalArgumentException.class, benchmark::choose).getMessage();
        assertTrue(message.contains("talents") && message.contains("talent,"), message);
    }

    @Test
    void whatMustGainFromVectorInstructionsIsMeasured() throws ReflectiveOperationException {
        for (String name : Vectorisation.MUST) {
            String[] parts = name.split("\\.", 2);
            Class<?> owner = Class.forName(getClass().getPackageName() + "." + parts[0]);
            assertNotNull(
                    List.of(owner.getMethods()).stream()
                            .filter(method -> method.getName().equals(parts[1]))
                            .findFirst()
                            .orElseThrow()
                            .getAnnotation(Benchmark.class),
                    name);
        }
    }

    /** Once each, in this process; the first figure that comes out. */
    @Test
    void allRun() throws CommandLineOptionException, RunnerException {
        System.setProperty("jmh.ignoreLock", "true");
        Collection<RunResult> results = new Runner(
                        options("-f", "0", "-wi", "0", "-i", "1", "-r", "1ms", "-foe", "true", "-v", "SILENT"))
                .run();
        for (String part : List.of("Numeric", "Search", "Draw", "Sum", "Ledger", "Price", "Twins", "Case", "Cohort")) {
            assertTrue(
                    results.stream().anyMatch(r -> r.getParams().getBenchmark().contains(part + "Benchmark")), part);
        }
        for (RunResult result : results) {
            assertTrue(
                    result.getPrimaryResult().getScore() > 0, result.getParams().getBenchmark());
        }
    }
}
