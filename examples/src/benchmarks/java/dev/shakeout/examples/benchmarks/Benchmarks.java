package dev.shakeout.examples.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks.
 *
 * <pre>
 *   mvn -q -Pbenchmarks process-test-classes                                       all, in some minutes
 *   mvn -q -Pbenchmarks process-test-classes -Dbenchmarks="Numeric -f 3 -i 10"     some, with care
 *   mvn -q -Pbenchmarks process-test-classes -Dbenchmarks="CaseBenchmark -p atWork=talent"
 *   mvn -q -Pbenchmarks process-test-classes -Dbenchmarks=-h                       what else can be asked for
 * </pre>
 */
public final class Benchmarks {

    private static final String MECHANISM = "atWork";

    private Benchmarks() {}

    /** Takes the arguments of JMH: a pattern for names, then options. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions typed = new CommandLineOptions(args);
        Runner runner = new Runner(options(typed));
        if (typed.shouldHelp()) {
            typed.showHelp();
        } else if (typed.shouldList()) {
            runner.list();
        } else {
            runner.run();
        }
    }

    /** What was typed, and every mechanism where none was named. */
    static Options options(CommandLineOptions typed) {
        ChainedOptionsBuilder options = new OptionsBuilder().parent(typed);
        if (!typed.getParameter(MECHANISM).hasValue()) {
            options.param(MECHANISM, CaseBenchmark.choices().toArray(String[]::new));
        }
        return options.build();
    }
}
