package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mechanism breaks the books of one replication of one scenario: it is named, and left out everywhere. */
class FailureTest {

    private static final int REPLICATIONS = 60;
    private static final int MONTH = 5;
    private static final Lever TEMPTATION =
            Lever.shift("forger.temptation", "0 or 1", Scope.FIRM, 0, 1, "forges at all");
    private static final Draw MOOD = Draw.of("forger.mood");
    private static final Parameter LIMIT =
            Parameter.of("forger.limit", "1", Scope.MARKET, 0, 1, Value.given(0), "forges below this");
    private static final Scenario TEMPTED =
            Scenario.named("Tempted", TEMPTATION.pull(1).on(Target.firm("Oak")));

    private static final Declaration FORGER = Declaration.of("forger", Phase.FINANCE, "Adds a fen nobody paid.")
            .uses(LIMIT)
            .obeys(TEMPTATION)
            .draws(MOOD);

    private static final Mechanism FORGES_CASH = FORGER.writes(Columns.CASH).forEachFirm((firm, month) -> {
        if (month == MONTH && firm.get(TEMPTATION) == 1 && firm.uniform(MOOD) < firm.get(LIMIT)) {
            firm.set(Columns.CASH, firm.get(Columns.CASH) + 1);
        }
    });

    private static final Column RATIO = Column.perFirm("forger.ratio", "1", 1);

    private static final Mechanism DIVIDES_BY_ZERO = FORGER.writes(RATIO).forEachFirm((firm, month) -> {
        boolean hit = month == MONTH && firm.get(TEMPTATION) == 1 && firm.uniform(MOOD) < firm.get(LIMIT);
        firm.set(RATIO, hit ? 0.0 / 0.0 : 1);
    });

    /** Adds to what {@code column} says of Oak, in the first segment if it has several. */
    private static Mechanism changing(Column column, double amount) {
        return FORGER.writes(column).onRows(world -> {
            boolean bySegment = column.scope().perSegment();
            Rows rows = bySegment ? world.rows(column, 0) : world.rows(column);
            Rows tempted = world.rows(TEMPTATION);
            Rows limit = world.rows(LIMIT);
            var mood = world.draws(MOOD);
            return (r, month) -> {
                for (int i = 0; i < world.length(); i++) {
                    boolean hit =
                            month == MONTH && tempted.row(r)[i] == 1 && mood.uniform(r, month, i) < limit.row(r)[i];
                    rows.row(r)[i] += hit ? amount : 0;
                }
            };
        });
    }

    /** The draw as the contract of keys states it, so that the test knows whom it hits without asking the engine. */
    private static double mood(int replication) {
        return Variates.uniform(
                Keys.bits(Keys.ofReplication(7, replication), Keys.hash("Oak"), Keys.ofMonth(MONTH, MOOD.code())));
    }

    /** The replication with the lowest draw, and a limit that only it falls below. */
    private static final int VICTIM = IntStream.range(0, REPLICATIONS)
            .boxed()
            .min((a, b) -> Double.compare(mood(a), mood(b)))
            .orElseThrow();

    private static final double ABOVE_ONE = 0.5
            * (mood(VICTIM)
                    + IntStream.range(0, REPLICATIONS)
                            .filter(r -> r != VICTIM)
                            .mapToDouble(FailureTest::mood)
                            .min()
                            .orElseThrow());

    private static Comparison compare(Mechanism forger, double limit, int rowLength) {
        return compare(forger, limit, rowLength, 2);
    }

    private static Comparison compare(Mechanism forger, double limit, int rowLength, int threads) {
        Market market = Grove.market().with(LIMIT, limit);
        return Ensemble.of(market, Model.standard().with(forger))
                .months(12)
                .replications(REPLICATIONS)
                .seed(7)
                .threads(threads)
                .rowLength(rowLength)
                .compare(Grove.BASELINE, TEMPTED, Grove.STORM);
    }

    @Test
    void isNamedWithAllThatIsNeededToReplayIt() {
        for (Mechanism forger : List.of(FORGES_CASH, DIVIDES_BY_ZERO)) {
            List<Failure> failures = compare(forger, ABOVE_ONE, 48).failures();
            assertEquals(1, failures.size(), failures.toString());
            Failure failure = failures.get(0);
            assertEquals("Tempted", failure.scenario());
            assertEquals(7, failure.seed());
            assertEquals(VICTIM, failure.replication());
            assertEquals(MONTH, failure.month());
            assertEquals("forger", failure.mechanism());
        }
        assertTrue(compare(FORGES_CASH, ABOVE_ONE, 48)
                .failures()
                .get(0)
                .cause()
                .contains("money is not conserved: 1.0 fen"));
        assertTrue(compare(DIVIDES_BY_ZERO, ABOVE_ONE, 48)
                .failures()
                .get(0)
                .cause()
                .contains("forger.ratio is NaN"));
    }

