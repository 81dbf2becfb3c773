package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Sector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Fen are exact below 2^53 only: the month in which a balance passes that fails its audit, if not one before. */
class OverflowProperties {

    private static final int FIRMS = 20;
    private static final int MONTHS = 12;
    private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);
    private static final Flow FLOOD = Flow.funding("flood", Sector.INVESTORS);
    private static final Flow DRAIN = Flow.cost("drain", Sector.SUPPLIERS);

    /** Every firm gets so much each month, and pays a third of it on in even months. */
    private static Model model(double fen) {
        Mechanism minter = Declaration.of("minter", Phase.SETTLEMENT, "Posts large amounts.")
                .pays(FLOOD, DRAIN)
                .forEachFirm((firm, month) -> {
                    firm.post(FLOOD, fen);
                    if (month % 2 == 0) {
                        firm.post(DRAIN, Math.rint(fen / 3));
                    }
                });
        return Model.of(minter);
    }

    /** In whole numbers of any size, by month from 1: what investors gave, which is more than anybody else has. */
    private static List<BigInteger> given(double fen) {
        BigInteger given = BigInteger.ZERO;
        for (int f = 0; f < FIRMS; f++) {
            given = given.add(BigInteger.valueOf(100_000_000L + 100L * f)); // 1e6 + f CNY, as the toy market says
        }
        List<BigInteger> byMonth = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            given = given.add(BigInteger.valueOf(((long) fen) * FIRMS));
            byMonth.add(given);
        }
        return byMonth;
    }

    /**
     * In the population layout each position of a row keeps its own share of the sectors' balances and is audited by
     * itself; rows of length 1 have one position for all.
     */
    @Property
    void isFoundAtTheLatestInTheMonthItHappens(
            @ForAll @DoubleRange(min = 10, max = 15) @Scale(9) double exponent, @ForAll boolean population) {
        double fen = Math.rint(StrictMath.pow(10, exponent));
        Market market = Toy.named(FIRMS);
        Model model = model(fen);
        Pulls none = Pulls.of(Scenario.baseline(), market.start(), model.levers());
        Lanes lanes = Lanes.of(1, new long[] {0}, new int[] {0}, List.of(none));
        Layout layout = population ? Layout.POPULATION : Layout.ENSEMBLE;
        var findings = new Batch(market, new Roster(market), model, layout, population ? 1 : 8)
                .run(lanes, MONTHS, (world, month) -> {})
                .findings();
        List<BigInteger> given = given(fen);
        long monthsWithin =
                given.stream().filter(all -> all.compareTo(EXACT) < 0).count();
        if (monthsWithin < MONTHS) {
            assertEquals(1, findings.size());
            assertTrue(findings.get(0).month() <= monthsWithin + 1, findings::toString);
            assertTrue(findings.get(0).what().contains("2^53"), findings::toString);
        } else if (given.get(MONTHS - 1).shiftLeft(1).compareTo(EXACT) < 0) {
            assertEquals(List.of(), findings, "the magnitudes of all balances together stay below 2^53");
        }
    }
}
