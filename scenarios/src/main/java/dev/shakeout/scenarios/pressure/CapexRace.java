package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.strategy.Routines;
import java.util.List;

/**
 * Incumbents double what they spend on training within a year, and staying on the frontier becomes dearer for
 * everybody.
 *
 * <p>In the articles: one incumbent doubles its capital expenditure from 80 to 160 bn CNY in 2025, another plans 380 bn in
 * three years; saturated investment is called unbearable for startups.
 */
public final class CapexRace extends Module {

    /** The doubling is told of one year against the year before. */
    private static final int MONTHS_TO_DOUBLE = 12;

    private CapexRace(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static CapexRace ofStrength(double strength) {
        return new CapexRace(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Routines.TRAINING_BUDGET
                        .pull(Course.ramp(1, SHEET.number("scenario.CapexRace.incumbent.compute"), MONTHS_TO_DOUBLE))
                        .on(Target.kind(Firm.Kind.INCUMBENT)),
                Routines.FRONTIER_COST.pull(SHEET.number("scenario.CapexRace.frontier.cost-growth")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new CapexRace(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents double their training outlays; the frontier becomes dearer.";
    }

    @Override
    public String happened() {
        return "one incumbent doubles its capital expenditure from 80 to 160 bn CNY in 2025, another plans 380"
                + " bn in three years; saturated investment is called unbearable for startups.";
    }

    @Override
    public List<String> evidence() {
        return List.of("capex-bytedance-growth-2025", "capex-alibaba-3y-2025-s002", "saturation-investment-unbearable");
    }
}
