package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Incumbents place their assistants in products people already have open.
 *
 * <p>In the articles: an assistant was promoted in all products of its owner and taken into them; ecosystems are said to
 * take share fast.
 */
public final class EcosystemBundling extends Module {

    private EcosystemBundling(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static EcosystemBundling ofStrength(double strength) {
        return new EcosystemBundling(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Demand.DEFAULT.pull(SHEET.number("scenario.EcosystemBundling.demand.default")),
                Demand.BUNDLING
                        .pull(SHEET.number("scenario.EcosystemBundling.demand.ecosystem-utility"))
                        .on(Target.kind(Firm.Kind.INCUMBENT)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new EcosystemBundling(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents place their assistants in products people already use.";
    }

    @Override
    public String happened() {
        return "an assistant was promoted in all products of its owner and taken into them; ecosystems are said"
                + " to take share fast.";
    }

    @Override
    public List<String> evidence() {
        return List.of("advertising-yuanbao-ecosystem", "product-tongyi-integration", "ecosystem-takes-share");
    }
}
