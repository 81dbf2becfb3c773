package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.RandomMarkets;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is raised was paid by somebody, and shares add up to what was issued: in any market under the whole default model. */
class SharesProperties {

    private static final int LANES = 8;
    private static final int MONTHS = 30;

    /**
     * A firm that is there has shares; they only grow in number, and only in months in which money came in. Claims are never
     * negative; notes are whole fen and vanish when new preferred shares are sold.
     */
    @Property(tries = 60)
    void sharesComeWithMoneyOnly(@ForAll long seed) {
        Market market = RandomMarkets.of(seed);
        Seen seen = Small.of(Model.standard(), market)
                .seed(seed)
                .replications(LANES)
                .run(
                        MONTHS,
                        Columns.ACTIVE,
                        Columns.COMMON,
                        Columns.PREFERRED,
                        Columns.FLOATED,
                        Columns.PREFERENCE,
                        Columns.STATE_PART,
                        Columns.NOTES);
        for (Firm firm : market.firms()) {
            String name = firm.name();
            for (int month = 1; month <= MONTHS; month++) {
                double[] active = seen.all(Columns.ACTIVE, name, month);
                double[] common = seen.all(Columns.COMMON, name, month);
                double[] preferred = seen.all(Columns.PREFERRED, name, month);
                double[] floated = seen.all(Columns.FLOATED, name, month);
                double[] preference = seen.all(Columns.PREFERENCE, name, month);
                double[] before = seen.all(Columns.PREFERRED, name, month - 1);
                double[] claimBefore = seen.all(Columns.PREFERENCE, name, month - 1);
                double[] notes = seen.all(Columns.NOTES, name, month);
                double[] state = seen.all(Columns.STATE_PART, name, month);
                for (int i = 0; i < LANES; i++) {
                    double all = common[i] + preferred[i] + floated[i];
                    if (active[i] == 0) {
                        assertEquals(0, all + notes[i] + preference[i], 0);
                        continue;
                    }
                    assertEquals(1, (common[i] + preferred[i] + floated[i]) / all, 1e-12);
                    assertTrue(all >= 1 - 1e-12);
                    assertTrue(common[i] >= 0 && preferred[i] >= 0 && floated[i] >= 0);
                    assertTrue(state[i] >= 0 && state[i] <= 1);
                    assertTrue(notes[i] >= 0 && notes[i] == Math.rint(notes[i]));
                    assertTrue(preference[i] >= claimBefore[i], "claims are given up by nobody");
                    boolean paidIn = preference[i] > claimBefore[i];
                    assertTrue(paidIn == preferred[i] > before[i], "preferred shares are paid for");
                    assertTrue(!paidIn || notes[i] == 0, "notes turn into shares in a round");
                }
            }
        }
    }
}
