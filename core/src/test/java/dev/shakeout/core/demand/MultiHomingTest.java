package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.numeric.Roots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiHomingTest {

    // Reference: the series over occasions in 40-digit arithmetic, src/test/reference/multi_homing.py.
    @ParameterizedTest(name = "M = {0}, K = {1}, S = {2}, s = {3}")
    @CsvSource(textBlock = """
           20,      1, 0.056,      0.5, 0.51413523978947318
           20,      1, 0.345,    0.541, 0.68399933552799985
           20,      1, 0.345,    0.036, 0.063959253006987971
           20,      1,     1, 0.000001, 0.0000030445178031696895
           20,      1,    10,      0.2, 0.74310044395148600
           20,      1,  1000,      0.9, 0.94736316730839616
        1.456, 0.7788, 0.056,      0.5, 0.28696707518861059
        1.456, 0.7788, 0.345,    0.541, 0.33601639613166929
        1.456, 0.7788, 0.345,    0.036, 0.025131701202314980
        1.456, 0.7788,     1, 0.000001, 8.6538260622294077e-7
        1.456, 0.7788,    10,      0.2, 0.20549732034747105
        1.456, 0.7788,  1000,      0.9, 0.53628062883613353
           60,    0.6, 0.056,      0.5, 0.51590204466386775
           60,    0.6, 0.345,    0.541, 0.70744850725439441
           60,    0.6, 0.345,    0.036, 0.071839051913976514
           60,    0.6,     1, 0.000001, 0.0000037466831076014996
           60,    0.6,    10,      0.2, 0.80378329478118194
           60,    0.6,  1000,      0.9, 0.93322746909713981
            8,      2, 0.056,      0.5, 0.50879360288760485
            8,      2, 0.345,    0.541, 0.65222045494564698
            8,      2, 0.345,    0.036, 0.056280830047111878
            8,      2,     1, 0.000001, 0.0000024094353297403044
            8,      2,    10,      0.2, 0.62508134840693588
            8,      2,  1000,      0.9, 0.95273136091557434
          0.5,     50, 0.056,      0.5, 0.19729463988119773
          0.5,     50, 0.345,    0.541, 0.21835671470026273
          0.5,     50, 0.345,    0.036, 0.015003213375793575
          0.5,     50,     1, 0.000001, 4.4294328061233966e-7
          0.5,     50,    10,      0.2, 0.093427704277482795
          0.5,     50,  1000,      0.9, 0.36107985782312085
        """)
    void penetrationIsTheSumOverOccasions(double mean, double shape, double strength, double share, double expected) {
        double penetration = MultiHoming.of(mean, shape).penetration(share, strength);
        assertEquals(expected, penetration, 1e-9 * expected); // what the class promises
    }

    /** Goodhardt, Ehrenberg and Chatfield (1984): 56 % of households buy toothpaste, 2.6 times; eight brands. */
    @Test
    void toothpasteBrandsHaveThePenetrationsOfThePaper() {
        double mean = 0.56 * 2.6;
        double shape = Roots.brent(k -> MultiHoming.of(mean, k).reach() - 0.56, 0.1, 10, 1e-12);
        assertEquals(1.456, mean, 1e-12);
        assertEquals(0.7788, shape, 5e-5); // printed with four digits
        MultiHoming toothpaste = MultiHoming.of(mean, shape);
        double[] share = {0.25, 0.19, 0.10, 0.10, 0.09, 0.08, 0.03, 0.02};
        double[] predicted = {0.205, 0.161, 0.090, 0.090, 0.081, 0.072, 0.028, 0.019};
        for (int j = 0; j < share.length; j++) {
            assertEquals(predicted[j], toothpaste.penetration(share[j], 1.550), 5.5e-4); // three digits printed
        }
        assertEquals(1.77, mean * 0.25 / toothpaste.penetration(0.25, 1.550), 6e-3);
        assertEquals(1.55, mean * 0.02 / toothpaste.penetration(0.02, 1.550), 6e-3);
    }

    @Test
    void whoeverIsLoyalUsesOneProduct() {
        MultiHoming m = MultiHoming.of(20, 1);
        assertEquals(20.0 / 21, m.reach(), 1e-15);
        assertEquals(0.3 * m.reach(), m.penetration(0.3, 0), 1e-10);
    }

    @Test
    void whereTastesDoNotDifferOccasionsFallOnProductsAtRandom() {
        assertEquals(1 - 1 / (1 + 20 * 0.3), MultiHoming.of(20, 1).penetration(0.3, 1e12), 1e-10);
    }

    @Test
    void allOrNothing() {
        MultiHoming m = MultiHoming.of(20, 1);
        assertEquals(0, m.penetration(0, 0.345));
        assertEquals(m.reach(), m.penetration(1, 0.345), 1e-10);
        assertEquals(0, m.share(0, 0.345));
        assertEquals(1, m.share(m.reach(), 0.345), 1e-9);
    }

    @Test
    void veryUnevenUseStillHasASeries() {
        MultiHoming m = MultiHoming.of(1_000, 0.1);
        assertEquals(1 - Math.pow(1 + 1e4 * 0.3, -0.1), m.penetration(0.3, 1e12), 1e-9);
    }

    @Test
    void morePeopleThanUseTheCategoryCannotUseAProduct() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> MultiHoming.of(20, 1).share(0.96, 1));
        assertTrue(e.getMessage().contains("0.96"), e.getMessage());
    }
}
