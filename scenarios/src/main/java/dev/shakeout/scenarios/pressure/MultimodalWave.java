package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.technology.Generations;
import java.util.List;

/**
 * A new generation of technology opens, and the world's market for pictures, video and voice grows as is forecast.
 *
 * <p>In the articles: the market for multimodal models is forecast to grow from 2.4 bn USD in 2025 to 98.9 bn in 2037;
 * multimodal products for consumers are the second way for startups beside enterprises, and people there do pay.
 *
 * <p>Strength 1 makes users grow at the forecast's mean rate, ln(98.9 / 2.4) / 12 a year, while what one pays stays what it
 * is; the rate goes with the strength. The generation opens with a probability of the strength, and certainly from
 * strength 1 on. Most of the market is other makers'. The same generation serves what {@link AgentWave} is about, which by
 * itself does not grow.
 */
public final class MultimodalWave extends Module {

    private MultimodalWave(double strength, Window window) {
        super(strength, window);
    }

    /** The wave at {@code strength}, from the first month to the last. */
    public static MultimodalWave ofStrength(double strength) {
        return new MultimodalWave(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Generations.OPENS.pull(1),
                Newcomers.UPTAKE.pull(SHEET.number("scenario.MultimodalWave.segment.multimodal.growth")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new MultimodalWave(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "A new generation opens, and the market for pictures, video and voice grows.";
    }

    @Override
    public String happened() {
        return "the world market for multimodal models was forecast to grow from 2.4 bn USD in 2025 to 98.9 bn in 2037; "
                + "multimodal products for consumers are called the second way for startups, and people there pay.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "multimodal-market-2025",
                "multimodal-market-2037",
                "multimodal-consumer-second-route",
                "hailuo-validates-consumer",
                "multimodal-crucial");
    }
}
