package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.evidence.Sourced;
import dev.shakeout.scenarios.text.Json;

/**
 * Small firms cease twice as often as in calm times, and money does not follow money.
 *
 * <p>In the articles: 78,612 of the AI firms registered in 20 months were gone, 8.9 %; of specialised small firms 30 % ever
 * found money, 2 % of those again. Facts: {@code exit-firms-vanished-count}, {@code exit-firms-vanished-share},
 * {@code funding-sme-ever-share}, {@code funding-sme-repeat-share}.
 */
public final class SmallFirmShakeout {

    private static final Sourced SHEET = Sourced.ofCase("china2025");

    /** The neutral hazard is half of what was seen: 1 + s at strength 1. */
    static final double EXITS = 1 + SHEET.number("scenario.SmallFirmShakeout.cohort.exit");

    /** Its name. */
    public static final String NAME = "SmallFirmShakeout";

    private SmallFirmShakeout() {}

    /** The pressure at {@code strength}; at 1 as the articles tell, at 0 nothing. */
    public static Scenario ofStrength(double strength) {
        double gone = SHEET.number("cohort.vanished-share");
        double once = SHEET.number("cohort.funded-once");
        double exit = Hazards.ofExit(gone, Cohort.MONTHS);
        double first = Hazards.ofFirst(once, exit, Cohort.MONTHS);
        double again = once * SHEET.number("scenario.SmallFirmShakeout.cohort.follow-on");
        double followOn = Hazards.ofAgain(again, first, exit, Cohort.MONTHS) / first;
        return Scenario.named(
                strength == 1 ? NAME : NAME + "=" + Json.digits(strength).replaceFirst("\\.0$", ""),
                Cohort.EXITS.pull(EXITS).scaled(strength),
                Cohort.FOLLOW_ON.pull(followOn).scaled(strength));
    }
}
