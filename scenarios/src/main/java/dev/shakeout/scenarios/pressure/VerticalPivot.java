package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.strategy.Routines;
import java.util.List;

/**
 * The startups give up the frontier for a field of their own: they save what base models cost, and their standing with the
 * enterprises of their verticals grows, the faster the more open a vertical is.
 *
 * <p>In the articles: one of the six told all its staff to cut what is not medical; depth in a vertical is said to start a
 * flywheel that beats giants; who gives up the frontier loses the people who came for it.
 *
 * <p>The strength is the probability that a startup goes, all of them from strength 1 on.
 */
public final class VerticalPivot extends Module {

    private VerticalPivot(double strength, Window window) {
        super(strength, window);
    }

    /** The turn at {@code strength}, from the first month to the last. */
    public static VerticalPivot ofStrength(double strength) {
        return new VerticalPivot(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Routines.TO_VERTICAL.pull(1).on(Target.kind(Firm.Kind.STARTUP)),
                Tenders.FOCUS
                        .pull(SHEET.number("scenario.VerticalPivot.enterprise.growth"))
                        .on(Target.kind(Firm.Kind.STARTUP)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new VerticalPivot(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "The startups give up the frontier for a vertical.";
    }

    @Override
    public String happened() {
        return "one of the six turned to medicine alone; depth in a vertical is said to start a flywheel that beats "
                + "giants, and four in ten young AI projects elsewhere are vertical.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "pivot-baichuan-letter-2025-04",
                "training-cost-saving-share",
                "tob-vertical-flywheel",
                "vertical-yc-share-2025",
                "goal-change-drives-talent-out");
    }
}
