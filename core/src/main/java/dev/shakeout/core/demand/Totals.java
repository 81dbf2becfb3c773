package dev.shakeout.core.demand;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.function.Function;

/** The totals of one segment. */
record Totals(
        Tally using,
        Tally released,
        Tally kept,
        Tally brands,
        Tally able,
        Tally placement,
        Tally weight,
        Tally ableWeight,
        Tally spilled,
        Tally pull,
        Tally lure,
        Tally stirred,
        Tally taken,
        Tally staying,
        Tally divided) {

    static final Total USING = total("demand.using", "people", "main users of active firms");
    static final Total RELEASED = total("demand.released", "people", "main users of firms that have ceased");
    static final Total KEPT = total("demand.kept", "people", "main users who do not lapse this month");
    static final Total BRANDS = total("demand.brands", "products", "products of active firms");
    static final Total ABLE =
            total("demand.able", "products", "products of active firms, as far as they can serve more");
    static final Total PLACED = total("demand.placed", "weight", "weights in default placement");
    static final Total WEIGHTS = total("demand.weights", "1", "weights of products");
    static final Total ABLE_WEIGHTS =
            total("demand.able-weights", "1", "weights of products, as far as they can serve more");
    static final Total SPILLED = total("demand.spilled", "per year", "hazard that spills over, over rivals' weights");
    static final Total PULL = total("demand.pull", "per year", "hazard of trying a product, without one");
    static final Total LURE = total("demand.lure", "per year", "hazard of moving to a product tried, with another");
    static final Total STIRRED = total("demand.stirred", "per year", "hazard of trying a product after a release");
    static final Total TAKEN = total("demand.taken", "people times years", "people lost by trial over its hazard");
    static final Total STAYING = total("demand.staying", "people", "main users who neither lapse nor move by trial");
    static final Total DIVIDED = total("demand.divided", "people", "people over the weight they face");

    static final Total[] ALL = {
        USING,
        RELEASED,
        KEPT,
        BRANDS,
        ABLE,
        PLACED,
        WEIGHTS,
        ABLE_WEIGHTS,
        SPILLED,
        PULL,
        LURE,
        STIRRED,
        TAKEN,
        STAYING,
        DIVIDED
    };

    private static Total total(String name, String unit, String meaning) {
        return Total.sum(name, unit, Scope.SEGMENT, meaning);
    }

    static Totals of(World world, int segment) {
        return of(total -> Tally.of(world, total, segment));
    }

    private static Totals of(Function<Total, Tally> tally) {
        return new Totals(
                tally.apply(USING),
                tally.apply(RELEASED),
                tally.apply(KEPT),
                tally.apply(BRANDS),
                tally.apply(ABLE),
                tally.apply(PLACED),
                tally.apply(WEIGHTS),
                tally.apply(ABLE_WEIGHTS),
                tally.apply(SPILLED),
                tally.apply(PULL),
                tally.apply(LURE),
                tally.apply(STIRRED),
                tally.apply(TAKEN),
                tally.apply(STAYING),
                tally.apply(DIVIDED));
    }

    /** The same totals for products that stand behind those of all firms. */
    static Totals afterFirms(World world, int segment) {
        return of(total -> Tally.afterFirms(world, total, segment));
    }
}
