package dev.shakeout.scenarios.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void oneMonthIsNoMonths() {
        assertEquals("1 month", Words.months(1));
        assertEquals("36 months", Words.months(36));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.06, 0.06",
        "0.33333333, 0.3333",
        "-0.5, -0.5",
        "12, 12",
        "123456, 123500",
        "999999, 1e6",
        "1e6, 1e6",
        "-2.1e8, -2.1e8",
        "1.94012e8, 1.94e8",
        "1e13, 1e13",
        "9.99996e9, 1e10",
        "Infinity, ∞"
    })
    void numbersHaveFourDigits(double x, String expected) {
        assertEquals(expected, Words.number(x));
    }

    @Test
    void listsReadAsASentence() {
        assertEquals("nobody", Words.list(List.of(), "nobody"));
        assertEquals("a", Words.list(List.of("a"), "nobody"));
        assertEquals("a and b", Words.list(List.of("a", "b"), "nobody"));
        assertEquals("a, b and c", Words.list(List.of("a", "b", "c"), "nobody"));
    }
}
