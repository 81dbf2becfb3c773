package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.List;

/**
 * A statement about cause and effect, made by an article or by somebody it quotes.
 *
 * @param id          name by which parameters and modules cite it
 * @param statement   the claim in our words
 * @param cause       what is said to act
 * @param effect      what is said to change
 * @param sign        which way
 * @param strength    how strongly, in words or a number; may be empty
 * @param who         who says so: {@code article} or a person
 * @param article     label of the {@link Article}
 * @param contradicts ids of the claims that say otherwise or pull the other way
 */
public record Claim(
        String id,
        String statement,
        String cause,
        String effect,
        Sign sign,
        String strength,
        String who,
        String article,
        List<String> contradicts) {

    public Claim {
        Ids.check(id);
        Check.notBlank(statement, "statement of claim " + id);
        contradicts = List.copyOf(contradicts);
        Check.that(!contradicts.contains(id), "Claim %s must not contradict itself.", id);
    }

    /** Which way the cause moves the effect. */
    public enum Sign {
        /** The cause raises the effect: {@code +}. */
        RAISES("+"),
        /** The cause lowers the effect: {@code -}. */
        LOWERS("-"),
        /** The cause is said to have no effect, or none that lasts: {@code 0}. */
        NONE("0");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** The sign as written in tables: {@code +}, {@code -} or {@code 0}. */
        public String symbol() {
            return symbol;
        }

        static Sign of(String symbol) {
            for (Sign sign : values()) {
                if (sign.symbol.equals(symbol)) {
                    return sign;
                }
            }
            throw new IllegalArgumentException("A sign must be +, - or 0, but is '%s'.".formatted(symbol));
        }
    }
}
