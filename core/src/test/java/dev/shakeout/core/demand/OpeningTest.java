package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final MultiHoming OCCASIONS = MultiHoming.of(20, 1);

    /** The case in March 2025, in millions: four reported numbers, seven assumed; solved independently for its sheet. */
    @Test
    void caseHasTheOverlapAndMainSharesOfItsSheet() {
        double[] mau = {194, 116, 41.64, 18.2, 6, 7, 1.5, 1.5, 0.8, 7, 10};
        Opening opening = open(mau, 270, 1, 1_259);
        double adopters = 270 / (20.0 / 21);
        assertEquals(283.5, adopters, 1e-9);
        assertEquals(0.345, opening.strength(), 5e-4); // the sheet prints three digits
        double[] share = {0.541, 0.271, 0.086, 0.036};
        for (int j = 0; j < share.length; j++) {
            assertEquals(share[j], opening.users()[j] / adopters, 5.5e-4);
        }
        assertReported(mau, opening, adopters);
    }

    @Test
    void withoutActiveUsersTheNumberOfPeopleFollowsFromTheOverlap() {
        double[] mau = {40, 30, 20};
        Opening opening = open(mau, 0, 0.7, 1_000);
        double adopters = Arrays.stream(opening.users()).sum();
        assertEquals(0.7, opening.strength());
        assertTrue(adopters > 40 * 21.0 / 20 && adopters < 90 * 21.0 / 20);
        assertReported(mau, opening, adopters);
    }

    @Test
    void bothWaysOfStatingAMarketAgree() {
        double[] mau = {40, 30, 20};
        Opening byOverlap = open(mau, 0, 0.7, 1_000);
        double active = Arrays.stream(byOverlap.users()).sum() * OCCASIONS.reach();
        Opening byActive = open(mau, active, 99, 1_000);
        assertEquals(0.7, byActive.strength(), 1e-9);
        assertArrayEquals(byOverlap.users(), byActive.users(), 1e-8);
    }

    @Test
    void theOnlyProductIsEverybodysMainOne() {
        assertArrayEquals(
                new double[] {0, 42, 0},
                open(new double[] {0, 40, 0}, 0, 1, 1_000).users(),
                1e-12);
        assertArrayEquals(
                new double[] {42}, open(new double[] {40}, 40, 1, 1_000).users(), 1e-12);
    }

    @Test
    void withoutAProductNobodyIsAUser() {
        assertArrayEquals(new double[2], open(new double[2], 0, 1, 1_000).users());
        assertArrayEquals(new double[2], open(new double[2], 50, 1, 1_000).users());
    }

    @Test
    void whereReportedUsersAddUpToPeopleNobodyWasCountedTwice() {
        Opening opening = open(new double[] {60, 40}, 100, 1, 1_000);
        assertEquals(0, opening.strength());
        assertArrayEquals(new double[] {63, 42}, opening.users(), 1e-9);
    }

    @Nested
    class WhenTheNumbersContradictEachOther {

        @Test
        void aProductWithMoreUsersThanPeopleIsNamed() {
            assertSays(
                    new double[] {60, 120},
                    100,
                    1_000,
                    "Beta reports 120.0 users in segment chat",
                    "segment.active-users");
        }

        @Test
        void peopleWhoUseNothingReportedAreMissed() {
            assertSays(
                    new double[] {60, 30}, 100, 1_000, "90.0 users in segment chat", "Alpha", "firms that are missing");
        }

        @Test
        void moreOverlapThanOccasionsAllowIsRefused() {
            assertSays(new double[] {99, 99}, 100, 1_000, "198.0 users in segment chat", "demand.occasions-mean");
        }

        @Test
        void moreUsersThanPeopleInTheSegmentAreRefused() {
            assertSays(new double[] {60, 40}, 100, 104, "Segment chat", "105.0", "104.0", "segment.population");
        }

        private void assertSays(double[] mau, double active, double population, String... parts) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> open(mau, active, 1, population));
            for (String part : parts) {
                assertTrue(e.getMessage().contains(part), e.getMessage());
            }
        }
    }

    private static Opening open(double[] mau, double active, double overlap, double population) {
        return Opening.of(
                new Opening.Report(OCCASIONS, mau, active, overlap, population),
                j -> new String[] {"Alpha", "Beta", "Gamma"}[j],
                "chat");
    }

    private static void assertReported(double[] mau, Opening opening, double adopters) {
        for (int j = 0; j < mau.length; j++) {
            double measured = adopters * OCCASIONS.penetration(opening.users()[j] / adopters, opening.strength());
            assertEquals(mau[j], measured, 1e-9 * mau[j]); // solved to 1e-14, rounded in a few operations
        }
    }
}
