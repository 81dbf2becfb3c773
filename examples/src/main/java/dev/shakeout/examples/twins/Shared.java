package dev.shakeout.examples.twins;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.world.Column;

/** The columns that the twins share, and how they name their parameters. */
final class Shared {

    /** Where the mechanisms of this package come from. */
    static final String SOURCE = "our own construction";

    static final Parameter STAFF_AT_START = firm("twins.staff", "people", "heads at the start");

    static final Column STAFF = Column.startingAt(STAFF_AT_START, "staff", "people", "heads");
    static final Column SKILL = Column.perFirm("skill", "nats", 0);
    static final Column PRICE = Column.perFirm("price", "CNY per user and month", 8);
    static final Column APPEAL = Column.perFirm("appeal", "relative to staying away", 0);
    static final Column USERS = Column.perFirm("users", "users", 2e5);
    static final Column RUNWAY = Column.perFirm("runway", "months", 12);

    private Shared() {}

    static Parameter market(String name, String unit, double value, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, 0, 1e12, Value.given(value), meaning);
    }

    private static Parameter firm(String name, String unit, String meaning) {
        return Parameter.of(name, unit, Scope.FIRM, 0, 1e12, Value.given(0), meaning);
    }
}
