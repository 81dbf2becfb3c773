package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Investors have less money, write smaller rounds, close fewer of them and mind old prices more; a thaw is further
 * away.
 *
 * <p>In the articles: single rounds shrank from 3 bn CNY in December 2024 to 1 bn at most in the first half of 2025; one
 * of the six raised new money in that half-year; investors turned away and old valuations stood in the
 * way of new rounds.
 */
public final class FundingSqueeze extends Module {

    /** The largest round, relative to that of December 2024. */
    private static final double ROUND_CAP = SHEET.derived(
                    "{funding-zhipu-single-round-2025h1} / {funding-zhipu-round-2024-12}")
            .value();

    private FundingSqueeze(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, for 18 months from the first. */
    public static FundingSqueeze ofStrength(double strength) {
        return new FundingSqueeze(strength, new Window(Optional.empty(), OptionalInt.of((int)
                SHEET.number("scenario.FundingSqueeze.months"))));
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Capital.SUPPLY.pull(SHEET.number("scenario.FundingSqueeze.capital.supply.private")),
                Capital.STATE_SUPPLY.pull(SHEET.number("scenario.FundingSqueeze.capital.supply.state")),
                Rounds.CAP.pull(ROUND_CAP),
                Rounds.CLOSING.pull(SHEET.number("scenario.FundingSqueeze.capital.closing")),
                Capital.TURN.pull(SHEET.number("scenario.FundingSqueeze.capital.turn")),
                Rounds.ADDED_OVERHANG.pull(SHEET.number("scenario.FundingSqueeze.capital.overhang")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new FundingSqueeze(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Less money, smaller rounds, fewer of them, old prices in the way.";
    }

    @Override
    public String happened() {
        return "single rounds shrank from 3 bn CNY in December 2024 to 1 bn at most in the first half of 2025;"
                + " one of the six raised new money in that half-year; investors turned away and old valuations"
                + " stood in the way of new rounds.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "funding-zhipu-round-2024-12",
                "funding-zhipu-single-round-2025h1",
                "funding-cohort-2025-funded-count",
                "funding-zhipu-since-2025-03",
                "funding-cohort-past-year-ebb",
                "vc-impatience",
                "high-valuation-hardens-round");
    }
}
