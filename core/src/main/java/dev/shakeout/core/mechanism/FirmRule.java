package dev.shakeout.core.mechanism;

/** What happens to one active firm in a month. */
@FunctionalInterface
public interface FirmRule {

    /** Does it; {@code firm} is valid inside this call only. */
    void apply(FirmView firm, int month);
}
