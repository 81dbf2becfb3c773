package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Draws at neighbouring places are unrelated. Fixed seed; the bound of 5 standard errors would be passed by chance in
 * one of 1.7 million comparisons, and the class makes fewer than 6,000 beside the avalanche.
 */
class IndependenceTest {

    private static final double BOUND = 5.0;

    /** For the 20,000 comparisons of the avalanche: passed by chance in one of 26 million. */
    private static final double BOUND_OF_MANY = 5.5;

    private static final String[] PURPOSES = {"turnover.exit", "talent.leave", "capital.score"};

    /** What may differ by one step between two draws. */
    private enum Step {
        SEED,
        REPLICATION,
        NAMED_FIRM,
        MEMBER,
        RAW_ID,
        MONTH,
        PURPOSE,
        ORDINAL
    }

    private record Place(
            long seed, long replication, String firm, long member, long rawId, int month, int purpose, int ordinal) {

        /** The i-th place of a grid that crosses all inputs. */
        static Place of(int i) {
            return new Place(2025, i % 997, "Firm " + i % 12, i / 12, 0, i % 37, i % 2, i % 3);
        }

        Place moved(Step step) {
            return switch (step) {
                case SEED -> new Place(seed + 1, replication, firm, member, rawId, month, purpose, ordinal);
                case REPLICATION -> new Place(seed, replication + 1, firm, member, rawId, month, purpose, ordinal);
                case NAMED_FIRM -> new Place(seed, replication, firm + "a", member, rawId, month, purpose, ordinal);
                case MEMBER -> new Place(seed, replication, firm, member + 1, rawId, month, purpose, ordinal);
                case RAW_ID -> new Place(seed, replication, firm, member, rawId + 1, month, purpose, ordinal);
                case MONTH -> new Place(seed, replication, firm, member, rawId, month + 1, purpose, ordinal);
                case PURPOSE -> new Place(seed, replication, firm, member, rawId, month, purpose + 1, ordinal);
                case ORDINAL -> new Place(seed, replication, firm, member, rawId, month, purpose, ordinal + 1);
            };
        }

        long bits() {
            long firmId = Keys.ofMember(Keys.hash(firm), member) + rawId;
            long monthKey = Keys.ofMonth(month, Keys.hash(PURPOSES[purpose]), ordinal);
            return Keys.bits(Keys.ofReplication(seed, replication), Keys.ofFirm(firmId), monthKey);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepFlipsEveryBitHalfOfTheTime(Step step) {
        int n = 40_000;
        int[] flips = new int[64];
        for (int i = 0; i < n; i++) {
            Place place = Place.of(i);
            long changed = place.bits() ^ place.moved(step).bits();
            for (int b = 0; b < 64; b++) {
                flips[b] += (int) (changed >>> b & 1);
            }
        }
        for (int b = 0; b < 64; b++) {
            double deviation = (flips[b] - n / 2.0) / Math.sqrt(n / 4.0); // binomial with probability 1/2
            assertTrue(Math.abs(deviation) < BOUND, "bit " + b + " is off by " + deviation + " standard errors");
        }
    }

    /** A part of the key as a number of which one bit can be flipped. */
    private enum Part {
        SEED(64),
        REPLICATION(64),
        FIRM(64),
        MONTH(32),
        PURPOSE(64),
        ORDINAL(31);

        final int width;

        Part(int width) {
            this.width = width;
        }

        /** The draw at place i of a grid, with {@code flip} applied to this part. */
        long bits(int i, long flip) {
            long seed = 2025L + i % 7;
            long replication = i;
            long firm = Keys.ofMember(Keys.hash("Firm " + i % 12), i / 12);
            int month = i % 37;
            long purpose = Keys.hash(PURPOSES[i % 3]);
            int ordinal = i % 5;
            return Keys.bits(
                    Keys.ofReplication(
                            this == SEED ? seed ^ flip : seed, this == REPLICATION ? replication ^ flip : replication),
                    Keys.ofFirm(this == FIRM ? firm ^ flip : firm),
                    Keys.ofMonth(
                            this == MONTH ? month ^ (int) flip : month,
                            this == PURPOSE ? purpose ^ flip : purpose,
                            this == ORDINAL ? ordinal ^ (int) flip : ordinal));
        }
    }

    /** Avalanche: whichever bit of whichever part is flipped, every bit of the draw flips in half of the places. */
    @ParameterizedTest
    @EnumSource
    void everyBitOfEveryPartOfTheKeyReachesEveryBitOfTheDraw(Part part) {
        int n = 4_000;
        for (int in = 0; in < part.width; in++) {
            int[] flips = new int[64];
            for (int i = 0; i < n; i++) {
                long changed = part.bits(i, 0) ^ part.bits(i, 1L << in);
                for (int b = 0; b < 64; b++) {
                    flips[b] += (int) (changed >>> b & 1);
                }
            }
            for (int b = 0; b < 64; b++) {
                double deviation = (flips[b] - n / 2.0) / Math.sqrt(n / 4.0);
                assertTrue(
                        Math.abs(deviation) < BOUND_OF_MANY,
                        part + " from bit " + in + " to bit " + b + ": " + deviation);
            }
        }
    }

    @Test
    void everyBitOfTheKeyReachesEveryBitOfTheDraw() {
        int n = 4_000;
        for (int in = 0; in < 64; in++) {
            int[] flips = new int[64];
            for (int i = 0; i < n; i++) {
                long key = Keys.ofReplication(3, i);
                long changed = Keys.mix(key) ^ Keys.mix(key ^ 1L << in);
                for (int b = 0; b < 64; b++) {
                    flips[b] += (int) (changed >>> b & 1);
                }
            }
            for (int b = 0; b < 64; b++) {
                double deviation = (flips[b] - n / 2.0) / Math.sqrt(n / 4.0);
                assertTrue(Math.abs(deviation) < BOUND, "from bit " + in + " to bit " + b + ": " + deviation);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighboursAreUncorrelated(Step step) {
        int n = 150_000;
        Map<Moment, Double> sums = new EnumMap<>(Moment.class);
        for (int i = 0; i < n; i++) {
            Place place = Place.of(i);
            double z = Variates.normal(place.bits());
            double w = Variates.normal(place.moved(step).bits());
            sums.merge(Moment.PRODUCT, z * w, Double::sum);
            sums.merge(Moment.SQUARES, (z * z - 1) * (w * w - 1) / 2, Double::sum);
            sums.merge(Moment.SIGNS, Math.signum(z) * Math.signum(w), Double::sum);
        }
        sums.forEach((moment, sum) -> {
            double deviation = sum / Math.sqrt(n); // each term has mean 0 and variance 1
            assertTrue(Math.abs(deviation) < BOUND, moment + " is off by " + deviation + " standard errors");
        });
    }

    private enum Moment {
        PRODUCT,
        SQUARES,
        SIGNS
    }

    @Test
    void doubleDifferencesAreUncorrelated() {
        // The four corners of a step in two directions: where keys are added, this is the pattern to fear.
        int n = 150_000;
        Step[][] pairs = {
            {Step.REPLICATION, Step.MEMBER},
            {Step.REPLICATION, Step.MONTH},
            {Step.MEMBER, Step.MONTH},
            {Step.MEMBER, Step.PURPOSE}
        };
        for (Step[] pair : pairs) {
            double sum = 0.0;
            for (int i = 0; i < n; i++) {
                Place place = Place.of(i);
                sum += Variates.normal(place.bits())
                        * Variates.normal(place.moved(pair[0]).bits())
                        * Variates.normal(place.moved(pair[1]).bits())
                        * Variates.normal(place.moved(pair[0]).moved(pair[1]).bits());
            }
            double deviation = sum / Math.sqrt(n);
            assertTrue(Math.abs(deviation) < BOUND, pair[0] + " and " + pair[1] + ": " + deviation);
        }
    }

    @Test
    void pairsOfConsecutiveMonthsFillTheSquareEvenly() {
        int n = 400_000;
        int[] cells = new int[64 * 64];
        long firm = Keys.hash("Alpha");
        long first = Keys.ofMonth(3, Keys.hash(PURPOSES[0]));
        long second = Keys.ofMonth(4, Keys.hash(PURPOSES[0]));
        for (int r = 0; r < n; r++) {
            long replication = Keys.ofReplication(11, r);
            int row = (int) (Keys.bits(replication, firm, first) >>> 58);
            int column = (int) (Keys.bits(replication, firm, second) >>> 58);
            cells[64 * row + column]++;
        }
        double expected = n / 4096.0;
        double chiSquare = 0.0;
        for (int count : cells) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        double deviation = (chiSquare - 4095) / Math.sqrt(2 * 4095); // 4,095 degrees of freedom
        assertTrue(Math.abs(deviation) < BOUND, "chi-square is off by " + deviation + " standard errors");
    }
}
