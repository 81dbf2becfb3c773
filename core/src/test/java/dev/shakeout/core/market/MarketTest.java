package dev.shakeout.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTest {

    private static final YearMonth START = YearMonth.of(2020, 12);
    private static final Market EMPTY = Market.of("grove", START);

    private static Parameter parameter(String name, Scope scope) {
        return Parameter.of(name, "1", scope, 0, 100, Value.given(50), "a number between 0 and 100");
    }

    private static void assertRefused(Executable wrong, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, wrong).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    /** Whoever is more specific is heard first. */
    @Nested
    class WhoIsHeard {

        private final Parameter price = parameter("price", Scope.FIRM_IN_SEGMENT);
        private final Firm bare = Firm.startup("Ash");
        private final Segment talk = Segment.of("talk", 1e6);
        private final Segment draw = Segment.of("draw", 1e6);

        private double inTalk(Market market) {
            return market.value(price, market.firm("Ash"), market.segments().get(0));
        }

        private double inDraw(Market market) {
            return market.value(price, market.firm("Ash"), market.segments().get(1));
        }

        @Test
        void ofANumberPerFirmAndSegment() {
            Market silent = EMPTY.firms(bare).segments(talk, draw);
            assertEquals(50, inTalk(silent), "the default");
            assertEquals(50, inDraw(silent));

            Market market = silent.with(price, 4);
            assertEquals(4, inTalk(market), "the market before the default");
            assertEquals(4, inDraw(market));

            Market segment =
                    EMPTY.firms(bare).segments(talk.with(price, 3), draw).with(price, 4);
            assertEquals(3, inTalk(segment), "the segment before the market");
            assertEquals(4, inDraw(segment));

            Market firm = EMPTY.firms(bare.with(price, 2))
                    .segments(talk.with(price, 3), draw)
                    .with(price, 4);
            assertEquals(2, inTalk(firm), "the firm before the segment, where it means the first");
            assertEquals(4, inDraw(firm), "what a firm says without naming a segment is about the first");

            Market both = EMPTY.firms(bare.with(price, 2).in("talk", price, Value.given(1)))
                    .segments(talk.with(price, 3), draw)
                    .with(price, 4);
            assertEquals(1, inTalk(both), "the firm in the segment before the firm");

            Market second = EMPTY.firms(bare.in("draw", price, Value.given(0)))
                    .segments(talk, draw.with(price, 3))
                    .with(price, 4);
            assertEquals(4, inTalk(second));
            assertEquals(0, inDraw(second));
        }

        @Test
        void ofANumberPerFirm() {
            Parameter size = parameter("size", Scope.FIRM);
            assertEquals(50, EMPTY.firms(bare).value(size, bare));
            assertEquals(4, EMPTY.firms(bare).with(size, 4).value(size, bare));
            Firm stated = bare.with(size, 2);
            assertEquals(2, EMPTY.firms(stated).with(size, 4).value(size, stated));
        }

        @Test
        void ofANumberPerSegment() {
            Parameter churn = parameter("churn", Scope.SEGMENT);
            assertEquals(50, EMPTY.segments(talk).value(churn, talk));
            assertEquals(4, EMPTY.segments(talk).with(churn, 4).value(churn, talk));
            Segment stated = talk.with(churn, 3);
            assertEquals(3, EMPTY.segments(stated).with(churn, 4).value(churn, stated));
        }

        /** The same order; a number per vertical has nothing to do with segments. */
        @Test
        void ofANumberPerVertical() {
            Parameter fee = parameter("fee", Scope.FIRM_IN_VERTICAL);
            Parameter tax = parameter("tax", Scope.VERTICAL);
            Vertical finance = Vertical.of("finance", 1e6).with(tax, 6).with(fee, 3);
            Vertical health = Vertical.of("health", 2e6);
            Firm ash = bare.with(fee, 2).in("health", fee, Value.given(1));
            Market market =
                    EMPTY.firms(ash).segments(talk).verticals(finance, health).with(fee, 4);
            assertEquals(List.of(finance, health), market.submarkets(fee));
            assertEquals(List.of(finance, health), market.submarkets(tax));
            assertEquals(List.of(talk), market.submarkets(price));
            assertEquals(List.of(), market.submarkets(Firm.CASH));
            assertEquals(2, market.value(fee, ash, finance), "without a name it is about the first vertical");
            assertEquals(1, market.value(fee, ash, health));
            assertEquals(3, market.firms(Firm.startup("Birch")).value(fee, Firm.startup("Birch"), finance));
            assertEquals(4, market.value(fee, bare, health));
            assertEquals(6, market.value(tax, finance));
            assertEquals(50, market.value(tax, health));
            assertEquals(2e6, market.value(Vertical.SPENDING, health));
        }

        @Test
        void ofANumberOfTheMarket() {
            Parameter rate = parameter("rate", Scope.MARKET);
            assertEquals(50, EMPTY.value(rate));
            assertEquals(4, EMPTY.with(rate, 4).value(rate));
            assertEquals(5, EMPTY.with(rate, 4).with(rate, 5).value(rate), "who speaks last corrects what was said");
        }

        /** Burn follows from core cash flow, heads from burn: a chain of rules, each link may be stated. */
        @Test
        void whereARuleStandsInForAValue() {
            Firm oak = Firm.incumbent("Oak").coreCashFlow(1e9);
            Market market = EMPTY.firms(oak);
            assertEquals(0.05 * 1e9, market.value(Firm.BURN, oak)); // the documented share of core cash flow
            assertEquals(Math.rint(0.05 * 1e9 / 3e5), market.value(Firm.TALENT, oak)); // the documented cost per head
            Firm stated = oak.burn(9e6);
            assertEquals(30, EMPTY.firms(stated).value(Firm.TALENT, stated));
            assertEquals(7, EMPTY.firms(stated.talent(7)).value(Firm.TALENT, stated.talent(7)));
            assertEquals(0, market.value(Firm.FRONTIER, oak));
            Firm trains = oak.with(Firm.CAPABILITY, 0);
            assertEquals(1, EMPTY.firms(trains).value(Firm.FRONTIER, trains), "who states a capability trains models");
        }
    }

    @Nested
    class WhatIsAccepted {

        @ParameterizedTest
        @ValueSource(doubles = {-0.01, -1e9, 1.1e13})
        void cashHasARange(double cash) {
            assertRefused(
                    () -> Firm.startup("Ash").cash(cash),
                    "firm.cash of Ash, in CNY,",
                    "0.0 and 1.0E13",
                    Double.toString(cash));
        }

        @Test
        void noNumberIsNoValue() {
            for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                String came = Double.toString(x);
                assertRefused(() -> Firm.startup("Ash").cash(x), "finite", came);
                assertRefused(() -> Firm.startup("Ash").burn(x), "finite", came);
                assertRefused(() -> Firm.startup("Ash").talent(x), "finite", came);
                assertRefused(() -> Firm.startup("Ash").mau(x), "finite", came);
                assertRefused(() -> EMPTY.with(Firm.CASH, x), "finite", came);
                assertRefused(() -> Value.reported(x, "some-fact"), "finite", came);
            }
        }

        @Test
        void everybodyIsHeldToTheRange() {
            Parameter price = parameter("price", Scope.FIRM_IN_SEGMENT);
            assertRefused(() -> EMPTY.with(price, 101), "price of grove", "0.0 and 100.0", "101.0");
            assertRefused(() -> Segment.of("talk", 1e6).with(price, -1), "price of segment talk", "-1.0");
            assertRefused(() -> Firm.startup("Ash").in("talk", price, Value.given(-1)), "price of Ash", "-1.0");
            assertRefused(() -> Segment.of("talk", 0), "segment.population of segment talk", "1.0 and 1.0E10", "0.0");
            assertRefused(() -> Firm.startup("Ash").talent(-1), "firm.talent of Ash, in people,");
            assertRefused(() -> Firm.startup("Ash").mau(-1), "firm.mau of Ash, in users,");
            assertRefused(() -> Firm.incumbent("Oak").coreCashFlow(-1), "firm.core-cash-flow of Oak");
        }

        @Test
        void aDefaultIsHeldToTheRangeToo() {
            assertRefused(
                    () -> Parameter.of("odds", "1", Scope.MARKET, 0, 1, Value.given(2), "odds"),
                    "the default of odds",
                    "2.0");
            Parameter odd = Parameter.following(
                    "odd", "1", Scope.FIRM, 0, 1, (market, firm, segment) -> Double.NaN, "nothing", "no number");
            Firm ash = Firm.startup("Ash");
            assertRefused(() -> EMPTY.firms(ash).value(odd, ash), "the default of odd for Ash", "NaN");
            assertRefused(
                    () -> Parameter.following("rule", "1", Scope.MARKET, 0, 1, (m, f, s) -> 0, "r", "m"),
                    "Only a parameter of firms can follow a rule",
                    "rule");
        }

        @Test
        void theEndsOfARangeBelongToIt() {
            Firm ash = Firm.startup("Ash").cash(1e13).talent(0);
            assertEquals(1e13, EMPTY.firms(ash).value(Firm.CASH, ash));
            assertEquals(0, EMPTY.firms(ash).value(Firm.TALENT, ash));
        }

        /** A number put where nobody would look for it is refused, not ignored. */
        @Test
        void aNumberIsSetWhereItBelongs() {
            assertRefused(
                    () -> Firm.startup("Ash").with(Segment.POPULATION, 1e6),
                    "segment.population",
                    "segment or vertical");
            assertRefused(
                    () -> Firm.startup("Ash").in("finance", Vertical.SPENDING, Value.given(1)), "vertical.spending");
            assertRefused(
                    () -> Segment.of("talk", 1e6).with(Vertical.OPENNESS, 0.5),
                    "vertical.openness is not a number of segments");
            assertRefused(
                    () -> Vertical.of("finance", 1e6).with(Segment.POPULATION, 5),
                    "segment.population is not a number of verticals");
            assertRefused(() -> Firm.startup("Ash").in("talk", Firm.CASH, Value.given(1)), "firm.cash", "per firm");
            assertRefused(() -> Segment.of("talk", 1e6).with(Firm.CASH, 1), "firm.cash", "market or its firms");
            assertRefused(
                    () -> Segment.of("talk", 1e6).with(parameter("rate", Scope.MARKET), 1),
                    "rate",
                    "market or its firms");
            assertRefused(
                    () -> Population.of("many", 5).with(parameter("rate", Scope.MARKET), 1),
                    "rate",
                    "segment or vertical");
        }
    }

    @Nested
    class Names {

        @Test
        void ofFirmsSegmentsAndPopulationsAreTheirOwn() {
            assertRefused(() -> EMPTY.firms(Firm.startup("Ash"), Firm.incumbent("Ash")), "Two firms are called Ash");
            assertRefused(
                    () -> EMPTY.firms(Firm.startup("Ash")).firms(Firm.startup("Ash")), "Two firms are called Ash");
            assertRefused(
                    () -> EMPTY.segments(Segment.of("talk", 1), Segment.of("talk", 2)), "Two segments are called talk");
            assertRefused(
                    () -> EMPTY.verticals(Vertical.of("talk", 1), Vertical.of("talk", 2)),
                    "Two segments or verticals are called talk");
            assertRefused(
                    () -> EMPTY.segments(Segment.of("talk", 1)).verticals(Vertical.of("talk", 2)),
                    "Two segments or verticals are called talk");
            assertRefused(
                    () -> EMPTY.firms(Firm.startup("many")).populations(Population.of("many", 3)),
                    "Two firms are called many");
            assertRefused(
                    () -> EMPTY.populations(Population.of("many", 3), Population.of("many", 4)),
                    "Two firms are called many");
        }

        @Test
        void thatAreBlankAreNone() {
            assertRefused(() -> Market.of(" ", START), "the name of a market");
            assertRefused(() -> Firm.startup(""), "the name of a firm");
            assertRefused(() -> Segment.of("\t", 1), "the name of a segment");
            assertRefused(() -> Vertical.of(" ", 1), "the name of a vertical");
            assertRefused(() -> Population.of("", 1), "the name of a population");
        }

        @Test
        void nobodyBearsFindNobody() {
            Market two = EMPTY.firms(Firm.startup("Ash"), Firm.startup("Birch"));
            assertRefused(() -> two.firm("Palm"), "There is no firm Palm in grove", "[Ash, Birch]");
            assertEquals("Birch", two.firm("Birch").name());
        }
    }

    @Nested
    class Ids {

        @Test
        void areSharedByNobody() {
            Firm ash = Firm.startup("Ash").withId(7);
            assertRefused(
                    () -> EMPTY.firms(ash, Firm.startup("Birch").withId(7)),
                    "Birch has the id of another firm",
                    "withId");
            Population many = Population.of("many", 3);
            assertRefused(
                    () -> EMPTY.firms(Firm.startup("Ash").withId(many.id())).populations(many),
                    "many has the id of a firm");
        }

        @Test
        void followFromNamesAndOutliveThem() {
            assertEquals(Firm.startup("Ash").id(), Firm.incumbent("Ash").cash(5).id());
            assertNotEquals(Firm.startup("Ash").id(), Firm.startup("ash").id());
            assertEquals(
                    Firm.startup("Ash").id(),
                    Firm.startup("Rowan").withId(Firm.startup("Ash").id()).id());
        }
    }

    @Nested
    class Statements {

        private final Parameter price = parameter("price", Scope.FIRM_IN_SEGMENT);
        private final Market market = EMPTY.with(Firm.CASH, 9)
                .segments(Segment.of("talk", 1e6).with(price, 3))
                .verticals(Vertical.of("finance", 2e6).with(Vertical.OPENNESS, 0.4))
                .firms(
                        Firm.startup("Ash")
                                .mau(4)
                                .cash(5)
                                .in("talk", price, Value.assumed(Prior.uniform(1, 3), "a guess")),
                        Firm.startup("Birch"));

        @Test
        void areAllThatWasSaidAndNothingElse() {
            List<String> said = market.statements().stream()
                    .map(s -> "%s/%s %s = %s %s"
                            .formatted(
                                    s.owner(),
                                    s.segment(),
                                    s.parameter(),
                                    s.value().value(),
                                    s.value().provenance().kind()))
                    .toList();
            assertEquals(
                    List.of(
                            "grove/ firm.cash = 9.0 GIVEN",
                            "talk/ price = 3.0 GIVEN",
                            "talk/ segment.population = 1000000.0 GIVEN",
                            "finance/ vertical.openness = 0.4 GIVEN",
                            "finance/ vertical.spending = 2000000.0 GIVEN",
                            "Ash/ firm.cash = 5.0 GIVEN",
                            "Ash/ firm.mau = 4.0 GIVEN",
                            "Ash/talk price = 2.0 ASSUMED"),
                    said);
        }

        @Test
        void tellAFirmWhatItSaysItself() {
            Firm ash = market.firm("Ash");
            assertTrue(ash.states(Firm.CASH));
            assertTrue(ash.states(price), "in some segment");
            assertTrue(!ash.states(Firm.BURN));
            assertTrue(!market.firm("Birch").states(Firm.CASH), "what the market says is not what the firm says");
        }
    }

    @Test
    void whatIsSaidMakesAnotherMarketAndLeavesTheFirst() {
        Firm ash = Firm.startup("Ash");
        Market first = EMPTY.firms(ash);
        first.with(Firm.CASH, 7)
                .firms(Firm.startup("Birch"))
                .segments(Segment.of("talk", 1))
                .verticals(Vertical.of("finance", 1));
        ash.cash(9);
        assertEquals(0, first.value(Firm.CASH, ash));
        assertEquals(1, first.firms().size());
        assertEquals(List.of(), first.segments());
        assertEquals(List.of(), first.verticals());
        assertThrows(UnsupportedOperationException.class, () -> first.firms().clear());
        assertEquals(START, first.start());
        assertEquals("grove", first.name());
    }

    @Test
    void aValueSaysWhereItComesFrom() {
        assertEquals("GIVEN", Value.given(1).provenance().kind());
        assertEquals("REPORTED", Value.reported(1, "a", "b").provenance().kind());
        assertEquals(
                new Provenance.Reported(List.of("a", "b")),
                Value.reported(1, "a", "b").provenance());
        assertEquals("CITED", Value.cited(1, "Bass (1969)").provenance().kind());
        assertEquals("DERIVED", Value.derived(1, "{a} / 12").provenance().kind());
        Value assumed = Value.assumed(Prior.triangular(1, 2, 5), "a guess", "a");
        assertEquals(2, assumed.value(), "an assumption stands at its centre");
        assertEquals(new Provenance.Assumed(Prior.triangular(1, 2, 5), "a guess", List.of("a")), assumed.provenance());
        assertEquals("FITTED", new Provenance.Fitted("shares", "least squares", "0.01").kind());
    }

    @Test
    void kindsAreNamedInSmallLetters() {
        assertEquals("startup", Firm.startup("A").kind().label());
        assertEquals("incumbent", Firm.incumbent("A").kind().label());
        assertEquals("challenger", Firm.challenger("A").kind().label());
    }

    @Test
    void aScopeSaysWhatThereIsANumberFor() {
        assertEquals(
                Set.of(Scope.FIRM, Scope.FIRM_IN_SEGMENT, Scope.FIRM_IN_VERTICAL),
                Arrays.stream(Scope.values()).filter(Scope::perFirm).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Scope.SEGMENT, Scope.FIRM_IN_SEGMENT),
                Arrays.stream(Scope.values()).filter(Scope::perSegment).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Scope.VERTICAL, Scope.FIRM_IN_VERTICAL),
                Arrays.stream(Scope.values()).filter(Scope::perVertical).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Scope.SEGMENT, Scope.FIRM_IN_SEGMENT, Scope.VERTICAL, Scope.FIRM_IN_VERTICAL),
                Arrays.stream(Scope.values()).filter(Scope::perSubmarket).collect(Collectors.toSet()));
    }

    @Test
    void aQuantityHasANameAUnitAndASlotOfItsOwn() {
        Parameter one = parameter("same", Scope.MARKET);
        Parameter other = parameter("same", Scope.MARKET);
        assertNotEquals(one, other, "compared by identity");
        assertNotEquals(one.slot(), other.slot());
        assertTrue(other.slot() < Quantity.slots());
        assertEquals("same", one.toString());
        assertEquals("1", one.unit());
        assertEquals(0, one.low());
        assertEquals(100, one.high());
        assertEquals("a number between 0 and 100", one.meaning());
        assertEquals("GIVEN", one.provenanceOfDefault().kind());
        assertEquals(Optional.empty(), Firm.FRONTIER.fixedDefault(), "it follows a rule");
        assertEquals(0, Firm.CASH.fixedDefault().orElseThrow().value());
        assertRefused(() -> Parameter.of("a", " ", Scope.MARKET, 0, 1, Value.given(0), "m"), "the unit of a");
    }
}
