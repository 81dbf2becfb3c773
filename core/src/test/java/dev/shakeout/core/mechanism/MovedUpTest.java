package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Total;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A rule that neither draws nor pays sees firms that were moved up to the front of their row; one that says it draws sees
 * them where they stand. Both must leave the same bits, whatever the rule looks at.
 */
class MovedUpTest {

    private static final int FIRMS = 2_500; // rows of 960 are not all full
    private static final int MONTHS = 12;

    private static final Parameter TOUGHNESS =
            Parameter.of("test.toughness", "months", Scope.FIRM, 0, 100, Value.given(0), "when it ends");
    private static final Parameter DRIFT =
            Parameter.of("test.drift", "1", Scope.MARKET, -1, 1, Value.given(0.125), "of every firm");
    private static final Lever HELP = Lever.shift("test.help", "1", Scope.FIRM, -10, 10, "added every month");
    private static final Column MOOD = Column.startingAt(TOUGHNESS, "test.mood", "1", "starts apart for every firm");
    private static final Column AGE = Column.perFirm("test.age", "months", 0);
    private static final Total MOODS = Total.sum("test.moods", "1", Scope.MARKET, "sum of moods");
    private static final Draw UNUSED = Draw.of("test.unused");

    private static final Mechanism SUMS = Declaration.of("sums", Phase.REGIME, "Adds up.")
            .reads(MOOD)
            .sums(MOODS)
            .onRows(world -> {
                Rows mood = world.rows(MOOD);
                var sum = world.sum(MOODS);
                return (r, month) -> sum.add(r, mood.row(r));
            });

    private static final Declaration DECLARED = Declaration.of("rule", Phase.EXIT, "Ages, and ends some firms.")
            .reads(Columns.ACTIVE, MOODS)
            .uses(TOUGHNESS, DRIFT)
            .obeys(HELP)
            .writes(MOOD, AGE);

    private static final Mechanism ENDS = Declaration.of("ends", Phase.ENTRY, "Ends firms whose time has come.")
            .uses(TOUGHNESS)
            .writes(Columns.ACTIVE)
            .forEachFirm((firm, month) -> {
                if (firm.get(TOUGHNESS) < month) {
                    firm.set(Columns.ACTIVE, 0);
                }
            });

    private static double toughness(long firm) {
        return 1 + firm * 7 % 23;
    }

    private static void age(FirmView firm, int month) {
        assertEquals(1, firm.get(Columns.ACTIVE));
        firm.set(AGE, firm.get(AGE) + 1);
        if (firm.get(AGE) % 3 != 0) { // sets a column for some firms only
            firm.set(MOOD, 0.9 * firm.get(MOOD) + firm.get(DRIFT) + firm.get(HELP) + 1e-6 * firm.get(MOODS));
        }
    }

    private static List<Long> bits(Declaration declaration, int length, int threads) {
        Market market = Market.of("many", YearMonth.of(2025, 1))
                .populations(Population.of("firms", FIRMS)
                        .with(Firm.CASH, i -> 1e6)
                        .with(TOUGHNESS, MovedUpTest::toughness));
        Model model = Model.of(SUMS, declaration.forEachFirm(MovedUpTest::age), ENDS);
        Scenario scenario = Scenario.named("helped", HELP.pull(0.5).from(YearMonth.of(2025, 4)));
        Pulls pulls = Pulls.of(scenario, market.start(), model.levers());
        List<Long> bits = new ArrayList<>();
        Batch batch = new Batch(market, new Roster(market), model, Layout.POPULATION, length);
        try (Simulation simulation = batch.begin(Lanes.of(1, new long[] {0}, new int[1], List.of(pulls)), threads)) {
            for (int month = 1; month <= MONTHS; month++) {
                simulation.advance();
            }
            assertEquals(List.of(), simulation.report().findings());
            for (Rows rows : Readers.columns(simulation.world(), MOOD, AGE, Columns.ACTIVE)) {
                for (int f = 0; f < FIRMS; f++) {
                    bits.add(Double.doubleToRawLongBits(rows.row(f / length)[f % length]));
                }
            }
        }
        return bits;
    }

    @ParameterizedTest
    @CsvSource({"960, 1", "960, 2", "240, 1", "1, 1"})
    void changesNothing(int length, int threads) {
        List<Long> where = bits(DECLARED.draws(UNUSED), length, threads);
        assertEquals(where, bits(DECLARED, length, threads));
        int alive = 0;
        for (int f = 0; f < FIRMS; f++) {
            double months = Math.min(toughness(f) + 1, MONTHS); // a firm ages once more in the month it ends
            assertEquals(months, Double.longBitsToDouble(where.get(FIRMS + f)));
            alive += where.get(2 * FIRMS + f) == 0 ? 0 : 1;
        }
        assertTrue(alive > FIRMS / 4 && alive < FIRMS * 3 / 4, "or there would be no gaps: " + alive);
    }
}
