package dev.shakeout.core.scenario;

import dev.shakeout.core.check.Check;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The months in which an intervention holds.
 *
 * @param from   first month; without one, the first simulated month
 * @param months how many; without a number, to the end
 */
public record Window(Optional<YearMonth> from, OptionalInt months) {

    public Window {
        months.ifPresent(n -> Check.inRange(n, 0, 12_000, "the months of a window"));
    }

    /** From the first month to the last. */
    public static Window always() {
        return new Window(Optional.empty(), OptionalInt.empty());
    }

    /**
     * Which month of this window simulated month {@code month} is, both counted so that the first is 0 here and 1 there;
     * -1 outside. {@code start} is the market's starting month, the one before month 1.
     */
    public int monthOf(int month, YearMonth start) {
        YearMonth now = start.plusMonths(month);
        long since = ChronoUnit.MONTHS.between(from.orElse(start.plusMonths(1)), now);
        return since < 0 || (months.isPresent() && since >= months.getAsInt()) ? -1 : (int) since;
    }

    @Override
    public String toString() {
        return "from %s for %s months"
                .formatted(
                        from.map(YearMonth::toString).orElse("the start"),
                        months.isPresent() ? months.getAsInt() : "all");
    }
}
