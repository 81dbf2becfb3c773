package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewFirmsTest {

    private static final Comparison RUN = NewFirms.run();

    private static double entered(int scenario) {
        return NewFirms.entered(RUN, RUN.results().get(scenario));
    }

    /** Sums of six shares of 500: four standard errors of each are at most 4 · √(6 · 0.25 / 500) = 0.22. */
    @Test
    void anOpenModelAndEasyMoneyEachBringMore() {
        assertTrue(entered(1) > entered(0) + 0.4, "an open model in cold money");
        assertTrue(entered(2) > entered(0) + 0.4, "easy money without one");
        assertTrue(entered(3) > entered(2) + 0.4, "an open model in easy money");
        assertTrue(entered(3) > entered(1) + 0.4, "easy money with an open model");
    }

    @Test
    void nobodyIsThereAtTheStart() {
        for (Result result : RUN.results()) {
            assertEquals(0, NewFirms.inBusiness(RUN, result, 0), 0);
            assertTrue(NewFirms.inBusiness(RUN, result, RUN.months()) <= NewFirms.entered(RUN, result));
        }
    }

    /** Who builds on an open model is liked as well as its share at the start said; who has nothing to build on is not. */
    @Test
    void newcomersFindUsersWithAnOpenModel() {
        double closed =
                RUN.results().get(2).summary("mau", "Newcomer 1", RUN.months()).p50();
        double open =
                RUN.results().get(3).summary("mau", "Newcomer 1", RUN.months()).p50();
        assertTrue(open > 2 * closed, "closed %s, open %s".formatted(closed, open));
    }

    @Test
    void itSaysWhoIsInBusiness() {
        List<String> lines = NewFirms.whoIsInBusiness(RUN).lines().toList();
        assertEquals(5, lines.size());
        assertEquals("Of six newcomers, on average:", lines.get(0));
        assertTrue(lines.get(4).startsWith("open model + easy money  5.5 enter within 36 months, "), lines.get(4));
    }

    @Test
    void moneyIsConservedToTheFen() {
        assertEquals(List.of(), RUN.failures());
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws IOException {
        Pictures.assertCurrent("new-firms.svg", NewFirms.svg(RUN));
    }
}
