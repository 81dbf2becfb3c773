package dev.shakeout.core.capital;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/** Owners' money: parents of incumbents and sponsors of challengers stand ready to cover what a firm burns, until they stop. */
public final class Owners {

    /** Hazard that an owner or sponsor stops paying for good. */
    public static final Parameter SPONSOR_STOP = Parameter.following(
            "capital.sponsor-stop",
            "per month",
            Scope.FIRM,
            0,
            10,
            (market, firm, segment) -> firm.kind() == Firm.Kind.CHALLENGER ? 0.005 : 0,
            "0.005 a month for a challenger, since two articles disagree whether the parent suffices; 0 for others",
            "hazard that the owner stops paying for good");

    /** Money from the owner. */
    public static final Flow BACKING = Flow.funding("owner's money", Sector.PARENTS);

    static final Column STOPPED =
            Column.of("capital.sponsor-stopped", "0 or 1", Scope.FIRM, 0, "the owner has stopped paying");

    static final Draw STOP = Draw.of("capital.sponsor-stop");

    /** What owners stand ready to pay this month. */
    public static final Mechanism BACKING_MECHANISM = Declaration.of(
                    "backing",
                    Phase.REGIME,
                    "Owners of incumbents and sponsors stand ready to cover a deficit, until they stop.")
            .reads(Columns.ACTIVE)
            .writes(Columns.BACKING, STOPPED)
            .uses(Firm.CORE_CASH_FLOW, SPONSOR_STOP)
            .draws(STOP)
            .source("our own construction")
            .onRows(Backing::new);

    /** Owners cover the month's burn as far as they said they would. */
    public static final Mechanism OWNERS_MECHANISM = Declaration.of(
                    "owners", Phase.FINANCE, "Owners cover the month's burn up to what they stand ready to pay.")
            .reads(Columns.BURN, Columns.BACKING)
            .pays(BACKING)
            .source("our own construction")
            .onRows(Backing::payments);

    private Owners() {}
}
