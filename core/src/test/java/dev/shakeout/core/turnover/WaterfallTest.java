package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterfallTest {

    // Reference: worked out by hand in whole numbers. Shares in per cent.
    @ParameterizedTest(name = "{0} left; notes {1}, preference {2}; shares {3}, {4}, {5}")
    @CsvSource(textBlock = """
        # left, notes, pref., preferred, common, floated,  to notes, preferred, common, floated
              0,   10,   100,        40,     60,       0,         0,         0,      0,       0
              6,   10,   100,        40,     60,       0,         6,         0,      0,       0
             70,   10,   100,        40,     60,       0,        10,        60,      0,       0
            110,   10,   100,        40,     60,       0,        10,       100,      0,       0
            200,   10,   100,        40,     60,       0,        10,       100,     90,       0
            260,   10,   100,        40,     60,       0,        10,       100,    150,       0
            310,   10,   100,        40,     60,       0,        10,       120,    180,       0
            100,    0,   100,       100,      0,       0,         0,       100,      0,       0
            150,    0,   100,       100,      0,       0,         0,       150,      0,       0
            101,    0,     0,        50,     50,       0,         0,        50,     51,       0
           1000,    0,     0,        40,     40,      20,         0,       400,    400,     200
             90,    0,   500,         0,      0,       0,         0,        90,      0,       0
        """)
    void paysEachClassInFullBeforeTheNext(
            double left,
            double notes,
            double preference,
            double preferred,
            double common,
            double floated,
            double toNotes,
            double toPreferred,
            double toCommon,
            double toFloated) {
        assertEquals(
                new Waterfall(toNotes, toPreferred, toCommon, toFloated),
                Waterfall.of(left, notes, preference, preferred, common, floated));
    }
}
