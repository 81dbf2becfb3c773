package dev.shakeout.core.technology;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;

/** Columns and totals that more than one mechanism of this package touches. */
final class Shared {

    /** ln A of the firm. */
    static final Column EFFICIENCY = Column.of(
            "technology.efficiency", "nats", Scope.FIRM, 0, "log algorithmic efficiency relative to the start");

    /** c of {@link Technology}: what goes into training this month. */
    static final Column COMPUTE =
            Column.of("technology.compute", "months of the first", Scope.FIRM, 0, "training compute bought this month");

    /** What a run that ended this month has reached, before any ceiling; {@link Columns#NO_MODEL} if none has succeeded. */
    static final Column RELEASED = Column.of(
            "technology.released",
            "nats",
            Scope.FIRM,
            Columns.NO_MODEL,
            "what the run that ended this month has reached");

    /** What the firm can offer as technology leaves it, whatever others make of {@link Columns#QUALITY} later in the month. */
    static final Column OFFERED = Column.of(
            "technology.offered", "nats", Scope.FIRM, 0, "capability the firm can offer, as technology leaves it");

    /** How near the best model the firm has opened is to the best open one: 1 if it is that, 0 if it has opened none. */
    static final Column STANDING = Column.of(
            "technology.open-standing", "0 to 1", Scope.FIRM, 0, "closeness of the firm's open models to the best");

    /** Utility from the regard of developers who know the firm's open models. */
    static final Column MINDSHARE = Column.of(
            "technology.mindshare",
            "utility",
            Scope.FIRM,
            0,
            "utility from developers who know the firm's open models");

    /** Rise of the open floor this month; for the first open model, over the zero of the scale. */
    static final Column LEAP =
            Column.of("technology.leap", "nats", Scope.MARKET, 0, "rise of the best open model this month");

    /** Utility beside the model that makes a product what it is. */
    static final Column CRAFT_NOW =
            Column.of("technology.craft-now", "utility", Scope.FIRM_IN_SEGMENT, 0, "utility of the product's craft");

    /** Craft of a copy that comes out this month. */
    static final Column ARRIVING = Column.of(
            "technology.arriving", "utility", Scope.FIRM_IN_SEGMENT, 0, "craft of a copy that comes out this month");

    /** What own data add to a product, less what they added at the start. */
    static final Column DATA_GAIN = Column.of(
            "technology.data-gain", "utility", Scope.FIRM_IN_SEGMENT, 0, "utility of own data, relative to the start");

    static final Total BEST_EFFICIENCY = Total.maximum(
            "technology.best-efficiency",
            "nats",
            Scope.MARKET,
            "best log efficiency among active firms on the frontier");

    private Shared() {}
}
