package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static dev.shakeout.core.enterprise.Fair.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {

    /** What the equilibrium promises, relative to λ/α, which is 2 here. */
    private static final double PRICE = 2e-10;

    /** Share of the month's choosers whom firm A wins: customers whose contract ran out, and a tenth of those without. */
    private static double share(Seen seen, int firms, int month) {
        double held = 0;
        for (int k = 0; k < firms; k++) {
            held += seen.at(Tenders.VOLUME, name(k), month - 1);
        }
        double choosing = held * (1 - StrictMath.exp(-1.0 / 12)) + 0.1 * seen.at(Tenders.UNSERVED, month - 1);
        return won(seen, "A", month, 12) / choosing;
    }

    private static String name(int k) {
        return "ABCDEFGHIJ".substring(k, k + 1);
    }

    private static Firm[] alike(int firms, double sales) {
        return IntStream.range(0, firms)
                .mapToObj(k -> independent(name(k), sales))
                .toArray(Firm[]::new);
    }

    @Nested
    class BertrandNash {

        /** The symmetric logit mark-up 1/(α (1 − s)), α = 0.5, at whatever share the market has. */
        @ParameterizedTest(name = "{0} firms that sell {1}")
        @CsvSource({"1, 30e6", "2, 10e6", "2, 40e6", "5, 10e6", "10, 3e6"})
        void equalFirmsTakeTheLogitMarkup(int firms, double sales) {
            Seen seen = new Fair(alike(firms, sales)).run(3);
            for (int month = 1; month <= 3; month++) {
                double markup = 2 / (1 - share(seen, firms, month));
                assertEquals(1 + markup, seen.at(Tenders.PRICE, "A", month), 10 * PRICE);
            }
        }

        /** Costs that fall are passed on, and nearly so to the full where shares are small. */
        @Test
        void pricesFollowCosts() {
            Seen seen = new Fair(alike(2, 1e5))
                    .set(Columns.UNIT_COST, (firm, month) -> 1 - 0.1 * month)
                    .run(6);
            double fallen = seen.at(Tenders.PRICE, "A", 0) - seen.at(Tenders.PRICE, "A", 6);
            assertEquals(0.6, fallen, 0.002); // share 0.001, so the mark-up hardly moves
        }

        /** Work by hand adds c0 z/(1 − z), whatever becomes of the compute. */
        @Test
        void workByHandIsPaidToo() {
            Seen seen = new Fair(alike(1, 30e6))
                    .with(Tenders.CUSTOMISATION, 0.4)
                    .set(Columns.UNIT_COST, (firm, month) -> 1 - 0.5 * Math.min(month, 1))
                    .run(1);
            double markup = 2 / (1 - share(seen, 1, 1));
            assertEquals(0.5 + 0.4 / 0.6 + markup, seen.at(Tenders.PRICE, "A", 1), 10 * PRICE);
        }

        /** p = c − ω + 1/(α (1 − s)): a customer who is worth something elsewhere pays less. */
        @Test
        void ecosystemValueLowersPrices() {
            double before = Double.POSITIVE_INFINITY;
            for (double worth : new double[] {0, 0.5, 1, 2}) {
                Seen seen =
                        new Fair(cloud("A", 20e6)).pulling(lifted("A", worth)).run(1);
                double price = seen.at(Tenders.PRICE, "A", 1);
                assertEquals(1 - worth + 2 / (1 - share(seen, 1, 1)), price, 10 * PRICE);
                assertTrue(price < before);
                before = price;
            }
        }

        private static dev.shakeout.core.scenario.Intervention lifted(String firm, double worth) {
            return Pricing.ECOSYSTEM.pull(worth).on(Target.firm(firm));
        }

        /** Rivals cannot but follow: prices of independents fall too, by less. */
        @Test
        void rivalsOfAnEcosystemLowerTheirPricesToo() {
            Fair market = new Fair(cloud("A", 20e6), independent("B", 20e6));
            Seen peace = market.run(1);
            Seen war = new Fair(cloud("A", 20e6), independent("B", 20e6))
                    .pulling(lifted("A", 2))
                    .run(1);
            double cloud = peace.at(Tenders.PRICE, "A", 1) - war.at(Tenders.PRICE, "A", 1);
            double independent = peace.at(Tenders.PRICE, "B", 1) - war.at(Tenders.PRICE, "B", 1);
            assertTrue(cloud > independent && independent > 0, cloud + " and " + independent);
            assertTrue(war.at(Tenders.VOLUME, "B", 1) < peace.at(Tenders.VOLUME, "B", 1));
        }

        /** Without a floor customers would be paid for coming; at zero they are not. */
        @Test
        void floorAtZeroBinds() {
            Seen bound = new Fair(cloud("A", 20e6)).pulling(lifted("A", 8)).run(1);
            assertEquals(0, bound.at(Tenders.PRICE, "A", 1), 0);
            Seen free = new Fair(cloud("A", 20e6))
                    .with(Pricing.FLOOR, -100)
                    .pulling(lifted("A", 8))
                    .run(1);
            assertTrue(free.at(Tenders.PRICE, "A", 1) < -1, "and " + free.at(Tenders.PRICE, "A", 1));
            assertTrue(free.at(Tenders.VOLUME, "A", 1) > bound.at(Tenders.VOLUME, "A", 1));
        }

        /** Only firms on the shortlist matter to each other. */
        @Test
        void whoeverIsNotInvitedDoesNotPressPrices() {
            Fair alone = new Fair(independent("A", 30e6));
            Firm newcomer = Firm.incumbent("N").with(Tenders.ENTRY_RATE, 100).with(Tenders.ATTENTION_THRESHOLD, 0);
            Fair beside = new Fair(independent("A", 30e6), newcomer)
                    .with(Tenders.SHORTLIST, 1)
                    .with(Tenders.JUDGEMENT, 1e-6)
                    .set(Columns.QUALITY, "N", month -> -0.5);
            double price = alone.run(6).at(Tenders.PRICE, "A", 6);
            assertEquals(price, beside.run(6).at(Tenders.PRICE, "A", 6), PRICE);
        }
    }

    @Nested
    class Markup {

        /** p ← p + k ((1 + m) c − p): after t months the gap is (1 − k)^t of what it was. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.25, 1})
        void closesInOnItsTarget(double speed) {
            Seen seen = new Fair(alike(2, 10e6))
                    .with(Pricing.RULE, 1)
                    .with(Pricing.MARKUP, 0.5)
                    .with(Pricing.ADJUSTMENT, speed)
                    .set(Columns.UNIT_COST, (firm, month) -> month == 0 ? 2 : 1)
                    .run(12);
            for (int month = 0; month <= 12; month++) {
                double price = 1.5 + (3 - 1.5) * StrictMath.pow(1 - speed, month);
                assertEquals(price, seen.at(Tenders.PRICE, "A", month), ROUNDING);
            }
        }

        /** What a customer is worth elsewhere is no cost. */
        @Test
        void doesNotAskWhatACustomerIsWorthElsewhere() {
            Seen seen = new Fair(cloud("A", 20e6).with(Pricing.ECOSYSTEM_VALUE, 0.9))
                    .with(Pricing.RULE, 1)
                    .with(Pricing.MARKUP, 0.5)
                    .run(1);
            assertEquals(1.5, seen.at(Tenders.PRICE, "A", 1), ROUNDING);
        }

        @Test
        void newcomerAsksItsTargetAtOnce() {
            Firm newcomer = Firm.incumbent("N")
                    .with(Tenders.ENTRY_RATE, 100)
                    .with(Tenders.ATTENTION_THRESHOLD, 0)
                    .with(Pricing.MARKUP, 2);
            Seen seen = new Fair(independent("A", 10e6), newcomer)
                    .with(Pricing.RULE, 1)
                    .with(Pricing.ADJUSTMENT, 0.1)
                    .run(2);
            assertEquals(3, seen.at(Tenders.PRICE, "N", 2), ROUNDING);
        }
    }

    @Nested
    class List {

        /** Half-lives of list prices: ln 2 over the yearly decline. */
        @Test
        void fallsAtItsRateDownToTheFloor() {
            Seen seen = new Fair(alike(2, 10e6))
                    .with(Pricing.RULE, 2)
                    .with(Pricing.LIST_PRICE, 3.5)
                    .with(Pricing.LIST_DECLINE, 0.5)
                    .with(Pricing.FLOOR, 2)
                    .run(24);
            for (int month = 0; month <= 24; month++) {
                double list = 3.5 * StrictMath.exp(-0.5 * month / 12);
                assertEquals(Math.max(list, 2), seen.at(Tenders.PRICE, "A", month), ROUNDING);
            }
            assertTrue(3.5 * StrictMath.exp(-1) < 2);
        }
    }

    /** Rules differ lane by lane where they are drawn; here all lanes have one, and each is what its closed form says. */
    @Test
    void startingVolumeIsSalesOverPrice() {
        for (double rule : new double[] {0, 1, 2}) {
            Seen seen = new Fair(alike(2, 10e6)).with(Pricing.RULE, rule).run(1);
            assertEquals(10e6, seen.at(Tenders.VOLUME, "A", 0) * seen.at(Tenders.PRICE, "A", 0), 1e-3);
            assertEquals(10e8, seen.at(Tenders.BILLING, "A", 0), 0);
        }
    }
}
