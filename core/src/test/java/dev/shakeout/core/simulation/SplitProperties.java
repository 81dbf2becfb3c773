package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A replication is the same whichever others are simulated beside it: any set of replications is the union of its parts. */
class SplitProperties {

    private static final int REPLICATIONS = 23;
    private static final int MONTHS = 18;

    private static final Column[] STATE = {
        Columns.CASH, Columns.STAFF, Columns.KEY_PEOPLE, Columns.CAPABILITY, Columns.ACTIVE, Columns.EXIT_MONTH
    };

    /** The bits of every firm at the horizon, by replication. */
    private static Map<Long, List<Long>> ends(Market market, List<Long> replications, int room) {
        Model model = Model.standard();
        Roster roster = new Roster(market);
        List<Pulls> pulls = List.of(
                Pulls.of(Scenario.baseline(), market.start(), model.levers()),
                Pulls.of(Scenario.named("raid", Talent.CONTACTS.pull(2)), market.start(), model.levers()));
        int[] scenario = replications.stream().mapToInt(r -> (int) (r % 2)).toArray(); // lanes of both scenarios
        long[] id = replications.stream().mapToLong(r -> r).toArray();
        Map<Long, List<Long>> ends = new TreeMap<>();
        var report = new Batch(market, roster, model, Layout.ENSEMBLE, replications.size() + room)
                .run(Lanes.of(5, id, scenario, pulls), MONTHS, (world, month) -> {
                    if (month < MONTHS) {
                        return;
                    }
                    List<Rows> columns = Readers.columns(world, STATE);
                    for (int lane = 0; lane < id.length; lane++) {
                        List<Long> bits = new ArrayList<>();
                        for (Rows column : columns) {
                            for (int f = 0; f < roster.size(); f++) {
                                bits.add(Double.doubleToLongBits(column.row(f)[lane]));
                            }
                        }
                        assertTrue(ends.put(id[lane], bits) == null);
                    }
                });
        assertEquals(List.of(), report.findings());
        return ends;
    }

    @Property(tries = 25)
    void aSetOfReplicationsIsTheUnionOfItsParts(@ForAll @IntRange(min = 1, max = 40) int seed) {
        Market market = RandomMarkets.of(seed);
        List<Long> all =
                new ArrayList<>(LongStream.range(0, REPLICATIONS).boxed().toList());
        Map<Long, List<Long>> whole = ends(market, all, 1);
        Random dice = new Random(seed);
        Collections.shuffle(all, dice);
        Map<Long, List<Long>> union = new TreeMap<>();
        for (int from = 0; from < REPLICATIONS; ) {
            int to = Math.min(from + 1 + dice.nextInt(9), REPLICATIONS);
            union.putAll(ends(market, all.subList(from, to), dice.nextInt(9))); // with more or less room in the rows
            from = to;
        }
        assertEquals(whole, union);
    }
}
