package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Window;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The exchange opens to firms without profit from June 2025: the window stays open, revenue is not asked for, and the
 * queue moves faster.
 *
 * <p>In the articles: in June 2025 the regulator set up a growth tier for firms without profit and let AI firms with
 * high research outlays file for a listing; founders and investors took heart.
 *
 * <p>The window is open with a probability of at least the strength, and certainly from strength 1 on. A rule is
 * asked for or not: at any positive strength the whole revenue rule falls away.
 */
public final class ListingWindow extends Module {

    /** When the tier was set up: {@code ipo-star-growth-tier-2025}. */
    private static final YearMonth SINCE = YearMonth.of(2025, 6);

    private ListingWindow(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from June 2025 to the last month. */
    public static ListingWindow ofStrength(double strength) {
        return new ListingWindow(strength, new Window(Optional.of(SINCE), OptionalInt.empty()));
    }

    @Override
    List<Intervention> pulls() {
        return List.of(
                Capital.WINDOW_OPEN.pull(SHEET.number("scenario.ListingWindow.ipo.window")),
                Listings.RULE.pull(SHEET.number("scenario.ListingWindow.ipo.revenue-rule")),
                Listings.LISTING.pull(SHEET.number("scenario.ListingWindow.ipo.hazard")));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new ListingWindow(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "The exchange opens to firms without profit.";
    }

    @Override
    public String happened() {
        return "in June 2025 the regulator set up a growth tier for firms without profit and let AI "
                + "firms with high research outlays file for a listing; founders and investors took "
                + "heart.";
    }

    @Override
    public List<String> evidence() {
        return List.of("ipo-star-growth-tier-2025", "ipo-unprofitable-allowed-2025", "growth-tier-boosts-morale");
    }
}
