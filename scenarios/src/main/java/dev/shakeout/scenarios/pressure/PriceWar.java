package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.enterprise.Pricing;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Everybody sells model calls to enterprises at a fraction of the price, and to whoever owns a cloud a customer is worth
 * more than the price.
 *
 * <p>In the articles: a million tokens for 0.06 CNY; value in enterprise business is not sure while the price war is
 * extreme, though enterprises are said to be rather insensitive to price. The market's lowest price still holds.
 *
 * <p>Prices fall to their fraction, raised to the strength, over half a year.
 */
public final class PriceWar extends Module {

    /** The sheet's row: the factor is reached over six months. */
    private static final int MONTHS_TO_FALL = 6;

    private PriceWar(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static PriceWar ofStrength(double strength) {
        return new PriceWar(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Pricing.LIST.pull(Course.ramp(1, SHEET.number("scenario.PriceWar.price.list"), MONTHS_TO_FALL)),
                Pricing.ECOSYSTEM
                        .pull(SHEET.number("scenario.PriceWar.price.ecosystem-value"))
                        .on(Target.kind(Firm.Kind.INCUMBENT)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new PriceWar(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Prices of model calls fall to a third.";
    }

    @Override
    public String happened() {
        return "a million tokens were sold for 0.06 CNY; value in enterprise business is not sure while the price war is "
                + "extreme, though enterprises are rather insensitive to price.";
    }

    @Override
    public List<String> evidence() {
        return List.of("price-glm-4-flash", "b-side-not-reliable", "enterprise-price-insensitive");
    }
}
