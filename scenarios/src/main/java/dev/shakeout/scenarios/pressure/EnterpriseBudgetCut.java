package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Enterprises stop paying for trials: what came from budgets for innovation and is not renewed falls away.
 *
 * <p>In the articles: a quarter of what enterprises spent on language models came from budgets for innovation, a year
 * later 7 %.
 *
 * <p>Strength 1 takes away the difference, 1 − (0.25 − 0.07) of demand is left: what budgets lost is taken to be
 * spent on nothing else.
 */
public final class EnterpriseBudgetCut extends Module {

    private EnterpriseBudgetCut(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static EnterpriseBudgetCut ofStrength(double strength) {
        return new EnterpriseBudgetCut(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(Enterprise.TENDERS.pull(SHEET.number("scenario.EnterpriseBudgetCut.enterprise.tenders")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new EnterpriseBudgetCut(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Enterprises cut what they paid from budgets for innovation.";
    }

    @Override
    public String happened() {
        return "a quarter of what enterprises spent on language models came from budgets for "
                + "innovation, a year later 7 %.";
    }

    @Override
    public List<String> evidence() {
        return List.of("demand-enterprise-innovation-budget-before", "demand-enterprise-innovation-budget-now");
    }
}
