package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.numeric.Roots;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Serving;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.scenarios.evidence.Evidence;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state at the end of March 2025, and the first month from it. */
class China2025Test {

    private static final Market MARKET = China2025.market();
    private static final Measure BURN = Measure.of("burn", "CNY per month", Columns.BURN, 1 / Ledger.FEN);

    private static Result firstMonth(Model model, int replications) {
        return firstMonth(MARKET, model, replications);
    }

    private static Result firstMonth(Market market, Model model, int replications) {
        return Ensemble.of(market, model.observing(BURN))
                .months(1)
                .replications(replications)
                .seed(2025)
                .threads(1)
                .run(Scenario.baseline());
    }

    /** Serving costs e^{8 · 0.5} times as much for whoever adopts it, at the upper end of the prior; money stays whole. */
    @Test
    void mayStateAnOpenModelAsFarAheadAsThereCanBe() {
        Result far = Ensemble.of(MARKET.with(OpenModels.OUTSIDE_FLOOR, OpenModels.OUTSIDE_FLOOR.high())
                        .with(Serving.COST_PER_NAT, 8))
                .months(36)
                .replications(20)
                .seed(2025)
                .threads(1)
                .run(Scenario.baseline());
        assertEquals(20, far.replications()); // none has failed
    }

    @Test
    void sixStartupsFourIncumbentsAndAChallengerStartIn2025March() {
        Map<Firm.Kind, Long> kinds =
                MARKET.firms().stream().collect(Collectors.groupingBy(Firm::kind, Collectors.counting()));
        assertEquals(Map.of(Firm.Kind.STARTUP, 6L, Firm.Kind.INCUMBENT, 4L, Firm.Kind.CHALLENGER, 1L), kinds);
        assertEquals(YearMonth.of(2025, 3), MARKET.start());
        assertEquals("china-2025", MARKET.name());
        assertEquals(List.of(), MARKET.populations());
    }

    /** Numbers that must agree at the start are not drawn apart: of 40 draws, a third at least can be used at once or anew. */
    @Test
    void priorsAreDrawnSoThatTheMarketCanStart() {
        int draws = 40;
        Comparison drawn = Ensemble.of(MARKET)
                .months(1)
                .replications(2 * draws)
                .seed(2025)
                .drawingPriors()
                .compare(Scenario.baseline());
        assertTrue(drawn.redraws() <= 2 * draws, drawn.redraws() + " draws in vain");
    }

    @Test
    void theMarketIsTheSameEveryTimeItIsAskedFor() {
        assertEquals(MARKET.statements(), China2025.market().statements());
    }

    @Nested
    class UsersOfTheStartMonth {

        private static final String HOME = "mau.home-assistant";
        private final Result start = firstMonth(
                Model.standard()
                        .observing(
                                Demand.mauIn("home-assistant"),
                                Demand.mauIn("home-companion"),
                                Demand.mauIn("overseas-niche"),
                                Demand.mauIn("agents"),
                                Demand.mauIn("multimodal"),
                                Measure.of(
                                        "consumer revenue", "CNY per month", Columns.CONSUMER_REVENUE, 1 / Ledger.FEN)),
                1);

        /** Reported by trackers; asked for within 0.1 %. */
        @ParameterizedTest
        @CsvSource({
            "DeepSeek,  194e6",
            "ByteDance, 116e6",
            "Tencent,   41.64e6",
            "Moonshot,  18.2e6",
        })
        void comeOutAsReported(String firm, double reported) {
            assertEquals(reported, start.summary(HOME, firm, 0).p50(), 1e-3 * reported);
        }

        @Test
        void comeOutAsStatedForEverybodyInEverySegment() {
            for (Firm firm : MARKET.firms()) {
                double all = 0;
                for (Segment segment : MARKET.segments()) {
                    double stated = MARKET.value(Firm.MAU, firm, segment);
                    String measure = "mau." + segment.name();
                    assertEquals(stated, start.summary(measure, firm.name(), 0).p50(), 1e-3 * stated, firm.name());
                    all += stated;
                }
                assertEquals(all, start.summary("mau", firm.name(), 0).p50(), 1e-3 * all, firm.name());
            }
        }

        /** 270 m of 1,259 m: the articles say 21.4 %. */
        @Test
        void areReportedTheShareOfThePopulation() {
            double penetration =
                    MARKET.value(Segment.ACTIVE_USERS, MARKET.segments().get(0))
                            / MARKET.value(Segment.POPULATION, MARKET.segments().get(0));
            assertEquals(
                    Evidence.articles()
                            .fact("penetration-ai-native-2025-03")
                            .value()
                            .orElseThrow(),
                    penetration,
                    5e-4);
        }

