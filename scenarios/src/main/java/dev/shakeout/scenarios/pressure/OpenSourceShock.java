package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Serving;
import java.util.List;

/**
 * An open model from outside is better than what was open before, and cheaper to serve.
 *
 * <p>In the articles: open models of the challenger, strong and very cheap, became the talk of users; some firms had
 * given up training already at its model before; open releases by the challenger and by incumbents keep squeezing
 * startups.
 *
 * <p>Whoever may adopt it has it: the claim that this hurts startups and the claim that it spares them the cost of
 * training are both in the model; the sign for survival is open.
 */
public final class OpenSourceShock extends Module {

    private OpenSourceShock(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static OpenSourceShock ofStrength(double strength) {
        return new OpenSourceShock(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                OpenModels.FLOOR.pull(SHEET.number("scenario.OpenSourceShock.open.floor")),
                Serving.OPEN_SERVING.pull(SHEET.number("scenario.OpenSourceShock.open.serving-price")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new OpenSourceShock(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "A better open model comes from outside, at a lower price.";
    }

    @Override
    public String happened() {
        return "open models of the challenger, strong and very cheap, became the talk of users; some "
                + "firms had given up training already at its model before; open releases by the "
                + "challenger and by incumbents keep squeezing startups.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "open-source-deepseek-v3-r1",
                "training-giveup-before-v3",
                "open-incumbents-squeeze",
                "cost-and-free-rival-end-training",
                "deepseek-cost-falls-faster",
                "mau-deepseek-2025-03");
    }
}
