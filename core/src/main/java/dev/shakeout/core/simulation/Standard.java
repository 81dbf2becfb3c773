package dev.shakeout.core.simulation;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.attention.Goodwill;
import dev.shakeout.core.capital.Budgets;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Covenant;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Owners;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.enterprise.NicheValue;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.settlement.BalanceSheet;
import dev.shakeout.core.settlement.Hardware;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.settlement.Sharing;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.strategy.Standing;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.technology.Buzz;
import dev.shakeout.core.technology.Cloning;
import dev.shakeout.core.technology.Flywheel;
import dev.shakeout.core.technology.Generations;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.technology.Products;
import dev.shakeout.core.technology.Serving;
import dev.shakeout.core.technology.Technology;
import dev.shakeout.core.turnover.Entry;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import java.util.ArrayList;
import java.util.List;

/** The mechanisms of the library's default model: a new one that belongs to it is one line here. */
final class Standard {

    static final List<Mechanism> MECHANISMS = List.of(
            Capital.CLIMATE_MECHANISM,
            Owners.BACKING_MECHANISM,
            Covenant.CHANNEL_MECHANISM,
            Goodwill.MECHANISM,
            Standing.MECHANISM,
            Routines.MECHANISM,
            Budgets.MECHANISM,
            Talent.MECHANISM,
            Technology.MECHANISM,
            Buzz.MECHANISM,
            Cloning.MECHANISM,
            Flywheel.MECHANISM,
            Generations.MECHANISM,
            OpenModels.MECHANISM,
            Products.MECHANISM,
            Serving.MECHANISM,
            Attention.MECHANISM,
            Demand.MECHANISM,
            Enterprise.MECHANISM,
            Hardware.MECHANISM,
            Covenant.PARTNER_MECHANISM,
            Tenders.MECHANISM,
            Sharing.MECHANISM,
            Settlement.MECHANISM,
            Settlement.MEASUREMENT,
            Covenant.COVENANT_MECHANISM,
            Owners.OWNERS_MECHANISM,
            Rounds.ROUNDS_MECHANISM,
            Listings.LISTING_MECHANISM,
            Settlement.POSITION,
            Turnover.MECHANISM,
            Entry.MECHANISM);

    /** What a result summarises unless told otherwise. */
    static final List<Measure> MEASURES = List.of(
            Demand.MAU,
            Measure.of("cash", "CNY", Columns.CASH, 1 / Ledger.FEN),
            Measure.of("runway", "months", Columns.RUNWAY, 1));

    private static final List<Measure> ON_REQUEST = List.of(
            BalanceSheet.RECEIVABLES,
            BalanceSheet.HARDWARE,
            BalanceSheet.DEBT,
            BalanceSheet.EQUITY,
            Attention.CPA,
            Tenders.LIST_PRICES,
            Tenders.QUALITY_ADJUSTED_PRICES,
            Serving.UNIT_COSTS,
            Serving.QUALITY_ADJUSTED_UNIT_COSTS);

    /** What the library can observe of {@code market} beside {@link #MEASURES}. */
    static List<Measure> onRequest(Market market) {
        List<Measure> all = new ArrayList<>(ON_REQUEST);
        market.segments().forEach(segment -> all.add(Demand.mauIn(segment.name())));
        market.segments().forEach(segment -> all.add(Demand.surplusIn(segment.name())));
        market.verticals().forEach(vertical -> all.add(NicheValue.in(vertical.name())));
        return all;
    }

    private Standard() {}
}
