package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.core.strategy.Routines;
import java.util.List;

/**
 * The startups go abroad, to segments that let newcomers in: people there pay more, and every further one who comes takes
 * users from those who are there.
 *
 * <p>In the articles: one of the six took the overseas route, to small markets for video, voice and companionship; users in
 * America and Europe pay more for software; other AI firms already crowd in.
 *
 * <p>The strength is the probability that a startup goes, all of them from strength 1 on; one that is there stays. What it
 * earns follows from who comes to its product: about 10 m CNY a month after a year for a startup that goes alone. What a user
 * pays falls by a quarter a year in any case, since rivals crowd in.
 */
public final class GoingOverseas extends Module {

    private GoingOverseas(double strength, Window window) {
        super(strength, window);
    }

    /** The way abroad at {@code strength}, from the first month to the last. */
    public static GoingOverseas ofStrength(double strength) {
        return new GoingOverseas(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        return List.of(Routines.TO_GO_ABROAD.pull(1).on(Target.kind(Firm.Kind.STARTUP)));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new GoingOverseas(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "The startups bring out products abroad.";
    }

    @Override
    public String happened() {
        return "one of the six took the overseas route, to small markets for video, voice and companionship; users there "
                + "pay more for software, and other AI firms already crowd in.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "overseas-minimax-route",
                "overseas-minimax-niches",
                "overseas-pays-more",
                "overseas-crowding-2025",
                "overseas-crowding-hurts");
    }
}
