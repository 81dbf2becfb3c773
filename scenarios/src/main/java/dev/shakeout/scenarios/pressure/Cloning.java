package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Incumbents copy what users like in half the time, and more of it.
 *
 * <p>In the articles: giants iterate fast and copy down to the pixel, which shortens the life of what startups invent
 * for consumers to the limit.
 *
 * <p>Where incumbents copy is the model's matter ({@link dev.shakeout.core.technology.Cloning}): only niches that are
 * worth their attention, only products people have heard of.
 */
public final class Cloning extends Module {

    private Cloning(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static Cloning ofStrength(double strength) {
        return new Cloning(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                dev.shakeout.core.technology.Cloning.LAGS
                        .pull(SHEET.number("scenario.Cloning.strategy.clone-lag"))
                        .on(Target.kind(Firm.Kind.INCUMBENT)),
                dev.shakeout.core.technology.Cloning.QUALITY
                        .pull(SHEET.number("scenario.Cloning.strategy.clone-quality"))
                        .on(Target.kind(Firm.Kind.INCUMBENT)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new Cloning(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents copy products faster and more closely.";
    }

    @Override
    public String happened() {
        return "giants iterate fast and copy down to the pixel, which shortens the life of what "
                + "startups invent for consumers to the limit.";
    }

    @Override
    public List<String> evidence() {
        return List.of("giants-copy-fast");
    }
}
