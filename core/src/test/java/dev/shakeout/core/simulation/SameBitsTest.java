package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same seed gives the same bits, however the numbers are laid out. */
class SameBitsTest {

    private static final Model BY_ROW = Model.of(Toy.TRUST_BY_ROW, Toy.FEES);
    private static final Model BY_FIRM = Model.of(Toy.TRUST_BY_FIRM, Toy.FEES);
    private static final Scenario SCANDALS = Scenario.named("scandals", Toy.SCANDALS.pull(3));

    @Test
    void everyRowLengthOfBothLayoutsAgreesOnManyFirms() {
        Market market = Toy.population(5_000);
        Map<String, Long> reference = Toy.run(market, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 1, 0, 1, 2);
        for (int length : new int[] {1, 8, 64, 240, 960}) {
            assertEquals(
                    reference,
                    Toy.run(market, BY_ROW, Layout.POPULATION, length, SCANDALS, 1, 0, 1, 2),
                    "population " + length);
        }
        for (int length : new int[] {1, 2, 64}) {
            assertEquals(
                    reference,
                    Toy.run(market, BY_ROW, Layout.ENSEMBLE, length, SCANDALS, 1, 0, 1, 2),
                    "ensemble " + length);
        }
    }

    @Test
    void namedFirmsAgreeInBothLayoutsToo() {
        Market market = Toy.named(37);
        assertEquals(
                Toy.run(market, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 7, 5, 9),
                Toy.run(market, BY_ROW, Layout.POPULATION, 8, SCANDALS, 7, 5, 9));
    }

    @Test
    void aMechanismWrittenFirmByFirmAgreesWithItsKernel() {
        Market market = Toy.population(500);
        assertEquals(
                Toy.run(market, BY_ROW, Layout.POPULATION, 64, SCANDALS, 1, 0),
                Toy.run(market, BY_FIRM, Layout.POPULATION, 64, SCANDALS, 1, 0));
    }

    @Test
    void theOrderInWhichFirmsAreListedDoesNotMatter() {
        Market market = Toy.named(20);
        List<Firm> shuffled = new ArrayList<>(market.firms());
        Collections.reverse(shuffled);
        Market other = Market.of("toy", Toy.START).firms(shuffled.toArray(Firm[]::new));
        assertEquals(
                Toy.run(market, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 1, 0, 1),
                Toy.run(other, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 1, 0, 1));
    }

    /** Dice in two phases, as a kernel and firm by firm, in both layouts. */
    @Test
    void mechanismsThatOnlyDrawChangeNothing() {
        Market market = Toy.population(500);
        Model still = Model.of(Toy.TRUST_BY_ROW, Toy.FEES);
        Model dicing = still.with(Toy.DICE_BY_ROW).with(Toy.DICE_BY_FIRM);
        for (Layout layout : Layout.values()) {
            assertEquals(
                    Toy.run(market, still, layout, 8, SCANDALS, 1, 0, 1),
                    Toy.run(market, dicing, layout, 8, SCANDALS, 1, 0, 1),
                    layout.toString());
        }
    }

    @Test
    void anotherSeedGivesOtherLuck() {
        Market market = Toy.named(20);
        assertNotEquals(
                Toy.run(market, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 1, 0),
                Toy.run(market, BY_ROW, Layout.ENSEMBLE, 8, SCANDALS, 2, 0));
    }
}
