package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest(name = "{0} to {1} digits is {2}")
    @CsvSource(textBlock = """
             1234.5678,      6, 1234.57
             0.000123456,    3, 0.000123
             0.00000123456,  3, 1.23E-6
             883281,         9, 883281
             2e9,            4, 2E9
            -12345678901.0,  3, -1.23E10
             0.999999,       3, 1
             0,              4, 0
             -0.0,           4, 0
             Infinity,       4, ∞
            -Infinity,       4, -∞
             NaN,            4, undefined
            """)
    void significantDigits(double x, int digits, String text) {
        assertEquals(text, Digits.significant(x, digits));
    }

    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource(textBlock = """
            2.5,      2, 2.50
            0.125,    2, 0.12
            0.375,    2, 0.38
            -0.001,   2, 0.00
            883281,   0, 883281
            """)
    void fixedDecimalsAreRoundedHalfToEven(double x, int decimals, String text) {
        assertEquals(text, Digits.fixed(x, decimals));
    }

    @Test
    void percentOfAShare() {
        assertEquals("12.3 %", Digits.percent(0.1234, 1));
        assertEquals("-100 %", Digits.percent(-1, 0));
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG")); // own digits and a comma
            assertEquals("1234.5", Digits.significant(1234.5, 6));
            assertEquals("0.5 [0.25, 0.75]", Estimate.of(0.5, 0.25, 0.75).toString());
        } finally {
            Locale.setDefault(before);
        }
    }
}
