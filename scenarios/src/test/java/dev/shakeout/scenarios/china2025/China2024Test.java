package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.evidence.MarketCheck;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The state at the end of December 2024, and the events of the spring after it. */
class China2024Test {

    private static final Market MARKET = China2024.market();
    private static final Model WATCHED = Model.standard()
            .observing(
                    Demand.mauIn("home-assistant"),
                    Measure.of("advertising", "CNY", Attention.AD_SPEND, 1),
                    Measure.of("quality", "nats", Columns.QUALITY, 1),
                    Measure.of("frontier", "0 or 1", Columns.FRONTIER, 1));
    private static final Comparison SPRING = Ensemble.of(MARKET, WATCHED)
            .months(China2024.MONTHS)
            .replications(100)
            .seed(2024)
            .threads(1)
            .compare(Scenario.baseline(), China2024.spring());

    private static final int JANUARY = 1;
    private static final int FEBRUARY = 2;
    private static final int MARCH = 3;
    private static final int APRIL = 4;

    private static double mean(Result result, String measure, String firm, int month) {
        return result.summary(measure, firm, month).mean();
    }

    private static Result spring() {
        return SPRING.of(China2024.spring());
    }

    @Test
    void everyNumberIsBorneOut() {
        assertEquals(List.of(), MarketCheck.problems(MARKET, Evidence.articles()));
        TreeSet<String> kinds = MARKET.statements().stream()
                .map(s -> s.value().provenance().kind())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of("ASSUMED", "DERIVED", "FITTED", "REPORTED")), kinds);
    }

    @Test
    void theFirmsAreThoseOfChina2025ThreeMonthsBefore() {
        Market later = China2025.market();
        assertEquals(YearMonth.of(2024, 12), MARKET.start());
        assertEquals(
                later.firms().stream().map(Firm::name).toList(),
                MARKET.firms().stream().map(Firm::name).toList());
        // said of June 2025: three months further off
        assertEquals(later.value(Listings.WAIVED_FROM) + 3, MARKET.value(Listings.WAIVED_FROM), 0);
    }

    /** What nobody dated is the same: the sheet is read once, not copied. */
    @Test
    void whatHasNoDateIsAsInMarch() {
        Market later = China2025.market();
        Segment then = MARKET.segments().get(0);
        Segment now = later.segments().get(0);
        assertEquals(later.value(Demand.SWITCHING_COST, now), MARKET.value(Demand.SWITCHING_COST, then), 0);
        assertEquals(later.value(Firm.TALENT, later.firm("Zhipu")), MARKET.value(Firm.TALENT, MARKET.firm("Zhipu")), 0);
        assertEquals(120e6, MARKET.value(Segment.ACTIVE_USERS, then), 0, "outside the articles, of December");
        assertEquals(2.7e9, MARKET.value(Firm.CASH, MARKET.firm("Zhipu")), 0, "zhipu.cash.2024-12 of the sheet");
    }

    /** The articles name Doubao, Kimi and Wenxiaoyan as the first three of 2024, in this order. */
    @Test
    void doubaoKimiAndWenxiaoyanLeadAtTheStart() {
        assertEquals(List.of("ByteDance", "Moonshot", "Baidu"), firstThree(SPRING.baseline(), 0));
        Fact three = Evidence.articles().fact("mau-top-three-2024");
        assertTrue(three.paraphrase().contains("Doubao, Kimi and Wenxiaoyan"), three.paraphrase());
        for (Firm firm : MARKET.firms()) {
            double stated = MARKET.value(Firm.MAU, firm, MARKET.segments().get(0));
            // users are solved from MAU to within 0.1 %
            assertEquals(stated, mean(SPRING.baseline(), "mau.home-assistant", firm.name(), 0), 1e-3 * stated);
        }
    }

    private static List<String> firstThree(Result result, int month) {
        return MARKET.firms().stream()
                .map(Firm::name)
                .sorted(Comparator.comparingDouble(f -> -mean(result, "mau.home-assistant", f, month)))
                .limit(3)
                .toList();
    }

    /** 0.08 nats above V3 of December is where the scale of March has its zero. */
    @Test
    void theChallengerReleasesInFebruaryWhatIsTheFloorOfMarch() {
        assertEquals(0, mean(spring(), "quality", "DeepSeek", FEBRUARY), 0.005, "own runs may have brought more");
        assertTrue(mean(spring(), "quality", "DeepSeek", JANUARY) < -0.06);
        assertTrue(mean(SPRING.baseline(), "quality", "DeepSeek", FEBRUARY) < -0.05, "without it, its own runs");
    }

    @Test
    void theIncumbentsCampaignIs300MillionAMonthInFebruaryAndMarch() {
        for (int month = JANUARY; month <= APRIL; month++) {
            double more = mean(spring(), "advertising", "Tencent", month)
                    - mean(SPRING.baseline(), "advertising", "Tencent", month);
            // what it plans on its own may differ by a little between the two
            assertEquals(month == FEBRUARY || month == MARCH ? 300e6 : 0, more, 3e6, "month " + month);
        }
    }

    @Test
    void springBringsTheChallengerAndTheIncumbentUp() {
        for (String firm : List.of("DeepSeek", "Tencent")) {
            double with = mean(spring(), "mau.home-assistant", firm, MARCH);
            double without = mean(SPRING.baseline(), "mau.home-assistant", firm, MARCH);
            assertTrue(with > 1.4 * without, "%s has %s with the events, %s without".formatted(firm, with, without));
        }
        assertTrue(firstThree(spring(), MARCH).subList(0, 2).contains("DeepSeek"));
        assertEquals("ByteDance", firstThree(SPRING.baseline(), MARCH).get(0));
    }

    /** One of the most aggressive buyers of traffic paused once the challenger had taken off: found, not imposed. */
    @Test
    void theLeadingBuyerStopsAdvertisingOnceItIsOvertaken() {
        assertEquals(124e6, mean(spring(), "advertising", "Moonshot", JANUARY), 0.02 * 124e6);
        assertTrue(mean(spring(), "advertising", "Moonshot", APRIL) < 0.3 * 124e6);
        Market without = China2024.market(Map.of("deepseek.launch-share.2024-12", Value.given(0.001)));
        Result alone = Ensemble.of(without, WATCHED)
                .months(APRIL)
                .replications(100)
                .seed(2024)
                .run(Scenario.baseline());
        assertTrue(
                mean(spring(), "advertising", "Moonshot", APRIL) < 0.3 * mean(alone, "advertising", "Moonshot", APRIL),
                "others may pass it without the challenger too, though more rarely");
    }

    @Test
    void twoFirmsLeaveBaseModelsWhenTheArticlesSayTheyDid() {
        assertEquals(0, mean(spring(), "frontier", "01.AI", JANUARY), 0);
        assertTrue(mean(spring(), "frontier", "Baichuan", MARCH) > 0.5);
        assertEquals(0, mean(spring(), "frontier", "Baichuan", APRIL), 0);
    }

    @Test
    void springAtStrengthZeroIsNoChange() {
        Comparison none = Ensemble.of(MARKET)
                .months(China2024.MONTHS)
                .replications(20)
                .threads(1)
                .compare(Scenario.baseline(), China2024.spring().scaled(0));
        for (Firm firm : MARKET.firms()) {
            assertEquals(
                    none.baseline().summary("mau", firm.name(), 6),
                    none.results().get(1).summary("mau", firm.name(), 6),
                    firm.name());
        }
    }
}
