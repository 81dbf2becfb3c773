package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.SuccessiveMonopoly;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices and their payment, and what applications pay owners. */
class MoneyTest {

    @Nested
    class Receivables {

        private Fair growing(double lag) {
            return new Fair(independent("A", 10e6), cloud("B", 30e6))
                    .with(Tenders.GROWTH, 0.8)
                    .with(Tenders.PAYMENT_LAG, lag)
                    .set(Columns.QUALITY, "A", month -> 0.01 * month)
                    .watching(Columns.RECEIVABLE, Columns.CONTRACT_REVENUE);
        }

        /** To the fen: what was billed has been paid or is still owed. */
        @ParameterizedTest
        @ValueSource(doubles = {1, 2.5, 5, 9})
        void areWhatWasBilledLessWhatWasPaid(double lag) {
            Seen seen = growing(lag).run(18);
            double owed = seen.at(Columns.RECEIVABLE, "A", 0);
            assertEquals(lag * 10e8, owed, 0);
            for (int month = 1; month <= 18; month++) {
                double paid = seen.at(Columns.CONTRACT_REVENUE, "A", month);
                assertEquals(Math.rint(owed / lag), paid, 0);
                owed += Math.rint(seen.at(Tenders.BILLING, "A", month)) - paid;
                assertEquals(owed, seen.at(Columns.RECEIVABLE, "A", month), 0);
            }
        }

        /** With a lag of one month, this month's receipts are last month's invoices. */
        @Test
        void aMonthsLagIsAMonth() {
            Seen seen = growing(1).run(6);
            for (int month = 1; month <= 6; month++) {
                assertEquals(
                        Math.rint(seen.at(Tenders.BILLING, "A", month - 1)),
                        seen.at(Columns.CONTRACT_REVENUE, "A", month),
                        0);
            }
        }

        /** Whoever grows waits for more than it is paid. */
        @Test
        void longerLagsLeaveAGrowingFirmWithLess() {
            double before = Double.POSITIVE_INFINITY;
            for (double lag : new double[] {1, 2, 5, 9}) {
                double paid = growing(lag).run(12).at(Columns.CONTRACT_REVENUE, "A", 12);
                assertTrue(paid < before, paid + " at " + lag);
                before = paid;
            }
        }
    }

    @Nested
    class Delivery {