        @Test
        void payWhatTheOneFirmAbroadEarns() {
            Firm minimax = MARKET.firm("MiniMax");
            double inVerticals = MARKET.verticals().stream()
                    .mapToDouble(vertical -> MARKET.value(Tenders.SALES, minimax, vertical))
                    .sum();
            assertEquals(1.2e6, inVerticals, 1, "2,000 customers, 600 CNY");
            assertEquals(0, MARKET.value(Enterprise.REVENUE, minimax), "nothing from elsewhere");
            double revenue = start.summary("consumer revenue", "MiniMax", 0).p50() + inVerticals;
            assertEquals(35e6, revenue, 1, "minimax.revenue of the sheet");
        }

        /**
         * Main users and never-adopters are read from the state, and everything else is computed anew: people use the
         * category n times with probability (1/21)(20/21)^n (mean 20, shape 1), and a brand of share s is missed by all
         * n with probability Π (S(1 − s) + i) / (S + i).
         */
        @Test
        void followFromMainUsersByTheNbdDirichletSum() {
            Start state = Start.of(MARKET);
            double adopters = 1_259e6 - state.never();
            assertEquals(270e6, adopters * 20 / 21, 1e-9 * 270e6, "active users: all but those with no occasion");
            double strength = state.overlap();
            double shares = 0;
            for (Firm firm : MARKET.firms()) {
                double share = state.users(firm.name()) / adopters;
                shares += share;
                double missed = 0;
                double occasions = 1.0 / 21;
                double noneOf = 1;
                for (int n = 0; n < 1_000; n++) { // (20/21)^1000 = 6e-22
                    missed += occasions * noneOf;
                    noneOf *= (strength * (1 - share) + n) / (strength + n);
                    occasions *= 20.0 / 21;
                }
                double stated = MARKET.value(Firm.MAU, firm, MARKET.segments().get(0));
                assertEquals(stated, adopters * (1 - missed), 1e-6 * stated, firm.name()); // the solver's 1e-9, summed
            }
            assertEquals(1, shares, 1e-9, "everybody has one main product");
            assertEquals(0.345, strength, 0.0005, "S as solved for the parameter sheet, printed to three digits");
        }
    }

    @Nested
    class BurnOfTheFirstMonth {

        /** With nobody leaving, being hired or paid better, and users as they are, the month before month 1 goes on. */
        @ParameterizedTest
        @ValueSource(strings = {"Zhipu", "MiniMax", "Moonshot", "StepFun", "Baichuan", "01.AI", "DeepSeek"})
        void isTheGivenOneWithoutDraws(String firm) {
            double given = MARKET.value(Firm.BURN, MARKET.firm(firm));
            Market still = MARKET.with(Talent.PAY_GROWTH, 0);
            Result calm = firstMonth(still, Model.standard().without("demand", "talent"), 1);
            assertEquals(given, calm.summary("burn", firm, 0).p50(), 1e-9 * given);
            assertEquals(given, calm.summary("burn", firm, 1).p50(), 0.01 * given);
        }

        /** A month's departures move it by 1.3 % at most; where users abroad pay, what they pay grows by 8 % of it in a month. */
        @ParameterizedTest
        @ValueSource(strings = {"Zhipu", "MiniMax", "Moonshot", "StepFun", "Baichuan", "01.AI", "DeepSeek"})
        void isTheGivenOneInTheMean(String firm) {
            double given = MARKET.value(Firm.BURN, MARKET.firm(firm));
            Market running =
                    MARKET.with(OpenModels.ADOPTION_COST, 0); // moving to an open model is paid once, not monthly
            assertEquals(
                    given,
                    firstMonth(running, Model.standard(), 200)
                            .summary("burn", firm, 1)
                            .mean(),
                    (firm.equals("MiniMax") ? 0.03 : 0.02) * given);
        }

        /** The articles say 2 bn CNY of losses in 2024. */
        @Test
        void ofZhipuIsATwelfthOfTheReportedLoss() {
            assertEquals(2e9 / 12, MARKET.value(Firm.BURN, MARKET.firm("Zhipu")), 1e-6);
        }

        @Test
        void isCoveredByOwnersOfIncumbents() {
            Result calm = firstMonth(Model.standard(), 20);
            for (Firm firm : MARKET.firms()) {
                if (firm.kind() == Firm.Kind.INCUMBENT) {
                    assertEquals(0, calm.summary("cash", firm.name(), 1).mean(), firm.name());
                    assertEquals(120, calm.summary("runway", firm.name(), 1).p05(), firm.name());
                }
            }
        }
    }

