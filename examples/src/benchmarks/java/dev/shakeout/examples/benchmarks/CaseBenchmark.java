package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.scenarios.china2025.China2025;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a firm-month of the case costs, with ledger and audit: with all mechanisms at work, with none, and with one alone. What
 * one mechanism costs is the difference to none.
 */
@State(Scope.Thread)
public class CaseBenchmark extends Measured {

    private static final int FIRMS = 11;
    private static final int MONTHS = 36;
    private static final String ALL = "all";
    private static final String NONE = "none";

    /** {@code all}, {@code none} or the name of a mechanism. */
    @Param({ALL, NONE})
    public String atWork;

    private Model model;
    private Simulation simulation;

    /** What {@link #atWork} can be: all, none, and each mechanism of the default model. */
    static List<String> choices() {
        List<String> choices = new ArrayList<>(List.of(ALL, NONE));
        Model.standard().mechanisms().stream().map(Mechanism::name).forEach(choices::add);
        return choices;
    }

    /** Switches the others off. */
    @Setup
    public void choose() {
        if (!choices().contains(atWork)) {
            throw new IllegalArgumentException("There is no mechanism %s; there are %s.".formatted(atWork, choices()));
        }
        model = Model.standard()
                .without(choices().stream()
                        .skip(2)
                        .filter(name -> !atWork.equals(ALL) && !name.equals(atWork))
                        .toArray(String[]::new));
    }

    /** From the start each time: a market is another one after three years. */
    @Setup(Level.Invocation)
    public void open() {
        simulation = Worlds.ensemble(China2025.market(), model);
        if (simulation.world().rowCount() != FIRMS) {
            throw new IllegalStateException("The case has %s firms: set FIRMS, which times are divided by."
                    .formatted(simulation.world().rowCount()));
        }
    }

    /** Lets it go. */
    @TearDown(Level.Invocation)
    public void close() {
        simulation.close();
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES * MONTHS)
    public void firmMonth() {
        for (int month = 1; month <= MONTHS; month++) {
            simulation.advance();
        }
    }
}
