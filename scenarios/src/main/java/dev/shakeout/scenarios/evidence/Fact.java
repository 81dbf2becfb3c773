package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.OptionalDouble;

/**
 * A figure or a dated event that an article states.
 *
 * <p>"At least" and "over" fill {@code low} beside {@code value}, "at most" and "nearly" fill {@code high}, a stated
 * range fills {@code low} and {@code high} only. An event has none of the three.
 *
 * @param id         name by which parameters and modules cite it
 * @param subject    whom it is about
 * @param quantity   what is counted or what happened
 * @param value      the stated figure, in {@code unit}
 * @param low        stated lower bound, in {@code unit}
 * @param high       stated upper bound, in {@code unit}
 * @param unit       base unit such as CNY/month, users, share (0 to 1), or {@code event}
 * @param asOf       date, month, year or start/end it holds for
 * @param article    label of the {@link Article}
 * @param paraphrase what the article says, in our words
 * @param mechanism  part of the market it bears on, such as talent or funding
 * @param note       how it was read, where it is doubtful; may be empty
 */
public record Fact(
        String id,
        String subject,
        String quantity,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        String asOf,
        String article,
        String paraphrase,
        String mechanism,
        String note) {

    public Fact {
        Ids.check(id);
        Check.notBlank(unit, "unit of fact " + id);
        value.ifPresent(v -> Check.finite(v, "value of fact " + id));
        low.ifPresent(v -> Check.finite(v, "low of fact " + id));
        high.ifPresent(v -> Check.finite(v, "high of fact " + id));
        double middle = value.orElse(low.orElse(high.orElse(0)));
        Check.that(
                low.orElse(middle) <= middle && middle <= high.orElse(middle),
                "Fact %s must have low <= value <= high, but has %s, %s and %s.",
                id,
                low,
                value,
                high);
    }

    /** Says whether it has a figure at all: a value, or one bound. */
    public boolean isNumeric() {
        return value.isPresent() || low.isPresent() || high.isPresent();
    }
}
