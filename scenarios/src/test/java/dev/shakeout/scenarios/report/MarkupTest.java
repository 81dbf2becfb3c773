package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.measure.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @Test
    void markupIsEscapedAndEverythingElseStays() {
        assertEquals("&lt;a href=&quot;x&quot;&gt; &amp;amp; &#39;", Markup.escape("<a href=\"x\"> &amp; '"));
        assertEquals("月之暗面 🚀 naïve", Markup.escape("月之暗面 🚀 naïve"));
    }

    @Test
    void whatCannotBeShownIsReplaced() {
        assertEquals("\ufffd", Markup.clean("\u0000"));
        assertEquals("a\ufffdb", Markup.clean("a\u202eb")); // turns the direction of the rest of the line
        assertEquals("\ufffd", Markup.clean("\ud800")); // half a surrogate pair
        assertEquals("\ufffd\ufffd", Markup.clean("\ufffe\uffff"));
        assertEquals("a\tb\nc", Markup.clean("a\tb\nc"));
    }

    @Test
    void longNamesAreClippedByWidth() {
        assertEquals("Moonshot", Markup.clipped("Moonshot", 8));
        assertEquals("Moonsho…", Markup.clipped("Moonshots", 8));
        assertEquals("月之暗面", Markup.clipped("月之暗面", 8));
        assertEquals("月之…", Markup.clipped("月之暗面", 6));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.2314, −23.1",
        "0.05,    +5.0",
        "0.0001,  0.0",
        "-0.0001, 0.0",
        "0,       0.0",
    })
    void pointsHaveASignUnlessTheyRoundToZero(double difference, String expected) {
        assertEquals(expected, Markup.points(difference));
    }

    @ParameterizedTest
    @CsvSource({
        "116000000,  116 m",
        "1234567890, 1.23 bn",
        "-41640000,  −41.6 m",
        "999,        999",
        "1500,       1.5 k",
        "0,          0",
    })
    void amountsHaveThreeDigits(double x, String expected) {
        assertEquals(expected, Markup.amount(x).replace('\u00a0', ' '));
    }

    @Test
    void wholeNumbersAreGrouped() {
        assertEquals("10,000", Markup.whole(10_000));
    }

    @Test
    void differenceIsClearIfItsIntervalLeavesOutZero() {
        assertTrue(Markup.isClear(Estimate.of(-2, -3, -1)));
        assertTrue(Markup.isClear(Estimate.of(2, 1, 3)));
        assertFalse(Markup.isClear(Estimate.of(-2, -4, 0)));
        assertFalse(Markup.isClear(Estimate.of(0, 0, 0)));
        assertFalse(Markup.isClear(Estimate.undefined("nothing ran")));
    }
}