    /** The challenger is known for having none; a negative sum would be the media paying it. */
    @Test
    void nobodyPlansNegativeOutlays() {
        Measure[] plans = {
            Measure.of("training", "fen", Columns.TRAINING_PLAN, 1),
            Measure.of("marketing", "fen", Columns.MARKETING_PLAN, 1),
            Measure.of("overhead", "fen", Columns.OVERHEAD_PLAN, 1),
            Measure.of("installs", "installs", Columns.INSTALLS, 1),
        };
        Result year = Ensemble.of(MARKET, Model.standard().observing(plans))
                .months(12)
                .replications(20)
                .threads(1)
                .run(Scenario.baseline());
        for (Firm firm : MARKET.firms()) {
            for (Measure plan : plans) {
                for (int month = 0; month <= 12; month++) {
                    double least = year.summary(plan.name(), firm.name(), month).p05();
                    assertTrue(
                            least >= 0, "%s of %s in month %s is %s".formatted(plan.name(), firm.name(), month, least));
                }
            }
        }
        assertEquals(0, year.summary("installs", "DeepSeek", 1).mean(), "users without advertising");
        assertTrue(year.summary("installs", "Tencent", 1).mean() > 0);
    }

    /**
     * Reference: channels of inventory I and first price a sell I (1 − e^{−v}) installs for I a v CNY, so that one costs a v / (1 −
     * e^{−v}). ByteDance spends less than its own 70 % of a channel takes; everybody else buys where it is cheapest, until an
     * install costs the same in the 30 % that ByteDance leaves open and in the other three channels.
     */
    @Nested
    class CostOfAnInstall {

        private static final double[] INVENTORY = {0.3 * 9e6, 10e6, 5e6, 6e6};
        private static final double[] FIRST_PRICE = {22, 24, 30, 28};

        /** What is spent is whole fen, so that a price is known to 1e-8 of itself where a few million CNY are spent. */
        private static final double ROUNDING = 1e-6;

        private final Result month = firstMonth(
                Model.standard()
                        .observing(
                                Attention.CPA,
                                Measure.of("installs", "installs", Columns.INSTALLS, 1),
                                Measure.of("ad spend", "CNY", Attention.AD_SPEND, 1)),
                1);

        private double first(String measure, String firm) {
            return month.summary(measure, firm, 1).p50();
        }

        private double cost(String firm) {
            return first("cpa", firm);
        }

        /** v at which an install costs {@code times} the first price. */
        private static double crowding(double times) {
            return times <= 1 ? 0 : Roots.bisect(v -> v / -StrictMath.expm1(-v) - times, 1e-12, 2 * times, 0);
        }

        private static double spentAt(double price) {
            double spent = 0;
            for (int c = 0; c < INVENTORY.length; c++) {
                spent += INVENTORY[c] * FIRST_PRICE[c] * crowding(price / FIRST_PRICE[c]);
            }
            return spent;
        }

        @Test
        void isWhatTheChannelsSellAt() {
            double money = MARKET.firms().stream()
                    .map(Firm::name)
                    .filter(name -> !name.equals("ByteDance"))
                    .mapToDouble(name -> first("ad spend", name))
                    .sum();
            double price = Roots.bisect(p -> spentAt(p) - money, 22, 1_000, 1e-9);
            for (Firm firm : MARKET.firms()) {
                if (!firm.name().equals("ByteDance")) {
                    assertEquals(price, cost(firm.name()), ROUNDING, firm.name());
                }
            }
            double v = first("ad spend", "ByteDance") / (0.7 * 9e6 * 22);
            assertEquals(22 * v / -StrictMath.expm1(-v), cost("ByteDance"), ROUNDING);
            assertTrue(cost("ByteDance") < price, "or it would buy where others do");
        }

        /**
         * The articles tell of 30 CNY, for one advertiser in one channel; the parameter sheet holds 15 to 45 for possible there. No
         * channel sells below 22, where the cheapest begins. The 300 m CNY of the largest advertiser buy at most 10 m installs at
         * 30 CNY, and the others are there, too.
         */
        @Test
        void isAboutWhatTheArticlesSay() {
            assertEquals(22, month.summary("cpa", "Moonshot", 0).p50(), "before anybody has spent");
            for (Firm firm : MARKET.firms()) {
                double cost = cost(firm.name());
                assertTrue(cost >= 22 && cost <= 45, firm.name() + " pays " + cost);
            }
            assertTrue(first("installs", "Tencent") <= 10e6);
        }
    }

    @Test
    void everybodyKeepsTheirUsersWhileNothingHappens() {
        Result calm = firstMonth(Model.standard().without("technology", "advertising"), 1);
        for (Firm firm : MARKET.firms()) {
            double before = calm.summary("mau", firm.name(), 0).p50();
            double after = calm.summary("mau", firm.name(), 1).p50();
            // 3 % lapse, adoption and return bring about as many: nobody may jump
            assertEquals(before, after, 0.05 * before, firm.name());
        }
    }
}
