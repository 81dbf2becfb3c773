package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Incumbents outbid each other for installs of their assistants.
 *
 * <p>In the articles: one incumbent spent 300 m CNY on advertising for its assistant in a month and passed the startup
 * that had bought most before; an install cost about 30 CNY.
 */
public final class AdWar extends Module {

    private AdWar(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static AdWar ofStrength(double strength) {
        return new AdWar(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(Attention.SPEND
                .pull(SHEET.number("scenario.AdWar.ads.incumbents"))
                .on(Target.kind(Firm.Kind.INCUMBENT)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new AdWar(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents outbid each other for installs.";
    }

    @Override
    public String happened() {
        return "one incumbent spent 300 m CNY on advertising for its assistant in a month and passed the"
                + " startup that had bought most before; an install cost about 30 CNY.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "advertising-yuanbao-month-2025", "advertising-moonshot-cpa", "advertising-moonshot-cpa-unaffordable");
    }
}
