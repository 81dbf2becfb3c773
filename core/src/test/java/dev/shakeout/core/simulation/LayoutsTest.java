package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Channel;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every mechanism that says it meets other firms through totals only gives the same bits whether rows are firms or
 * tiles.
 */
class LayoutsTest {

    /** Teams for technology, since talent looks at particular firms. */
    private static final Mechanism TEAMS = Declaration.of("teams", Phase.TALENT, "A test gives everybody a team.")
            .writes(Columns.KEY_PEOPLE)
            .forEachFirm((firm, month) -> firm.set(Columns.KEY_PEOPLE, 5 + month % 4));

    private static final Column[] PER_FIRM = {
        Columns.CASH,
        Columns.BURN,
        Columns.RUNWAY,
        Columns.TRAINING,
        Columns.CAPABILITY,
        Columns.QUALITY,
        Columns.BACKING,
        Columns.LISTED,
        Columns.ENTERPRISE_REVENUE,
        Columns.INSTALLS
    };

    private static final Column[] OF_THE_MARKET = {Columns.OPEN_FLOOR, Columns.HOT, Columns.WINDOW};

    private static Model tileable() {
        Mechanism[] fitting = Model.standard().mechanisms().stream()
                .filter(mechanism -> !mechanism.declaration().isEnsembleOnly())
                .toArray(Mechanism[]::new);
        return Model.of(fitting).with(TEAMS);
    }

    private static List<Double> run(Market market, Layout layout, int length) {
        Model model = tileable();
        Roster roster = new Roster(market);
        Pulls pulls = Pulls.of(
                Scenario.named("test", OpenModels.FLOOR.pull(0.1).from(Small.START.plusMonths(9))),
                market.start(),
                model.levers());
        List<Double> seen = new ArrayList<>();
        var report = new Batch(market, roster, model, layout, length)
                .run(Lanes.of(1, new long[] {3}, new int[] {0}, List.of(pulls)), 24, (world, month) -> {
                    List<Rows> rows = Readers.columns(world, PER_FIRM);
                    for (Rows column : rows) {
                        for (int f = 0; f < roster.size(); f++) {
                            boolean rowsAreFirms = layout == Layout.ENSEMBLE;
                            seen.add(column.row(rowsAreFirms ? f : f / length)[rowsAreFirms ? 0 : f % length]);
                        }
                    }
                    for (Rows column : Readers.columns(world, OF_THE_MARKET)) {
                        seen.add(column.row(0)[0]);
                    }
                });
        assertEquals(List.of(), report.findings());
        return seen;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsOfFirmsAndTilesOfFirmsAgree(long seed) {
        Market market = RandomMarkets.of(seed);
        List<Double> firms = run(market, Layout.ENSEMBLE, 8);
        assertEquals(firms, run(market, Layout.POPULATION, 8));
        assertEquals(firms, run(market, Layout.POPULATION, 2));
        assertTrue(firms.size() > 24 * PER_FIRM.length);
    }

    /** Whose money meets whose where some are barred from channels does not depend on the layout either. */
    @Test
    void rowsAndTilesAgreeWhereSomeAreBarredFromChannels() {
        int moved = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Market open = RandomMarkets.of(seed)
                    .with(Channel.number(1).capacity(), 1e5)
                    .with(Channel.number(2).capacity(), 2e5);
            Market barred = Small.with(open, everyThirdBarred(open));
            List<Double> firms = run(barred, Layout.ENSEMBLE, 8);
            assertEquals(firms, run(barred, Layout.POPULATION, 8));
            assertEquals(firms, run(barred, Layout.POPULATION, 2));
            moved += firms.equals(run(open, Layout.ENSEMBLE, 8)) ? 0 : 1;
        }
        assertTrue(moved > 0, "or the test would show nothing: a bar must bind somewhere");
    }

    private static Firm[] everyThirdBarred(Market market) {
        List<Firm> firms = new ArrayList<>();
        for (Firm firm : market.firms()) {
            Channel channel = Channel.number(1 + firms.size() % 2);
            firms.add(firm.with(channel.admission(), firms.size() % 3 == 0 ? 0 : 1));
        }
        return firms.toArray(Firm[]::new);
    }
}
