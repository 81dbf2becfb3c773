package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

    /** exp is exact to 3e-13; utilities are below 2. */
    private static final double ROUNDING = 1e-12;

    private static Small small(Model model) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9), Segment.of("companions", 1e8))
                .firms(
                        Firm.startup("A").with(Products.CRAFT, 0.4).in("companions", Products.CRAFT, Value.given(1)),
                        Firm.startup("B"));
        return Small.of(model, market).with(Products.WEAR, 4);
    }

    private static Small given(Mechanism... more) {
        return small(Model.of(Products.MECHANISM).with(more));
    }

    /** Craft of the start counts in what consumers think of a product then; relative to that appeal is nothing. */
    @Test
    void appealIsNothingAtTheStartAndWhileNothingHappens() {
        Seen seen = given().run(12, Columns.APPEAL, Shared.CRAFT_NOW);
        for (int month = 0; month <= 12; month++) {
            assertEquals(0, seen.at(Columns.APPEAL, "A", month), 0);
            assertEquals(0.4, seen.at(Shared.CRAFT_NOW, "A", month), 0);
            assertEquals(1, seen.all(Shared.CRAFT_NOW, "A", 1, month)[0], 0);
        }
    }

    /** craft e^{−ξ leap}: 0.2 nats at 4 a nat take 1 − e^{−0.8} = 55 % of it, in one leap or in two. */
    @ParameterizedTest(name = "leaps of {0} and {1}")
    @CsvSource({"0.2, 0", "0.1, 0.1", "0, 0", "1, 0.5"})
    void leapsOfOpenModelsWearCraftDown(double first, double second) {
        Mechanism leaps =
                Small.set(Phase.RELEASE, Shared.LEAP, (firm, month) -> month == 3 ? first : month == 5 ? second : 0);
        Seen seen = given(leaps).run(6, Columns.APPEAL, Shared.CRAFT_NOW);
        double left = 0.4 * StrictMath.exp(-4 * (first + second));
        assertEquals(left, seen.at(Shared.CRAFT_NOW, "A", 6), ROUNDING);
        assertEquals(left - 0.4, seen.at(Columns.APPEAL, "A", 6), ROUNDING);
        assertEquals(2.5 * left, seen.all(Shared.CRAFT_NOW, "A", 1, 6)[0], ROUNDING);
        assertEquals(0, seen.at(Columns.APPEAL, "B", 6), 0);
    }

    /** The leap is made in the month of the release, by whoever opens the model, and is that of the floor. */
    @Test
    void theLeapIsTheRiseOfTheFloorInItsMonth() {
        Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Products.MECHANISM);
        Seen seen = small(model)
                .with(OpenModels.OUTSIDE_FLOOR, 0)
                .pulling(OpenModels.FLOOR.pull(Course.series(0, 0.05, 0.2, 0.2)))
                .run(4, Shared.CRAFT_NOW);
        double[] floor = {0, 0, 0.05, 0.2, 0.2};
        for (int month = 0; month <= 4; month++) {
            double left = 0.4 * StrictMath.exp(-4 * floor[month]);
            assertEquals(left, seen.at(Shared.CRAFT_NOW, "A", month), ROUNDING);
        }
    }

    /** A copy is worth what it copies, never less than what there was, and is worn by later leaps like the rest. */
    @Test
    void copiesRaiseCraftAndWearToo() {
        Mechanism copy = Given.inSegment(
                Phase.RELEASE, Shared.ARRIVING, (firm, month) -> month == 2 ? firm.equals("A") ? 0.1 : 0.3 : 0);
        Mechanism leap = Small.set(Phase.RELEASE, Shared.LEAP, (firm, month) -> month == 4 ? 0.25 : 0);
        Seen seen = given(copy, leap).run(4, Columns.APPEAL);
        assertEquals(0, seen.at(Columns.APPEAL, "A", 3), 0);
        assertEquals(0.3, seen.at(Columns.APPEAL, "B", 3), 0);
        assertEquals(0.4 * StrictMath.exp(-1) - 0.4, seen.at(Columns.APPEAL, "A", 4), ROUNDING);
        assertEquals(0.3 * StrictMath.exp(-1), seen.at(Columns.APPEAL, "B", 4), ROUNDING);
    }

    @Test
    void appealAddsUpCraftDataAndMindshare() {
        Mechanism data = Given.inSegment(Phase.RELEASE, Shared.DATA_GAIN, 1, (firm, month) -> 0.25);
        Mechanism mind = Small.set(Phase.RELEASE, Shared.MINDSHARE, 0.125);
        Mechanism copy = Given.inSegment(Phase.RELEASE, Shared.ARRIVING, 1, (firm, month) -> 1.5);
        Seen seen = given(data, mind, copy).run(1, Columns.APPEAL);
        assertEquals(0.125, seen.all(Columns.APPEAL, "A", 0, 1)[0], 0);
        assertEquals(0.5 + 0.25 + 0.125, seen.all(Columns.APPEAL, "A", 1, 1)[0], 0);
        assertEquals(1.5 + 0.25 + 0.125, seen.all(Columns.APPEAL, "B", 1, 1)[0], 0);
    }

    @Test
    void nothingWearsOrAddsUpWhenSwitchedOff() {
        Model off = Model.of(Products.MECHANISM)
                .without("products")
                .with(Small.set(Phase.RELEASE, Shared.LEAP, 1), Small.set(Phase.RELEASE, Shared.MINDSHARE, 1));
        Seen seen = small(off).run(6, Columns.APPEAL, Shared.CRAFT_NOW);
        assertEquals(0, seen.at(Columns.APPEAL, "A", 6), 0);
        assertEquals(0.4, seen.at(Shared.CRAFT_NOW, "A", 6), 0);
    }
}
