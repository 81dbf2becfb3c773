package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.evidence.Sourced;
import java.time.YearMonth;

/**
 * Small firms that register evenly over 20 months; some cease, a few find money, fewer find it again.
 *
 * <pre>
 *   P(exit in a month)  = 1 − e^{−h a}     a: share of the month since registration
 *   P(first money)      = 1 − e^{−f}       of a specialised firm, in each month after the one of registration
 *   P(money again)      = 1 − e^{−g}
 * </pre>
 *
 * <p>h, f and g are solved from shares of the articles. Those speak of specialised small firms where they speak of money; one
 * firm in 15 is taken to be one, which is the ratio of two rows of the parameter sheet. The baseline has half the exits, and
 * money follows money as easily as it came first: {@link SmallFirmShakeout} makes it what the articles tell.
 */
public final class Cohort {

    private static final Sourced SHEET = Sourced.ofCase("china2025");

    /** So that the months of the articles end in June 2025, when they were written. */
    private static final YearMonth START = YearMonth.of(2023, 10);

    /** Months over which firms register, and after which they are counted. */
    public static final int MONTHS = (int) SHEET.number("cohort.months");

    /** When the firm registers. */
    public static final Parameter REGISTERED = Parameter.of(
            "cohort.registered",
            "months",
            Scope.FIRM,
            0,
            1_200,
            Value.given(0, "registered from the start on unless the market states it"),
            "months from the start until the firm is registered");

    /** Whether investors look at it at all. */
    public static final Parameter SPECIALISED = Parameter.of(
            "cohort.specialised",
            "0 or 1",
            Scope.FIRM,
            0,
            1,
            Value.given(0, "none is unless the market states it"),
            "whether the firm is a specialised one");

    /** h: hazard of exit. */
    public static final Parameter EXIT = hazard("cohort.exit-hazard", "hazard of ceasing");

    /** f: hazard of the first money. */
    public static final Parameter FIRST = hazard("cohort.first-hazard", "hazard of finding money first");

    /** g: hazard of money again. */
    public static final Parameter AGAIN = hazard("cohort.again-hazard", "hazard of finding money again");

    /** How many cease. */
    public static final Lever EXITS = Lever.factor("cohort.exit", Scope.MARKET, "hazard of ceasing");

    /** How many find money again. */
    public static final Lever FOLLOW_ON = Lever.factor("cohort.follow-on", Scope.MARKET, "hazard of money again");

    /** How often a firm found money. */
    static final Column FUNDED =
            Column.of("cohort.funded", "rounds", Scope.FIRM, 0, "how often it found money, up to 2");

    static final Draw CEASES = Draw.of("cohort.ceases");
    static final Draw FINDS = Draw.of("cohort.finds");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "small-firms", Phase.EXIT, "Firms register, cease and find money at hazards of their own.")
            .writes(Columns.ACTIVE, FUNDED)
            .uses(REGISTERED, SPECIALISED, EXIT, FIRST, AGAIN)
            .obeys(EXITS, FOLLOW_ON)
            .draws(CEASES, FINDS)
            .source("our own construction; constant hazards as in any text on survival")
            .onRows(Months::new);

    private Cohort() {}

    /** The market of the articles: 883,281 firms. */
    public static Market market() {
        return market(Math.round(SHEET.number("cohort.registered")));
    }

    /** The same with {@code firms} firms instead, 1 to 100,000,000. */
    public static Market market(long firms) {
        double gone = SHEET.number("cohort.vanished-share");
        double once = SHEET.number("cohort.funded-once");
        double exit = Hazards.ofExit(gone, MONTHS);
        double first = Hazards.ofFirst(once, exit, MONTHS);
        double specialised = SHEET.number("cohort.funded-once.all") / once;
        long every = Math.round(1 / specialised);
        return Market.of("cohort", START)
                .populations(Population.of("registered AI firms", firms)
                        .with(REGISTERED, i -> (i + 0.5) * MONTHS / firms)
                        .with(SPECIALISED, i -> i % every == 0 ? 1 : 0))
                .with(
                        EXIT,
                        solved(
                                exit / SmallFirmShakeout.EXITS,
                                "cohort.exit-hazard.staggered",
                                "so that the share of the articles is gone when the module doubles it",
                                "exit-firms-vanished-share"))
                .with(
                        FIRST,
                        solved(
                                first,
                                "cohort.first-funding-hazard",
                                "so that the share of the articles of specialised firms finds money",
                                "funding-sme-ever-share"))
                .with(
                        AGAIN,
                        solved(
                                first,
                                "cohort.first-funding-hazard",
                                "money follows money as easily as it came first, but for the module",
                                "funding-sme-repeat-share"));
    }

    /** A solved hazard; how well it is known is what the sheet says of the hazard it solves more roughly. */
    private static Value solved(double value, String rough, String reason, String fact) {
        ParameterSheet.Row row = SHEET.row(rough);
        double centre = row.inLibraryUnits();
        double low = row.lowInLibraryUnits().orElseThrow() / centre;
        double high = row.highInLibraryUnits().orElseThrow() / centre;
        return Value.assumed(Prior.logNormal(low * value, value, high * value), reason, fact);
    }

    /** The model: one mechanism. */
    public static Model model() {
        return Model.of(MECHANISM);
    }

    private static Parameter hazard(String name, String meaning) {
        return Parameter.of(
                name, "per month", Scope.MARKET, 0, 10, Value.given(0, "off unless the market states it"), meaning);
    }
}
