package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.Total;

/** A mechanism that declares one of everything, with markup in every name. */
final class Hostile {

    static final Parameter PARAMETER = Parameter.of(
            "p | *a* `b`",
            "units | per\nmonth",
            Scope.FIRM_IN_SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 1), "because | of <b>this</b>", "no-such-fact"),
            "a parameter | with a pipe");

    static final Lever LEVER = Lever.shift("l | [x](y)", "1", Scope.FIRM, -1, 1, "a lever | with a pipe");

    static final Column COLUMN = Column.of("c | ~d~", "1 | 2", Scope.FIRM, 0.5, "a column | with a pipe");

    static final Column PLACE = Column.of("place", "people", Scope.MARKET, 0, "where people are");

    static final Total TOTAL = Total.maximum("t | $e$", "1", Scope.SEGMENT, "a total | with a pipe");

    static final Draw DRAW = Draw.of("d | # 1");

    static final Flow FLOW = Flow.cost("f | <i>", Sector.SUPPLIERS);

    static final Mechanism MECHANISM = Declaration.of("m | <script>", Phase.ATTENTION, "- # A summary | with markup")
            .writes(COLUMN, PLACE)
            .sums(TOTAL)
            .obeys(LEVER)
            .uses(PARAMETER)
            .draws(DRAW)
            .pays(FLOW)
            .conserves(Stock.of("s | t", Stock.Kind.PEOPLE, PLACE))
            .source("a source | with a pipe")
            .onRows(world -> (r, month) -> {});

    private Hostile() {}
}
