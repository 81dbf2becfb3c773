package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlockSumTest {

    @Test
    void nothingSumsToZero() {
        assertEquals(0.0, BlockSum.sum(new double[0], 0));
        assertEquals(0.0, new BlockSum().value());
    }

    @Test
    void wholeNumbersSumExactly() {
        double[] x = new double[10_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        assertEquals(50_005_000.0, BlockSum.sum(x, x.length)); // n (n + 1) / 2
        assertEquals(2_001_000.0, BlockSum.sum(x, 2_000));
    }

    @Test
    void termsEightApartMeetFirst() {
        // In the order of the terms, each 1 would be lost beside 2^53; in partials, 2^53 and −2^53 meet alone.
        double[] x = {0x1p53, 1, 1, 1, 0, 0, 0, 0, -0x1p53, 1, 1, 1};
        assertEquals(6.0, BlockSum.sum(x, x.length));
    }

    @Test
    void partialsDoNotReachAcrossBlocks() {
        double[] oneBlock = new double[16];
        oneBlock[0] = 0x1p53;
        oneBlock[1] = 1;
        oneBlock[9] = 1; // same partial as place 1: 1 + 1 = 2 is large enough beside 2^53
        assertEquals(0x1p53 + 2, BlockSum.sum(oneBlock, oneBlock.length));

        double[] twoBlocks = new double[BlockSum.BLOCK + 8];
        twoBlocks[0] = 0x1p53;
        twoBlocks[1] = 1; // lost when its block is closed
        twoBlocks[BlockSum.BLOCK + 1] = 1; // lost when the blocks are added
        assertEquals(0x1p53, BlockSum.sum(twoBlocks, twoBlocks.length));
    }

    @Test
    void theOrderOfTermsIsPartOfTheDefinition() {
        double[] x = {1, 0, 0, 0, 0, 0, 0, 0, 0x1p53, 0, 0, 0, 0, 0, 0, 0, -0x1p53}; // 1 + 2^53 rounds to 2^53
        double[] y = {0x1p53, 0, 0, 0, 0, 0, 0, 0, -0x1p53, 0, 0, 0, 0, 0, 0, 0, 1};
        assertEquals(0.0, BlockSum.sum(x, x.length));
        assertEquals(1.0, BlockSum.sum(y, y.length));
    }

    @Test
    void readingTheValueDoesNotDisturbTheSum() {
        BlockSum sum = new BlockSum();
        double[] x = new double[2_500];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1.0 / (i + 1);
            sum.add(x[i]);
            sum.value();
        }
        assertEquals(BlockSum.sum(x, x.length), sum.value());
    }

    @Test
    void infinityAndNaNAreTermsLikeOthers() {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(infinity, sumOf(1.0, infinity, -1e308));
        assertEquals(-infinity, sumOf(-infinity, 5.0));
        assertEquals(Double.NaN, sumOf(infinity, -infinity));
        assertEquals(Double.NaN, sumOf(1.0, Double.NaN));
        assertEquals(infinity, sumOf(Double.MAX_VALUE, Double.MAX_VALUE), "beyond the largest number");
    }

    @Test
    void subnormalNumbersAddExactlyAndNegativeZerosMakeZero() {
        assertEquals(3 * Double.MIN_VALUE, sumOf(Double.MIN_VALUE, Double.MIN_VALUE, Double.MIN_VALUE));
        assertEquals(0.0, sumOf(-0.0, -0.0)); // every sum starts from +0
        assertEquals(0.0, sumOf(1e-310, -1e-310));
    }

    private static double sumOf(double... x) {
        BlockSum sum = new BlockSum();
        sum.add(x, x.length);
        assertEquals(BlockSum.sum(x, x.length), sum.value());
        return sum.value();
    }
}
