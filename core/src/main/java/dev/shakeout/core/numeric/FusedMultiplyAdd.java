package dev.shakeout.core.numeric;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Whether this processor multiplies and adds in one instruction. Where it does not, Java computes {@code Math.fma} by
 * decimal fractions of any length: the same results, some thousand times slower.
 */
public final class FusedMultiplyAdd {

    private static final int ROUNDS = 3;
    private static final int CALLS = 500;

    /** An instruction takes a nanosecond, interpreted some fifty; the detour takes microseconds. */
    private static final long SLOW = 1_000;

    private static final boolean FAST = measure();

    private FusedMultiplyAdd() {}

    /** Whether it takes an instruction; measured once. */
    public static boolean isFast() {
        return FAST;
    }

    /** Says so in the log if it does not, once: nobody should wait for hours without knowing why. */
    public static void warnIfSlow() {
        Notice.given();
    }

    /** Loaded when somebody first asks, so that it is given once. */
    private static final class Notice {
        static {
            if (!FAST) {
                Logger logger = System.getLogger(FusedMultiplyAdd.class.getName());
                logger.log(
                        Level.WARNING,
                        "This processor, or this Java, has no fused multiply-add (UseFMA): results are the same, but a simulation"
                                + " takes some thousand times as long. Use a processor of 2013 or later, and no -XX:-UseFMA.");
            }
        }

        private Notice() {}

        static void given() {
            // by loading this class
        }
    }

    private static boolean measure() {
        double x = 0.5;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) { // the best of some, in case the machine was busy with others
            long began = System.nanoTime();
            for (int k = 0; k < CALLS; k++) {
                x = Math.fma(x, 0.5, 0.3);
            }
            best = Math.min(best, System.nanoTime() - began);
        }
        return best < SLOW * CALLS && x < 1;
    }
}
