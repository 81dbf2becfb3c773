package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.scenarios.evidence.Sourced;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A pressure with a strength and a window, resting on facts and claims of the articles. */
public abstract class Module implements Scenario {

    /** Where the numbers of strength 1 come from. */
    static final Sourced SHEET = Sourced.ofCase("china2025");

    private final double strength;
    private final Window window;

    Module(double strength, Window window) {
        if (!(Math.abs(strength) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A strength must be a finite number, but is %s.".formatted(strength));
        }
        this.strength = strength;
        this.window = window;
    }

    /** What happens at strength 1 within the window. */
    abstract List<Intervention> pulls();

    /** The same pressure at another strength and in another window. */
    abstract Module with(double otherStrength, Window otherWindow);

    /** What it does, in one sentence. */
    public abstract String summary();

    /** What the articles say happened. */
    public abstract String happened();

    /** Ids of the facts and claims it rests on. */
    public abstract List<String> evidence();

    /** 1 as the articles describe, 0 nothing. */
    public double strength() {
        return strength;
    }

    /** The months in which it holds. */
    public Window window() {
        return window;
    }

    /** The same pressure from {@code month} on. */
    public Module from(YearMonth month) {
        return with(strength, new Window(Optional.of(month), window.months()));
    }

    /** The same pressure for {@code months} months. */
    public Module forMonths(int months) {
        return with(strength, new Window(window.from(), OptionalInt.of(months)));
    }

    @Override
    public Module scaled(double factor) {
        return with(strength * factor, window);
    }

    /** The name of the module, and its strength if that is not 1. */
    @Override
    public String name() {
        String module = getClass().getSimpleName();
        return strength == 1 ? module : module + "=" + plain(strength);
    }

    private static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }

    @Override
    public List<Intervention> interventions() {
        return pulls().stream()
                .map(pull -> pull.during(window).scaled(strength))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Module that
                && getClass() == that.getClass()
                && strength == that.strength
                && window.equals(that.window);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(getClass().getName(), strength, window);
    }

    @Override
    public String toString() {
        return name() + " " + window;
    }
}
