package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A number that is none is found in time, whichever column it is in and whenever it came, and so is whose it is. */
class NotANumberTest {

    private static final int MONTHS = 9;

    /** More columns than parts that are looked at in turn. */
    private static final List<Column> NOTES = IntStream.range(0, 2 * Audit.CYCLE)
            .mapToObj(k -> Column.perFirm("test.note-" + k, "notes", 1))
            .toList();

    static Stream<Arguments> everywhereAndEveryMonth() {
        return IntStream.range(0, NOTES.size())
                .boxed()
                .flatMap(k -> IntStream.rangeClosed(1, MONTHS).mapToObj(month -> Arguments.of(k, month)));
    }

    @ParameterizedTest(name = "column {0}, month {1}")
    @MethodSource("everywhereAndEveryMonth")
    void isFoundWithinTheCycleOrAtTheEnd(int k, int month) {
        Mechanism honest = Declaration.of("honest", Phase.DECISION, "Everybody takes a note.")
                .writes(NOTES.toArray(Column[]::new))
                .forEachFirm((firm, now) -> NOTES.forEach(note -> firm.set(note, firm.get(note) + 1)));
        Mechanism slip = Declaration.of("slip", Phase.SETTLEMENT, "Divides by nothing once.")
                .writes(NOTES.get(k))
                .forEachFirm((firm, now) -> firm.set(NOTES.get(k), now == month ? 0.0 / 0 : firm.get(NOTES.get(k))));
        Market market = Market.of("two", Toy.START).firms(Firm.startup("A"), Firm.startup("B"));
        Model model = Model.of(honest, slip);
        Batch batch = new Batch(market, new Roster(market), model, Layout.ENSEMBLE, 8);
        Lanes lanes = Lanes.of(
                1,
                new long[] {9},
                new int[] {0},
                List.of(Pulls.of(Scenario.baseline(), market.start(), model.levers())));
        List<Audit.Finding> findings =
                batch.run(lanes, MONTHS, (world, seen) -> {}).findings();
        assertEquals(1, findings.size(), findings::toString);
        int found = findings.get(0).month();
        assertTrue(found >= month && found <= Math.min(month + Audit.CYCLE - 1, MONTHS), findings::toString);
        assertEquals(NOTES.get(k) + " is NaN", findings.get(0).what());
        assertEquals("slip", batch.culprit(lanes, found).orElseThrow());
    }
}
