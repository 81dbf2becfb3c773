package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.capital.Covenant;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;

/**
 * The startups' investors sell the same: they take a share of profit until what was put in is repaid, and part of the new
 * companies and offices buy from them.
 *
 * <p>In the articles, of a partnership abroad: three quarters of profit go to the partner until its principal is repaid; it
 * took large customers over; the customers who buy through it rose from 11,000 to 18,000.
 *
 * <p>Strength 1 is that for every startup; of new customers the partner wins 0.39 times the strength, the 7,000 of 18,000 it
 * gained, and the clouds of incumbents stand for partners. A startup that makes no profit shares none.
 */
public final class PartnerConflict extends Module {

    private PartnerConflict(double strength, Window window) {
        super(strength, window);
    }

    /** The conflict at {@code strength}, from the first month to the last. */
    public static PartnerConflict ofStrength(double strength) {
        return new PartnerConflict(strength, Window.always());
    }

    @Override
    List<Intervention> pulls() {
        Target startups = Target.kind(Firm.Kind.STARTUP);
        return List.of(
                Covenant.PROFIT
                        .pull(SHEET.number("scenario.PartnerConflict.finance.profit-share"))
                        .on(startups),
                Covenant.CONFLICT
                        .pull(SHEET.number("scenario.PartnerConflict.enterprise.channel-conflict"))
                        .on(startups));
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new PartnerConflict(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "The startups' investors take a share of profit and sell to their customers.";
    }

    @Override
    public String happened() {
        return "abroad, three quarters of one maker's profit go to its investor until the principal is repaid; the investor "
                + "took over large customers, and those who buy through it rose from 11,000 to 18,000.";
    }

    @Override
    public List<String> evidence() {
        return List.of(
                "partnership-microsoft-profit-share",
                "partnership-azure-openai-customers-august",
                "partnership-azure-openai-customers",
                "partnership-microsoft-poached-2023",
                "partnership-morgan-stanley-azure");
    }
}
