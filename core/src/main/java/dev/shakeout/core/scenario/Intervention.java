package dev.shakeout.core.scenario;

import dev.shakeout.core.check.Check;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lever pulled along a course, on a target, within a window, at a strength.
 *
 * @param strength 0 does nothing, 1 is what the course says; finite
 */
public record Intervention(Lever lever, Course course, Target target, Window window, double strength) {

    public Intervention {
        Check.finite(strength, "the strength of a pull of " + lever);
        Check.that(
                lever.scope().perFirm() || target.equals(Target.everybody()),
                "%s is one lever of the whole market: it cannot be pulled on %s alone.",
                lever,
                target);
    }

    /** The same pull on another target. */
    public Intervention on(Target other) {
        return new Intervention(lever, course, other, window, strength);
    }

    /** The same pull from {@code month} on. */
    public Intervention from(YearMonth month) {
        return during(new Window(Optional.of(month), window.months()));
    }

    /** The same pull for {@code months} months. */
    public Intervention forMonths(int months) {
        return during(new Window(window.from(), OptionalInt.of(months)));
    }

    /** The same pull in another window. */
    public Intervention during(Window other) {
        return new Intervention(lever, course, target, other, strength);
    }

    /** The same pull, {@code factor} times as strong. */
    public Intervention scaled(double factor) {
        return new Intervention(lever, course, target, window, strength * factor);
    }
}
