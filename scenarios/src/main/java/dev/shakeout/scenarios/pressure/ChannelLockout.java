package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * Owners of channels shut rivals out of them.
 *
 * <p>At strength 1 a channel withdraws as much of what rivals may buy as the market says ({@link
 * dev.shakeout.core.attention.Channel#withdrawal()}): in the case, all that is left of one family of channels and two
 * fifths of another. Beyond that nothing can be withdrawn.
 *
 * <p>In the articles: one incumbent strictly limits advertising of AI products from outside its group, another
 * promotes its own in all its products; three places are left where others can buy traffic.
 */
public final class ChannelLockout extends Module {

    private ChannelLockout(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static ChannelLockout ofStrength(double strength) {
        return new ChannelLockout(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(Attention.LOCKOUT.pull(1));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new ChannelLockout(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Owners of channels shut rivals out of them.";
    }

    @Override
    public String happened() {
        return "one incumbent strictly limits advertising of AI products from outside its group, "
                + "another promotes its own in all its products; three places are left where others can "
                + "buy traffic.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "advertising-bytedance-restriction",
                "ad-limits-redirect",
                "advertising-channels-left",
                "advertising-yuanbao-ecosystem");
    }
}
