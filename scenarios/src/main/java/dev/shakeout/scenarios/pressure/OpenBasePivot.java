package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.strategy.Routines;
import java.util.List;

/**
 * The startups give up training base models and build on the best open one: they save what training costs and lose people
 * who came for the frontier.
 *
 * <p>In the articles: one of the six was the first to embrace the challenger's models; leaving base models saves at most 60
 * to 70 % of cost and raises the margin of applications; leaving them is also called the main reason why technical people go.
 *
 * <p>The strength is the probability that a startup goes, all of them from strength 1 on. What is saved and who leaves
 * are parameters of the strategy and of talent.
 */
public final class OpenBasePivot extends Module {

    private OpenBasePivot(double strength, Window window) {
        super(strength, window);
    }

    /** The turn at {@code strength}, from the first month to the last. */
    public static OpenBasePivot ofStrength(double strength) {
        return new OpenBasePivot(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(Routines.TO_OPEN_BASE.pull(1).on(Target.kind(Firm.Kind.STARTUP)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new OpenBasePivot(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "The startups build on the best open model instead of training their own.";
    }

    @Override
    public String happened() {
        return "one of the six gave up base models and was the first to embrace the challenger's; it saves at most 60 to "
                + "70 % of cost, and drives technical people out.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "pivot-01ai-base-training-ended",
                "pivot-01ai-first-deepseek",
                "training-cost-saving-share",
                "adopt-open-base-margin",
                "goal-change-drives-talent-out");
    }
}
