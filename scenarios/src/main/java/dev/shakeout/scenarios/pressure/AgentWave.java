package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.technology.Generations;
import java.util.List;

/**
 * A new generation of technology opens, and enterprises take up agents built on it, as they say they will.
 *
 * <p>In the articles: about a tenth of enterprises use agents, 82 % plan to within three years; agents look set to decide
 * the race; little use and large plans are called a chance for small firms, and sellers of base models will surely come.
 *
 * <p>Strength 1 moves the share of enterprises that use agents along a straight line in the logit, from a tenth to 82 % in
 * 36 months; the slope goes with the strength. The generation opens with a probability of the strength, and certainly from
 * strength 1 on. What enterprises pay for it comes on top of what they pay already. Plans are not purchases, and the sign
 * for whoever leads is open: a share of old leads is lost, and models of the new generation come first to who is quick.
 * The same generation serves what {@link MultimodalWave} is about, which by itself does not grow.
 */
public final class AgentWave extends Module {

    private static final int MONTHS_A_YEAR = 12;

    private AgentWave(double strength, Window window) {
        super(strength, window);
    }

    /** The wave at {@code strength}, from the first month to the last. */
    public static AgentWave ofStrength(double strength) {
        return new AgentWave(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        double aMonth = SHEET.number("scenario.AgentWave.segment.agents.adoption-rate");
        return List.of(Generations.OPENS.pull(1), Newcomers.UPTAKE_AT_WORK.pull(MONTHS_A_YEAR * aMonth));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new AgentWave(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "A new generation opens, and enterprises take up agents.";
    }

    @Override
    public String happened() {
        return "about a tenth of enterprises use agents, 82 % plan to within three years; agents look set to decide the "
                + "race, a chance for small firms, though sellers of base models will build general agents.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "agents-adoption-share",
                "agents-planned-share",
                "agents-planned-horizon",
                "agent-gap-is-chance",
                "agents-decide-race",
                "base-vendors-build-general-agents");
    }
}
