package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some firms are barred from some channels. */
class AdmissionTest {

    private static final Column[] SEEN = {
        Columns.INSTALLS,
        Attention.COST_PER_INSTALL,
        Attention.AD_SPEND,
        Attention.OPEN_PRICE,
        Channel.number(1).takings(),
        Channel.number(2).takings()
    };

    private static final Firm A = Firm.incumbent("A");
    private static final Firm B = Firm.startup("B");
    private static final Firm C = Firm.startup("C");

    /** Two channels of 1 m installs at 10 CNY. */
    private static Market market(Firm... firms) {
        Market market = Market.of("two channels", Small.START).firms(firms);
        for (int k = 1; k <= 2; k++) {
            market = market.with(Channel.number(k).capacity(), 1e6)
                    .with(Channel.number(k).baseCpa(), 10);
        }
        return market;
    }

    private static Firm barred(Firm firm, int channel) {
        return firm.with(Channel.number(channel).admission(), 0);
    }

    /** A month in which firms spend so many million CNY. */
    private static Small.Seen month(Market market, Map<String, Double> millions) {
        Model model = Model.of(
                Attention.MECHANISM,
                Small.set(Phase.PLAN, Columns.MARKETING_PLAN, (firm, m) -> 1e8 * millions.get(firm)));
        return Small.of(model, market).run(1, SEEN);
    }

    /** What an install costs where {@code millions} of CNY are spent on 1 m installs at 10. */
    private static double price(double millions) {
        return millions / -StrictMath.expm1(-millions / 10);
    }

    private static double cost(Small.Seen seen, String firm) {
        return seen.at(Attention.COST_PER_INSTALL, firm, 1);
    }

    /** B has channel 2 only, where its money makes installs so dear that A and C leave it to B. */
    @Test
    void anOwnerBarsOneRivalAndAdmitsAnother() {
        Firm owner = A.with(Channel.number(1).owner(), 1);
        var seen = month(
                market(owner, barred(B, 1), C).with(Channel.number(1).access(), 1),
                Map.of("A", 1.0, "B", 3.0, "C", 1.0));
        assertEquals(price(3), cost(seen, "B"), 1e-9);
        assertEquals(price(2), cost(seen, "A"), 1e-9);
        assertEquals(price(2), cost(seen, "C"), 1e-9);
        assertEquals(price(2), seen.at(Attention.OPEN_PRICE, 1), 1e-9);
        assertEquals(2e6, seen.at(Channel.number(1).takings(), 1), 1e-3);
        assertEquals(3e6, seen.at(Channel.number(2).takings(), 1), 1e-3);
    }

    /** Others fill channel 1 and what B leaves of channel 2: one price, as if nobody were barred. */
    @Test
    void whoFitsIntoWhatIsLeftPaysWhatAllPay() {
        Map<String, Double> millions = Map.of("A", 2.0, "B", 1.0, "C", 2.0);
        var seen = month(market(A, barred(B, 1), C), millions);
        for (String firm : new String[] {"A", "B", "C"}) {
            assertEquals(price(2.5), cost(seen, firm), 1e-9);
            assertEquals(cost(month(market(A, B, C), millions), firm), cost(seen, firm), 1e-9);
        }
    }

    /** B is shut into channel 2 and C into channel 1, so each has a price of its own; A goes where it is cheaper. */
    @Test
    void eachCanBeBarredFromAnother() {
        var seen = month(market(A, barred(B, 1), barred(C, 2)), Map.of("A", 0.5, "B", 3.0, "C", 1.0));
        assertEquals(price(3), cost(seen, "B"), 1e-9);
        assertEquals(price(1.5), cost(seen, "C"), 1e-9);
        assertEquals(price(1.5), cost(seen, "A"), 1e-9);
    }

    /** With every rival barred the channel is the owner's alone, as it is where others have no access but to one install. */
    @Test
    void barsAllRivalsLikeNoAccess() {
        Firm owner = A.with(Channel.number(1).owner(), 1);
        Map<String, Double> millions = Map.of("A", 2.0, "B", 1.5, "C", 1.5);
        var barred = month(market(owner, barred(B, 1), barred(C, 1)), millions);
        var closed = month(market(owner, B, C).with(Channel.number(1).access(), 0), millions);
        for (String firm : new String[] {"A", "B", "C"}) {
            assertEquals(cost(closed, firm), cost(barred, firm), 1e-4); // an install in a million
        }
    }

    /** An owner barred elsewhere still has its own channel, with what nobody else reaches of it. */
    @Test
    void anOwnerMayBeBarredElsewhere() {
        Firm owner = barred(A.with(Channel.number(1).owner(), 1), 2);
        Map<String, Double> millions = Map.of("A", 4.0, "B", 1.0, "C", 1.0);
        var seen = month(market(owner, B, C).with(Channel.number(1).access(), 0.5), millions);
        assertEquals(price(4), cost(seen, "A"), 1e-9);
        assertEquals(price(2), cost(seen, "B"), 1e-9);
        assertEquals(4e6, seen.at(Channel.number(1).takings(), 1), 1e-3);
    }

    /** One's own channel is open to oneself whatever it says. */
    @Test
    void nobodyIsBarredFromTheOwnChannel() {
        Map<String, Double> millions = Map.of("A", 4.0, "B", 1.0, "C", 1.0);
        Firm owner = A.with(Channel.number(1).owner(), 1);
        var seen = month(market(barred(owner, 1), B, C), millions);
        var usual = month(market(owner, B, C), millions);
        assertEquals(cost(usual, "A"), cost(seen, "A"), 0);
    }

    @Test
    void whoIsBarredFromEverythingBuysNothing() {
        Map<String, Double> millions = Map.of("A", 2.0, "B", 3.0, "C", 2.0);
        var seen = month(market(A, barred(barred(B, 1), 2), C), millions);
        assertEquals(0, seen.at(Columns.INSTALLS, "B", 1), 0);
        assertEquals(0, seen.at(Attention.AD_SPEND, "B", 1), 0);
        assertEquals(0, cost(seen, "B"), 0);
        assertEquals(price(2), cost(seen, "A"), 1e-9);
    }

    /** Within a tier large budgets get more than their share; all installs of the tier are sold. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.5})
    void tiersAreSharedByPowersOfBudgets(double gamma) {
        Market market = market(A, barred(B, 1), C).with(Attention.CONTEST, gamma);
        var seen = month(market, Map.of("A", 0.5, "B", 6.0, "C", 1.5));
        double a = seen.at(Columns.INSTALLS, "A", 1);
        double c = seen.at(Columns.INSTALLS, "C", 1);
        assertEquals(StrictMath.pow(3, gamma), c / a, 1e-9);
        assertEquals(1e6 * -StrictMath.expm1(-0.2), a + c, 1e-4);
        assertEquals(1e6 * -StrictMath.expm1(-0.6), seen.at(Columns.INSTALLS, "B", 1), 1e-4);
    }

    @Test
    void halfAnAdmissionIsRefused() {
        Market market = market(A, B.with(Channel.number(1).admission(), 0.5), C);
        var refused =
                assertThrows(IllegalArgumentException.class, () -> month(market, Map.of("A", 1.0, "B", 1.0, "C", 1.0)));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .contains("B is admitted to a channel or not, but its attention.channel-1.admission is 0.5"),
                refused.getMessage());
    }
}
