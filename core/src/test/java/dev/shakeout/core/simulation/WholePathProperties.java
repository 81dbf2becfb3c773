package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class WholePathProperties {

    private static final int LANES = 8;
    private static final int MONTHS = 36;

    /**
     * Without financing and strategy nobody reacts to cash but those who leave a firm in distress, and they are
     * switched off too; a firm with more cash then pays the same bills for longer, on common luck, in every
     * replication.
     */
    @Property(tries = 100)
    void moreCashNeverDiesEarlier(@ForAll long seed, @ForAll @DoubleRange(max = 1e9) double more) {
        Model model = Model.standard().without("strategy", "rounds", "listing", "backing", "owners");
        Market market = RandomMarkets.of(seed).with(Talent.DISTRESS_MULTIPLIER, 1);
        Firm poor = market.firm("startup 0");
        double cash = market.value(Firm.CASH, poor);
        double[] early = exits(model, market, poor.cash(cash), seed);
        double[] late = exits(model, market, poor.cash(cash + more), seed);
        for (int i = 0; i < LANES; i++) {
            assertTrue(late[i] >= early[i], early[i] + " with less, " + late[i] + " with more");
        }
    }

    /** The months in which {@code firm} ends if it stands in the place of the one of its name; never is month 1,000. */
    private static double[] exits(Model model, Market market, Firm firm, long seed) {
        Firm[] firms = market.firms().stream()
                .map(f -> f.name().equals(firm.name()) ? firm : f)
                .toArray(Firm[]::new);
        double[] exit = Small.of(model, Small.with(market, firms))
                .seed(seed)
                .replications(LANES)
                .run(MONTHS, Columns.EXIT_MONTH)
                .all(Columns.EXIT_MONTH, firm.name(), MONTHS);
        for (int i = 0; i < exit.length; i++) {
            exit[i] = exit[i] == 0 ? 1_000 : exit[i];
        }
        return exit;
    }
}
