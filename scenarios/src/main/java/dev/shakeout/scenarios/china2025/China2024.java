package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Trial;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Technology;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.evidence.Sourced;
import java.time.YearMonth;
import java.util.Map;

/**
 * The market {@code china-2024}: the state at the end of December 2024, three months before {@link China2025}, and {@link
 * #spring() what happened} from there to June 2025. On this window the model is fitted.
 *
 * <p>Everything that is not dated in the parameter sheet is as in {@code china-2025}.
 */
public final class China2024 {

    /** The month at whose end the simulation begins. */
    public static final YearMonth START = YearMonth.of(2024, 12);

    /** Months from the start to the last the articles tell of. */
    public static final int MONTHS = 6;

    /** Name of {@link #spring()}. */
    public static final String SPRING = "Spring2025";

    private static final Sourced SHEET = Sourced.ofCase("china2025").asOf("2024-12", "2024");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final YearMonth APRIL = YearMonth.of(2025, 4);

    private China2024() {}

    /** The market. */
    public static Market market() {
        return market(Map.of());
    }

    /** The market with other values of some rows of the sheet, by their ids. */
    public static Market market(Map<String, Value> others) {
        Sourced sheet = SHEET.with(others);
        return China2025.at("china-2024", START, sheet, firm -> before(firm, sheet))
                .with(Capital.HOT_AT_START, hot());
    }

    /**
     * The dated events of the window:
     *
     * <ul>
     *   <li>The challenger opens a model that is better than what it had by {@code open-floor.jump.2025-01} of the sheet. It
     *       came on 20 January, nearer to the end of that month than to its beginning, so consumers learn of it in the
     *       step of February.
     *   <li>One incumbent spends 300 m CNY a month on advertising in February and March, and from February places its
     *       assistant in its other products.
     *   <li>Two startups give up base models: one in January for open ones, one in April for a vertical.
     * </ul>
     *
     * <p>Nothing of it is found by the model. That two startups stop advertising is: they are overtaken.
     */
    public static Scenario spring() {
        return Scenario.named(
                SPRING,
                Technology.RELEASE
                        .pull(SHEET.number("open-floor.jump.2025-01"))
                        .on(Target.firm("DeepSeek"))
                        .from(FEBRUARY)
                        .forMonths(1),
                Attention.SPEND
                        .pull(SHEET.number("tencent.campaign.2025-02"))
                        .on(Target.firm("Tencent"))
                        .from(FEBRUARY)
                        .forMonths(2),
                Demand.DEFAULT.pull(jump()).from(FEBRUARY),
                Demand.PLACEMENT
                        .pull(jump() / SHEET.number("segment.home-assistant.default-probability"))
                        .on(Target.firm("Tencent"))
                        .from(FEBRUARY),
                Routines.TO_OPEN_BASE
                        .pull(1)
                        .on(Target.firm("01.AI"))
                        .from(JANUARY)
                        .forMonths(1),
                Routines.TO_VERTICAL
                        .pull(1)
                        .on(Target.firm("Baichuan"))
                        .from(APRIL)
                        .forMonths(1));
    }

    private static double jump() {
        return SHEET.number("tencent.placement-jump.2025-02");
    }

    private static Value hot() {
        ParameterSheet.Row cold = SHEET.row("capital.regime-start.2024-12.cold");
        return Value.assumed(
                Prior.triangular(
                        1 - cold.highInLibraryUnits().orElseThrow(),
                        1 - cold.inLibraryUnits(),
                        1 - cold.lowInLibraryUnits().orElseThrow()),
                "1 less " + cold.id() + " of the sheet: " + cold.reason(),
                cold.factIds().toArray(String[]::new));
    }

    /** What was other with a firm, beyond the dated rows of the sheet. */
    private static Firm before(Firm firm, Sourced sheet) {
        return switch (firm.name()) {
            case "MiniMax" ->
                leadingBuyer(firm, "minimax")
                        .in(Consumers2025.COMPANION, Trial.PAID_AT_START, bought("minimax", Consumers2025.COMPANION));
            case "Moonshot" ->
                leadingBuyer(firm, "moonshot")
                        .in(Consumers2025.ASSISTANT, Trial.PAID_AT_START, bought("moonshot", Consumers2025.ASSISTANT));
            case "DeepSeek" ->
                firm.in(
                                Consumers2025.ASSISTANT,
                                Firm.MAU,
                                Value.assumed(Prior.uniform(0, 0), "its app came out in January"))
                        .in(Consumers2025.ASSISTANT, Demand.ENTRANT_SHARE, sheet.value("deepseek.launch-share"));
            case "Baichuan" -> onTheFrontier(firm, "pivot-baichuan-letter-2025-04");
            case "01.AI" -> onTheFrontier(firm, "pivot-01ai-start-2025");
            case "Tencent" ->
                firm.with(
                                OpenModels.ADOPTED_AT_START,
                                Value.assumed(
                                        Prior.uniform(0, 0),
                                        "the open model it took in was not out",
                                        "open-source-yuanbao-uses-deepseek"))
                        .with(
                                OpenModels.ADOPTION_RATE,
                                Value.assumed(
                                        Prior.logNormal(1, 3, 10),
                                        "took the open model in within weeks of its release",
                                        "open-source-yuanbao-uses-deepseek"));
            default -> firm;
        };
    }

    /** One of the two startups that bought most, until they were overtaken. */
    private static Firm leadingBuyer(Firm firm, String id) {
        double then = SHEET.number(id + ".ad-budget");
        double later = Sourced.ofCase("china2025").number(id + ".ad-budget");
        return firm.with(
                        Routines.AD_RANK,
                        Value.assumed(
                                Prior.whole(2, 3, 4),
                                "its place by users at the end of 2024: it stopped when the challenger took off",
                                "deepseek-stops-moonshot-ads",
                                "mau-top-three-2024"))
                .with(
                        Routines.AD_PAUSE,
                        Value.assumed(
                                Prior.triangular(0.5, 1 - later / then, 1),
                                "1 less %s.ad-budget of the sheet over that of 2024-12".formatted(id),
                                "deepseek-stops-moonshot-ads",
                                "advertising-moonshot-paused-2025"));
    }

    /** Those of its users whom advertising had just brought. */
    private static Value bought(String id, String segment) {
        double share = SHEET.number(id + ".paid-stock") / SHEET.number(id + ".mau." + segment);
        return Value.assumed(
                Prior.triangular(0, share, 1), "%s.paid-stock.2024-12 of the sheet over its users".formatted(id));
    }

    private static Firm onTheFrontier(Firm firm, String leaves) {
        return firm.with(
                        Firm.FRONTIER,
                        Value.assumed(Prior.uniform(1, 1), "trained base models before its change of course", leaves))
                .with(
                        Routines.MONTHS_SINCE_PIVOT,
                        Value.assumed(
                                Prior.uniform(Columns.NEVER, Columns.NEVER), "had not changed its course yet", leaves));
    }
}