        /** Tokens times what serving costs this month, and the work by hand at what it cost at the start. */
        @Test
        void costsComputeAndWork() {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6))
                    .with(Tenders.CUSTOMISATION, 0.4)
                    .set(Columns.UNIT_COST, (firm, month) -> month == 0 ? 1.5 : 1.2)
                    .watching(Columns.DELIVERY_COST)
                    .run(2);
            for (int month = 0; month <= 2; month++) {
                double each = (month == 0 ? 1.5 : 1.2) + 1.5 * 0.4 / 0.6;
                double fen = 100 * seen.at(Tenders.VOLUME, "A", month) * each;
                assertEquals(fen, seen.at(Columns.DELIVERY_COST, "A", month), ROUNDING * fen);
            }
        }

        /** What is served teaches whoever serves it: an owner its own contracts and the calls it sells, nobody calls it buys. */
        @Test
        void countsTokensWhereTheyAreServed() {
            Seen seen = new Fair(cloud("P", 5e6), independent("Q", 5e6), independent("X", 10e6))
                    .with(Wholesale.QUALITY_TASTE, 8)
                    .set(Columns.FRONTIER, "X", month -> 0)
                    .watching(Columns.TOKENS_SERVED, Wholesale.BOUGHT, Wholesale.SOLD)
                    .run(2);
            for (int month = 0; month <= 2; month++) {
                double served = 0;
                double needed = 0;
                for (String firm : new String[] {"P", "Q", "X"}) {
                    double own = seen.at(Tenders.VOLUME, firm, month) - seen.at(Wholesale.BOUGHT, firm, month);
                    double all = own + seen.at(Wholesale.SOLD, firm, month);
                    assertEquals(all, seen.at(Columns.TOKENS_SERVED, firm, month), ROUNDING * all);
                    served += all;
                    needed += seen.at(Tenders.VOLUME, firm, month);
                }
                assertEquals(needed, served, ROUNDING * needed);
                assertTrue(seen.at(Wholesale.BOUGHT, "X", month) > 0);
            }
        }
    }

    @Nested
    class Calls {

        private static final String[] OWNERS = {"P", "Q", "R"};
        private static final String[] APPLICATIONS = {"X", "Y"};

        /** Three owners, best first, and two applications. */
        private Fair chain() {
            return new Fair(
                            cloud("P", 5e6),
                            independent("Q", 5e6),
                            independent("R", 5e6),
                            independent("X", 10e6),
                            independent("Y", 20e6))
                    .with(Wholesale.USABLE, 2)
                    .with(Wholesale.OWN_SERVING, 0)
                    .with(Wholesale.SENSITIVITY, 0.9)
                    .with(Wholesale.QUALITY_TASTE, 8)
                    .set(Columns.FRONTIER, (firm, month) -> "XY".contains(firm) ? 0 : 1)
                    .watching(
                            Wholesale.BOUGHT,
                            Wholesale.SOLD,
                            Wholesale.PRICE,
                            Columns.CALLS_BOUGHT,
                            Columns.CALLS_SOLD,
                            Columns.DELIVERY_COST);
        }

        private static double quality(String firm) {
            return switch (firm) {
                case "P" -> 0.1;
                case "Q" -> 0.08;
                case "R" -> 0.05;
                default -> 0;
            };
        }

        private Seen seen() {
            return chain().set(Columns.QUALITY, (firm, month) -> quality(firm)).run(12);
        }

        /** Tokens and, to the fen, money: what applications buy is what owners sell, and nothing stays in between. */
        @Test
        void areConserved() {
            Seen seen = seen();
            for (int month = 1; month <= 12; month++) {
                double bought = 0;
                double sold = 0;
                double paid = 0;
                double received = 0;
                for (String firm : APPLICATIONS) {
                    bought += seen.at(Wholesale.BOUGHT, firm, month);
                    paid += seen.at(Columns.CALLS_BOUGHT, firm, month);
                    assertEquals(0, seen.at(Wholesale.SOLD, firm, month), 0);
                }
                for (String firm : OWNERS) {
                    sold += seen.at(Wholesale.SOLD, firm, month);
                    received += seen.at(Columns.CALLS_SOLD, firm, month);
                    assertEquals(0, seen.at(Wholesale.BOUGHT, firm, month), 0);
                }
                assertTrue(bought > 0 && paid > 0);
                assertEquals(bought, sold, ROUNDING * bought);
                assertEquals(paid, received, 0);
                assertEquals(0, seen.balance(Sector.CLEARING, month)[0], 0);
            }
        }

        /** The top two only, each by its share of calls and at its price. */
        @Test
        void goToTheBestTwoAndArePaidPerUse() {
            Seen seen = seen();
            assertEquals(0, seen.at(Wholesale.SOLD, "R", 1), 0);
            double paid = 0;
            for (String owner : new String[] {"P", "Q"}) {
                double fen = 100 * seen.at(Wholesale.SOLD, owner, 1) * seen.at(Wholesale.PRICE, owner, 1);
                assertEquals(
                        fen, seen.at(Columns.CALLS_SOLD, owner, 1), 2); // each payer and each owner rounds to a fen
                paid += fen;
            }
            assertEquals(paid, seen.at(Columns.CALLS_BOUGHT, "X", 1) + seen.at(Columns.CALLS_BOUGHT, "Y", 1), 2);
        }

        /**
         * Logit between both owners and serving the own model, with the mark-up of the ζ map: p − c = 1/α + s (p − c), all
         * of cost 1; weights are e^{a Δθ − α (p − c)}.
         */
        @Test
        void areDividedByLogitAtEquilibriumPrices() {
            Seen seen = seen();
            double p = seen.at(Wholesale.PRICE, "P", 1);
            double q = seen.at(Wholesale.PRICE, "Q", 1);
            double wp = StrictMath.exp(8 * 0.1 - 0.9 * (p - 1));
            double wq = StrictMath.exp(8 * 0.08 - 0.9 * (q - 1));
            double sp = wp / (1 + wp + wq);
            double sq = wq / (1 + wp + wq);
            double tokens = seen.at(Tenders.VOLUME, "X", 1) + seen.at(Tenders.VOLUME, "Y", 1);
            assertEquals(sp, seen.at(Wholesale.SOLD, "P", 1) / tokens, 1e-10);
            assertEquals(sq, seen.at(Wholesale.SOLD, "Q", 1) / tokens, 1e-10);
            assertEquals(1 + 1 / (0.9 * (1 - sp)), p, 1e-9);
            assertEquals(1 + 1 / (0.9 * (1 - sq)), q, 1e-9);
        }

        /**
         * One owner and one application of the same quality. The owner faces logit demand for its calls,
         * beside 1 CNY for serving oneself, and asks what a monopolist asks there; the application pays that for its part
         * of calls and adds a mark-up of its own. If it owned the model its price would be lower by what calls cost it more.
         */
        @Test
        void passTwoMarkupsOn() {
            Seen apart = ownerAndApplication(0);
            double w = apart.at(Wholesale.PRICE, "P", 1);
            double owner = SuccessiveMonopoly.of(SuccessiveMonopoly.Demand.logit(0.9, 0.9), 1, 0)
                    .integrated();
            assertEquals(owner, w, 1e-9); // prices are solved to 1e-10 of 1/α
            double weight = StrictMath.exp(-0.9 * (w - 1));
            double dearer = weight / (1 + weight) * (w - 1);
            double integrated = ownerAndApplication(1).at(Tenders.PRICE, "X", 0);
            assertEquals(integrated + dearer, apart.at(Tenders.PRICE, "X", 0), 1e-9);
            assertTrue(dearer > 0.1, "dearer by " + dearer);
        }

        private Seen ownerAndApplication(double frontier) {
            return new Fair(Firm.startup("P"), independent("X", 10e6))
                    .with(Wholesale.OWN_SERVING, 0)
                    .with(Wholesale.SENSITIVITY, 0.9)
                    .set(Columns.FRONTIER, (firm, month) -> firm.equals("X") ? frontier : 1)
                    .watching(Wholesale.PRICE)
                    .run(1);
        }

        /** What an application does not buy it serves itself, and what an owner sells it serves on top of its own. */
        @Test
        void areServedByWhoeverSellsThem() {
            Seen seen = seen();
            double delivered = 0;
            double tokens = 0;
            for (String firm : new String[] {"P", "Q", "R", "X", "Y"}) {
                delivered += seen.at(Columns.DELIVERY_COST, firm, 3);
                tokens += seen.at(Tenders.VOLUME, firm, 3);
            }
            assertEquals(100 * tokens, delivered, ROUNDING * 100 * tokens); // at a cost of 1 each, whoever serves
            double q = seen.at(Tenders.VOLUME, "Q", 3) + seen.at(Wholesale.SOLD, "Q", 3);
            assertEquals(100 * q, seen.at(Columns.DELIVERY_COST, "Q", 3), ROUNDING * 100 * q);
        }

        /** A better base model makes better applications. */
        @Test
        void carryQualityToCustomers() {
            Seen still = seen();
            Seen better = chain().set(
                            Columns.QUALITY, (firm, month) -> quality(firm) + (firm.equals("P") && month > 0 ? 0.1 : 0))
                    .run(12);
            assertTrue(better.at(Tenders.VOLUME, "X", 12) > still.at(Tenders.VOLUME, "X", 12));
            assertTrue(better.at(Wholesale.SOLD, "P", 12) > still.at(Wholesale.SOLD, "P", 12));
        }

        @Test
        void needAnOwner() {
            Seen seen = chain().set(Columns.FRONTIER, (firm, month) -> 0).run(3);
            assertEquals(0, seen.at(Columns.CALLS_BOUGHT, "X", 3), 0);
            double alone = 100 * seen.at(Tenders.VOLUME, "X", 3);
            assertEquals(alone, seen.at(Columns.DELIVERY_COST, "X", 3), ROUNDING * alone);
        }

        /** An owner that ceases sells nothing more; its customers' calls go to the next. */
        @Test
        void moveOnWhenAnOwnerCeases() {
            Seen seen = chain().set(Columns.QUALITY, (firm, month) -> quality(firm))
                    .set(Columns.ACTIVE, "P", month -> month < 3 ? 1 : 0)
                    .run(3);
            assertEquals(0, seen.at(Wholesale.SOLD, "R", 2), 0);
            assertEquals(0, seen.at(Wholesale.SOLD, "P", 3), 0);
            assertTrue(seen.at(Wholesale.SOLD, "R", 3) > 0);
        }
    }

    /** Firms without customers neither buy nor deliver. */
    @Test
    void whoeverSellsNothingPaysNothing() {
        Seen seen = new Fair(independent("A", 10e6), Firm.startup("B"))
                .watching(Columns.DELIVERY_COST, Columns.CONTRACT_REVENUE)
                .run(3);
        assertEquals(0, seen.at(Columns.DELIVERY_COST, "B", 3), 0);
        assertEquals(0, seen.at(Columns.CONTRACT_REVENUE, "B", 3), 0);
    }
}