    /** In the default model: a fen, a user, somebody of the staff and a key person, made or destroyed, on any threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void isNamedWhateverItMakesOrDestroys(int threads) {
        Map<Column, String> stocks = Map.of(
                Columns.CASH, "money is not conserved",
                Columns.USERS, "consumers are not conserved in talk",
                Columns.STAFF, "staff are not conserved",
                Columns.KEY_PEOPLE, "key people are not conserved");
        stocks.forEach((column, cause) -> {
            for (double amount : new double[] {1, -1}) {
                List<Failure> failures = compare(changing(column, amount), ABOVE_ONE, 24, threads)
                        .failures();
                assertEquals(1, failures.size(), failures::toString);
                assertEquals("Tempted", failures.get(0).scenario());
                assertEquals(VICTIM, failures.get(0).replication());
                assertEquals(MONTH, failures.get(0).month());
                assertEquals("forger", failures.get(0).mechanism());
                assertTrue(failures.get(0).cause().startsWith(cause), failures::toString);
            }
        });
    }

    @Test
    void isLeftOutOfEveryScenarioAndNothingElseIs() {
        Comparison whole = compare(FORGES_CASH, 0, 48);
        Comparison broken = compare(FORGES_CASH, ABOVE_ONE, 48);
        assertEquals(List.of(), whole.failures());
        for (int s = 0; s < 3; s++) {
            Result all = whole.results().get(s);
            Result left = broken.results().get(s);
            assertEquals(REPLICATIONS - 1, left.replications());
            assertEquals(
                    all.events().stream().filter(e -> e.replication() != VICTIM).toList(), left.events());
            for (Firm firm : Grove.firms()) {
                assertEquals(
                        REPLICATIONS - 1, left.summary("cash", firm.name(), 12).n());
                long there = left.events().stream()
                        .filter(e -> e.firm().equals(firm.name()) && e.censored())
                        .count();
                assertEquals(
                        there / (REPLICATIONS - 1.0),
                        left.surviving(firm.name(), 12).value());
                double shares = 0;
                for (Fate fate : Fate.values()) {
                    shares += left.share(firm.name(), fate);
                }
                assertEquals(1, shares, 4 * Math.ulp(1.0)); // four quotients, each rounded once
            }
        }
        assertEquals(1, broken.audit().moneyFen(), "the audit still tells how bad it was");
    }

    @Test
    void isTheSameHoweverTheWorkIsDivided() {
        Comparison one = compare(FORGES_CASH, ABOVE_ONE, 48);
        Comparison other = compare(FORGES_CASH, ABOVE_ONE, 1);
        assertEquals(Grove.told(one), Grove.told(other));
    }

    @Test
    void mayBeEveryReplication() {
        Comparison broken = compare(FORGES_CASH, 1, 48);
        assertEquals(REPLICATIONS, broken.failures().size());
        assertEquals(
                IntStream.range(0, REPLICATIONS).mapToObj(r -> (long) r).toList(),
                broken.failures().stream().map(Failure::replication).toList());
        assertEquals(0, broken.baseline().replications());
        assertEquals(List.of(), broken.baseline().events());
        assertFalse(broken.baseline().surviving("Oak", 12).isDefined());
        assertFalse(broken.difference(TEMPTED, "Oak", 12).isDefined());
    }

    /**
     * The replay stops after every mechanism, so a column that firms share while all mechanisms work on one firm after the
     * other must not be shared there.
     */
    @Test
    void namesItsCulpritThoughAMomentaryColumnIsInvolved() {
        Column mood = Column.momentary("forger.mood", "1", "this month's draw");
        Mechanism draws = Declaration.of("moods", Phase.PLAN, "Draws a mood.")
                .writes(mood)
                .draws(MOOD)
                .forEachFirm((firm, month) -> firm.set(mood, firm.uniform(MOOD)));
        Mechanism forges = Declaration.of("forger", Phase.FINANCE, "Adds a fen nobody paid.")
                .reads(mood)
                .uses(LIMIT)
                .obeys(TEMPTATION)
                .writes(Columns.CASH)
                .forEachFirm((firm, month) -> {
                    if (month == MONTH && firm.get(TEMPTATION) == 1 && firm.get(mood) < firm.get(LIMIT)) {
                        firm.set(Columns.CASH, firm.get(Columns.CASH) + 1);
                    }
                });
        Comparison broken = Ensemble.of(Grove.market().with(LIMIT, ABOVE_ONE), Model.of(draws, forges))
                .months(6)
                .replications(REPLICATIONS)
                .seed(7)
                .threads(1)
                .compare(Grove.BASELINE, TEMPTED);
        assertEquals(1, broken.failures().size());
        assertEquals(VICTIM, broken.failures().get(0).replication());
        assertEquals("forger", broken.failures().get(0).mechanism());
    }
}
