package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void textIsReadableOnWhite() {
        for (int k = 0; k < 12; k++) {
            for (Firm.Kind kind : Firm.Kind.values()) {
                assertReadable(Palette.firm(kind, k).ink());
            }
            assertReadable(Palette.scenario(k).ink());
        }
    }

    /** WCAG 2.2, success criterion 1.4.3: contrast of text to its ground at least 4.5 to 1. */
    private static void assertReadable(String colour) {
        double contrast = 1.05 / (luminance(colour) + 0.05);
        assertTrue(contrast >= 4.5, colour + " has contrast " + contrast);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void startupsAndChallengersThatFitOnAChartLookDifferent() {
        Set<String> looks = new HashSet<>();
        for (int k = 0; k < 12; k++) {
            Palette.Style style = Palette.firm(Firm.Kind.STARTUP, k);
            looks.add(style.line() + style.dashes());
        }
        for (int k = 0; k < 2; k++) {
            Palette.Style style = Palette.firm(Firm.Kind.CHALLENGER, k);
            looks.add(style.line() + style.dashes());
        }
        assertEquals(14, looks.size());
    }

    @Test
    void eightScenariosLookDifferent() {
        Set<String> looks = new HashSet<>();
        for (int s = 0; s < 8; s++) {
            looks.add(Palette.scenario(s).line() + Palette.scenario(s).dashes());
        }
        assertEquals(8, looks.size());
    }
}
