package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;

/**
 * A field of business, such as finance or health care, whose companies and offices put projects out to tender among the
 * same suppliers.
 */
public final class Vertical extends Submarket {

    /** What all its enterprises spend a month at the start, with whatever supplier. */
    public static final Parameter SPENDING = Parameter.of(
            "vertical.spending",
            "CNY per month",
            Scope.VERTICAL,
            1,
            1e13,
            Value.given(1e7, "a scale only: whoever states a vertical states its spending"),
            "what enterprises of the vertical spend in the starting month, with whatever supplier");

    /**
     * How open it is to new suppliers: the speed at which projects come to tender and data come to suppliers, and what is
     * spared of the wait for a licence.
     */
    public static final Parameter OPENNESS = Parameter.of(
            "vertical.openness",
            "share",
            Scope.VERTICAL,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.2, 0.5, 0.95),
                    "medicine is called closed, the market for developers is open; most fields lie between",
                    "closed-vertical-bad",
                    "good-niche-open"),
            "how open the vertical is to new suppliers");

    /** How much of what a supplier learns there no rival can learn elsewhere. */
    public static final Parameter EXCLUSIVITY = Parameter.of(
            "vertical.exclusivity",
            "share",
            Scope.VERTICAL,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.1, 0.5, 0.8),
                    "chat data are alike everywhere; the narrower the field, the scarcer its data",
                    "homogeneous-data-useless",
                    "more-vertical-scarcer-data"),
            "share of what a supplier learns in the vertical that rivals cannot learn elsewhere");

    /** What a newcomer waits for leave to sell where openness is 0; what is open of the vertical is spared. */
    public static final Parameter LICENCE_DELAY = Parameter.of(
            "vertical.licence-delay",
            "months",
            Scope.VERTICAL,
            0,
            120,
            Value.assumed(
                    Prior.triangular(0, 12, 36),
                    "medical licences take one to three years, access to developers none",
                    "medical-no-platform-growth"),
            "months a newcomer would wait for leave to sell if the vertical were closed to all");

    private Vertical(String name, Values values) {
        super("vertical", name, values);
    }

    /** A vertical that spends {@code yuanPerMonth}. */
    public static Vertical of(String name, double yuanPerMonth) {
        return of(name, Value.given(yuanPerMonth));
    }

    /** A vertical whose spending is a sourced value. */
    public static Vertical of(String name, Value spending) {
        return new Vertical(name, Values.NONE).with(SPENDING, spending);
    }

    /** The same vertical with another value of {@code parameter}, which may be one of the vertical or of its suppliers. */
    public Vertical with(Parameter parameter, Value value) {
        Check.that(
                parameter.scope().perVertical(),
                "%s is not a number of verticals: set it on the market, its segments or its firms.",
                parameter);
        return new Vertical(name(), values().with(parameter, "", value, "vertical " + name()));
    }

    /** The same vertical with a value as given. */
    public Vertical with(Parameter parameter, double value) {
        return with(parameter, Value.given(value));
    }
}
