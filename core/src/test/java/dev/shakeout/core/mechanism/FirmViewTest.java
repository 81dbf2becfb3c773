package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirmViewTest {

    private static final Column MOOD = Column.perFirm("test.mood", "1", 2);
    private static final Column SECRET = Column.perFirm("test.secret", "1", 3);
    private static final Column WEATHER = Column.of("test.weather", "1", Scope.MARKET, 4, "of the market");
    private static final Parameter GAIN =
            Parameter.of("test.gain", "1", Scope.FIRM, 0, 10, Value.given(5), "a number of the firm");
    private static final Draw COIN = Draw.of("test.coin");
    private static final Flow FEE = Flow.cost("fee", Sector.SUPPLIERS);
    private static final Flow SALE = Flow.revenue("sale", Sector.HOUSEHOLDS);

    private static final Market TWO = Market.of("two", YearMonth.of(2020, 12))
            .firms(
                    Firm.startup("Ash").cash(1_000).with(GAIN, 7),
                    Firm.startup("Birch").cash(1_000))
            .segments(Segment.of("talk", 1e6));

    private static final Declaration PRYING =
            Declaration.of("prying", Phase.PLAN, "Looks where it should not.").writes(MOOD);

    private static Book run(Mechanism mechanism, int months, Column column) {
        return new Book(TWO, Model.of(mechanism), Scenario.baseline(), months, 3, column);
    }

    @Nested
    class Shows {

        @Test
        void theFirmsNumbersAndTheMarkets() {
            Book book = run(
                    PRYING.reads(SECRET, WEATHER)
                            .uses(GAIN)
                            .forEachFirm((firm, month) -> firm.set(
                                    MOOD,
                                    firm.get(MOOD)
                                            + 10 * firm.get(SECRET)
                                            + 100 * firm.get(WEATHER)
                                            + 1_000 * firm.get(GAIN))),
                    1,
                    MOOD);
            assertEquals(7_432, book.of("Ash", 1)[0]);
            assertEquals(5_432, book.of("Birch", 1)[2]);
        }

        @Test
        void theMonth() {
            List<Integer> months = new ArrayList<>();
            run(PRYING.forEachFirm((firm, month) -> months.add(month)), 2, MOOD);
            assertEquals(List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2), months, "two firms, three replications");
        }

        @Test
        void onlyFirmsInBusiness() {
            Column age = Column.perFirm("test.age", "months", 0);
            Mechanism retires = Declaration.of("retires", Phase.EXIT, "Ceases in month 2.")
                    .writes(Columns.ACTIVE, age)
                    .forEachFirm((firm, month) -> {
                        firm.set(age, month);
                        firm.set(Columns.ACTIVE, month < 2 ? 1 : 0);
                    });
            assertEquals(2, run(retires, 5, age).of("Ash", 5)[0]);
        }
    }

    @Nested
    class Draws {

        @Test
        void areThoseOfTheKeysAndTheSameWhenAskedTwice() {
            Book uniform = run(
                    PRYING.draws(COIN).forEachFirm((firm, month) -> {
                        assertEquals(firm.uniform(COIN), firm.uniform(COIN));
                        firm.set(MOOD, firm.uniform(COIN));
                    }),
                    2,
                    MOOD);
            Book normal =
                    run(PRYING.draws(COIN).forEachFirm((firm, month) -> firm.set(MOOD, firm.normal(COIN))), 2, MOOD);
            for (int replication = 0; replication < 3; replication++) {
                for (int month = 1; month <= 2; month++) {
                    for (String firm : List.of("Ash", "Birch")) {
                        long bits = Keys.bits(
                                Keys.ofReplication(7, replication), Keys.hash(firm), Keys.ofMonth(month, COIN.code()));
                        assertEquals(Variates.uniform(bits), uniform.of(firm, month)[replication]);
                        assertEquals(Variates.normal(bits), normal.of(firm, month)[replication]);
                    }
                }
            }
        }
    }

    @Nested
    class ManyDraws {

        /** As many as no mechanism has, so that their places in the table collide at small sizes. */
        private static final List<Draw> DRAWS =
                IntStream.range(0, 40).mapToObj(k -> Draw.of("test.draw-" + k)).toList();

        @Test
        void areToldApart() {
            for (int k : new int[] {0, 7, 39}) {
                Book book = run(
                        PRYING.draws(DRAWS.toArray(Draw[]::new))
                                .forEachFirm((firm, month) -> firm.set(MOOD, firm.uniform(DRAWS.get(k)))),
                        1,
                        MOOD);
                long bits = Keys.bits(
                        Keys.ofReplication(7, 0),
                        Keys.hash("Ash"),
                        Keys.ofMonth(1, DRAWS.get(k).code()));
                assertEquals(Variates.uniform(bits), book.of("Ash", 1)[0]);
            }
        }

        @Test
        void ofOneNameAreTheSame() {
            Book declared =
                    run(PRYING.draws(COIN).forEachFirm((firm, month) -> firm.set(MOOD, firm.normal(COIN))), 1, MOOD);
            Book equal = run(
                    PRYING.draws(COIN).forEachFirm((firm, month) -> firm.set(MOOD, firm.normal(Draw.of("test.coin")))),
                    1,
                    MOOD);
            assertEquals(declared.bits(), equal.bits());
        }
    }

    @Nested
    class Pays {

        /** Posted row by row or at once: a firm that looks at its cash sees what it has paid. */
        @Test
        void theSameWhetherOrNotItLooksAtItsCash() {
            FirmRule pays = (firm, month) -> {
                firm.post(FEE, 10.4);
                firm.post(SALE, 3.5);
                firm.post(FEE, 0.3 + month);
            };
            Declaration blind = PRYING.pays(FEE, SALE);
            Book blindly = run(blind.forEachFirm(pays), 3, Columns.CASH);
            Book seeing = run(
                    blind.reads(Columns.CASH).forEachFirm((firm, month) -> {
                        double before = firm.get(Columns.CASH);
                        pays.apply(firm, month);
                        assertEquals(before - 10 + 4 - month, firm.get(Columns.CASH)); // 3.5 is rounded to even
                    }),
                    3,
                    Columns.CASH);
            assertEquals(seeing.bits(), blindly.bits());
            assertEquals(100_000 - 3 * 6 - (1 + 2 + 3), blindly.of("Birch", 3)[2]);
        }

        /** More than the view tells apart at first glance, and one that only equals a declared one. */
        @Test
        void anyOfManyFlows() {
            Flow[] flows = IntStream.range(0, 7)
                    .mapToObj(k -> Flow.cost("fee " + k, Sector.SUPPLIERS))
                    .toArray(Flow[]::new);
            Book book = run(
                    PRYING.pays(flows).forEachFirm((firm, month) -> {
                        for (Flow flow : flows) {
                            firm.post(flow, 10);
                        }
                        firm.post(Flow.cost("fee 5", Sector.SUPPLIERS), 1);
                    }),
                    1,
                    Columns.CASH);
            assertEquals(100_000 - 71, book.of("Ash", 1)[0]);
        }

        @Test
        void wholeFenAndSaysHowMany() {
            List<Double> paid = new ArrayList<>();
            Book book = run(
                    PRYING.pays(FEE).forEachFirm((firm, month) -> paid.add(firm.post(FEE, 100.6))), 1, Columns.CASH);
            assertEquals(List.of(101.0, 101.0, 101.0, 101.0, 101.0, 101.0), paid);
            assertEquals(100_000 - 101, book.of("Ash", 1)[0], "1,000 CNY are 100,000 fen");
        }
    }

    @Nested
    class Refuses {

        private void assertRefused(Mechanism mechanism, String... parts) {
            String message = assertThrows(IllegalStateException.class, () -> run(mechanism, 1, MOOD))
                    .getMessage();
            assertTrue(message.contains("prying"), message);
            for (String part : parts) {
                assertTrue(message.contains(part), message);
            }
        }

        @Test
        void toShowWhatWasNotDeclared() {
            assertRefused(
                    PRYING.forEachFirm((firm, month) -> firm.set(MOOD, firm.get(SECRET))), "test.secret", "reads");
            assertRefused(PRYING.forEachFirm((firm, month) -> firm.set(MOOD, firm.get(GAIN))), "test.gain", "uses");
        }

        @Test
        void toShowAQuantityMadeLater() {
            assertRefused(
                    PRYING.forEachFirm((firm, month) -> firm.get(Column.perFirm("test.late", "1", 0))), "test.late");
        }

        @Test
        void toSetWhatWasDeclaredForReadingOnly() {
            assertRefused(
                    PRYING.reads(SECRET).forEachFirm((firm, month) -> firm.set(SECRET, 1)), "test.secret", "writes");
            assertRefused(PRYING.forEachFirm((firm, month) -> firm.set(SECRET, 1)), "test.secret", "writes");
        }

        @Test
        void toDrawOrPayWhatWasNotDeclared() {
            assertRefused(PRYING.forEachFirm((firm, month) -> firm.uniform(COIN)), "test.coin", "draws");
            assertRefused(PRYING.forEachFirm((firm, month) -> firm.normal(COIN)), "test.coin", "draws");
            assertRefused(PRYING.forEachFirm((firm, month) -> firm.post(FEE, 1)), "fee", "pays");
            assertRefused(
                    PRYING.draws(Draw.of("test.other")).forEachFirm((firm, month) -> firm.uniform(COIN)), "test.coin");
            assertRefused(
                    PRYING.pays(Flow.cost("other", Sector.SUPPLIERS)).forEachFirm((firm, month) -> firm.post(FEE, 1)),
                    "fee");
        }

        /** Declared or not: a firm has many of those, so the way out is a kernel. */
        @Test
        void toShowOneOfManyNumbersPerSegment() {
            assertRefused(
                    PRYING.reads(Columns.USERS).forEachFirm((firm, month) -> firm.get(Columns.USERS)),
                    "users",
                    "per segment",
                    "onRows");
        }
    }
}
