package dev.shakeout.scenarios.calibration;

import dev.shakeout.core.check.Check;

/**
 * A number to be fitted, between the ends of its declared range.
 *
 * @param id      row of the parameter sheet, or another name
 * @param meaning what it is
 * @param unit    of the number
 * @param low     lower end
 * @param start   what was assumed before
 * @param high    upper end
 */
public record Unknown(String id, String meaning, String unit, double low, double start, double high) {

    public Unknown {
        Check.notBlank(id, "the id of an unknown");
        Check.that(
                low < high && start >= low && start <= high,
                "%s must start within its range, but starts at %s between %s and %s.",
                id,
                start,
                low,
                high);
    }
}
