package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static dev.shakeout.core.enterprise.Fair.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersTest {

    /** Months that contracts run. */
    private static final double LENGTH = 12;

    /** Share of those without a supplier who look for one in a month. */
    private static final double RATE = 0.1;

    private static Seen run(double part, String who, double migrationCost, Firm... firms) {
        return new Fair(firms)
                .with(Tenders.CONTRACT_MONTHS, LENGTH)
                .with(Tenders.MIGRATION_COST, migrationCost)
                .with(Tenders.RATE, RATE)
                .set(Columns.TO_PARTNER, who, month -> part)
                .run(3);
    }

    private static Firm[] four() {
        return new Firm[] {independent("A", 20e6), independent("B", 10e6), cloud("C", 30e6), cloud("D", 15e6)};
    }

    /**
     * Where it costs nothing to move, own customers choose as all others do: of what A wins, the part that was its own
     * customers' is its share of all who choose; of the rest a part goes to the clouds, and C gets twice as much of it as D,
     * since it wins twice as much.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.39, 1})
    void partOfTheNewCustomersSignWithTheClouds(double part) {
        Seen without = run(0, "A", 0, four());
        Seen with = run(part, "A", 0, four());
        double ranOut = 1 - StrictMath.exp(-1 / LENGTH);
        double own = ranOut * without.at(Tenders.VOLUME, "A", 0);
        double choosing = ranOut * contracts(without) + RATE * without.at(Tenders.UNSERVED, 0);
        double anew = won(without, "A", 1, LENGTH) * (1 - own / choosing);
        double lost = won(without, "A", 1, LENGTH) - won(with, "A", 1, LENGTH);
        double scale = without.at(Tenders.VOLUME, "A", 0);
        assertEquals(part * anew, lost, ROUNDING * scale);
        double toC = with.at(Tenders.VOLUME, "C", 1) - without.at(Tenders.VOLUME, "C", 1);
        double toD = with.at(Tenders.VOLUME, "D", 1) - without.at(Tenders.VOLUME, "D", 1);
        assertEquals(lost, toC + toD, ROUNDING * scale);
        assertEquals(won(without, "C", 1, LENGTH) / won(without, "D", 1, LENGTH), toC / toD, 1e-6);
        assertEquals(without.at(Tenders.VOLUME, "B", 1), with.at(Tenders.VOLUME, "B", 1), ROUNDING * scale);
        assertEquals(without.at(Tenders.UNSERVED, 1), with.at(Tenders.UNSERVED, 1), ROUNDING * scale);
    }

    private static double contracts(Seen seen) {
        double all = 0;
        for (Firm firm : four()) {
            all += seen.at(Tenders.VOLUME, firm.name(), 0);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5})
    void theMoreThePartnerSellsTheLessTheFirmDoes(double migrationCost) {
        double before = Double.POSITIVE_INFINITY;
        double clouds = 0;
        for (double part : new double[] {0, 0.2, 0.39, 1}) {
            Seen seen = run(part, "A", migrationCost, four());
            double a = seen.at(Tenders.BILLING, "A", 3);
            double c = seen.at(Tenders.BILLING, "C", 3);
            assertTrue(a < before && c > clouds, part + ": " + a + ", " + c);
            before = a;
            clouds = c;
        }
    }

    /** Nobody else sells it where there is no cloud; and a cloud is not its own partner. */
    @Test
    void noPartnerIsThereToSell() {
        Firm[] alone = {independent("A", 20e6), independent("B", 10e6)};
        assertEquals(
                run(0, "A", 1, alone).at(Tenders.VOLUME, "A", 3),
                run(0.5, "A", 1, alone).at(Tenders.VOLUME, "A", 3));
        assertEquals(
                run(0, "C", 1, four()).at(Tenders.VOLUME, "C", 3),
                run(0.5, "C", 1, four()).at(Tenders.VOLUME, "C", 3));
    }
}
