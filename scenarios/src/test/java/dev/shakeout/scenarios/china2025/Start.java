package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Reported;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the people of a market's first segment are before the first month. */
record Start(double never, double overlap, Map<String, Double> mainUsers) {

    static Start of(Market market) {
        Roster roster = new Roster(market);
        Model model = Model.standard();
        Pulls none = Pulls.of(Scenario.baseline(), market.start(), model.levers());
        Lanes lanes = Lanes.of(1, new long[] {0}, new int[] {0}, List.of(none));
        Start[] seen = {null};
        new Batch(market, roster, model, Layout.ENSEMBLE, 8).run(lanes, 1, (world, month) -> {
            if (month == 0) {
                world.bind("the test", Set.of(Columns.USERS, Demand.NEVER, Reported.OVERLAP_NOW), Set.of());
                Map<String, Double> users = new TreeMap<>();
                for (int f = 0; f < roster.size(); f++) {
                    users.put(roster.name(f), world.rows(Columns.USERS, 0).row(f)[0]);
                }
                double never = world.rows(Demand.NEVER, 0).row(0)[0];
                seen[0] = new Start(never, world.rows(Reported.OVERLAP_NOW, 0).row(0)[0], users);
            }
        });
        return seen[0];
    }

    double users(String firm) {
        return mainUsers.get(firm);
    }
}
