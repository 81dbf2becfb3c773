package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever makes or destroys money, users or people is caught by the audit of that month and named, in both layouts and
 * whichever thread works on the firm: one firm of 5,000, one unit, between honest mechanisms.
 */
class BrokenMechanismTest {

    private static final int FIRMS = 5_000; // three blocks of 1,920
    private static final int MONTH = 4;
    private static final int MONTHS = 6;

    private static final Column USERS = Column.perFirm("test.users", "users", 1_000);
    private static final Column LAPSED = Column.perFirm("test.lapsed", "users", 500);
    private static final Column STAFF = Column.perFirm("test.staff", "people", 20);
    private static final Column ALUMNI = Column.perFirm("test.alumni", "people", 0);
    private static final Parameter GUILTY =
            Parameter.of("test.guilty", "0 or 1", Scope.FIRM, 0, 1, Value.given(0), "breaks the law");

    private static final Mechanism CONSUMERS = Declaration.of(
                    "consumers", Phase.CONSUMERS, "A tenth lapse, half return.")
            .writes(USERS, LAPSED)
            .conserves(Stock.of("consumers", Stock.Kind.USERS, USERS, LAPSED))
            .forEachFirm((firm, month) -> {
                double move = 0.1 * firm.get(USERS) - 0.5 * firm.get(LAPSED);
                firm.set(USERS, firm.get(USERS) - move);
                firm.set(LAPSED, firm.get(LAPSED) + move);
            });

    private static final Mechanism LEAVERS = Declaration.of("leavers", Phase.TALENT, "One leaves each month.")
            .writes(STAFF, ALUMNI)
            .conserves(Stock.of("people", Stock.Kind.PEOPLE, STAFF, ALUMNI))
            .forEachFirm((firm, month) -> {
                firm.set(STAFF, firm.get(STAFF) - 1);
                firm.set(ALUMNI, firm.get(ALUMNI) + 1);
            });

    private static final Mechanism PAYERS = Declaration.of("payers", Phase.SETTLEMENT, "Everybody pays a fee.")
            .pays(Toy.FEE)
            .forEachFirm((firm, month) -> firm.post(Toy.FEE, 1_234.5));

    /** What is made if the amount is positive, or destroyed, in that phase. */
    private record Crime(String what, Column column, double amount, Phase phase) {

        /** Of the first block, the second, or the last, which is not full. */
        int guilty() {
            return phase == Phase.REGIME ? 0 : phase == Phase.ENTERPRISE ? 2_500 : FIRMS - 1;
        }

        Model model() {
            Mechanism thief = Declaration.of("thief", phase, "Makes something of nothing, or nothing of something.")
                    .uses(GUILTY)
                    .writes(column)
                    .forEachFirm((firm, month) -> {
                        if (month == MONTH && firm.get(GUILTY) == 1) {
                            firm.set(column, firm.get(column) + amount);
                        }
                    });
            return Model.of(CONSUMERS, LEAVERS, PAYERS, thief);
        }

        @Override
        public String toString() {
            return "%s of %s in %s".formatted(amount, what, phase);
        }
    }

    private static List<Crime> crimes() {
        List<Crime> crimes = new ArrayList<>();
        for (double amount : new double[] {1, -1}) {
            for (Phase phase : List.of(Phase.REGIME, Phase.ENTERPRISE, Phase.EXIT)) {
                crimes.add(new Crime("money", Columns.CASH, amount, phase));
                crimes.add(new Crime("consumers", USERS, amount, phase));
                crimes.add(new Crime("people", STAFF, amount, phase));
            }
        }
        return crimes;
    }

    static Stream<Arguments> everyCrimeEverywhere() {
        return crimes().stream()
                .flatMap(crime -> Stream.of(
                        Arguments.of(crime, Layout.ENSEMBLE, 8, 1),
                        Arguments.of(crime, Layout.POPULATION, 240, 1),
                        Arguments.of(crime, Layout.POPULATION, 240, 2),
                        Arguments.of(crime, Layout.POPULATION, 960, 7)));
    }

    private static Market market(int guilty) {
        return Market.of("crowd", Toy.START)
                .populations(Population.of("crowd", FIRMS)
                        .with(Firm.CASH, number -> 1e6 + number)
                        .with(GUILTY, number -> number == guilty ? 1 : 0));
    }

    private static Lanes oneLane(Market market, Model model) {
        return Lanes.of(
                1,
                new long[] {9},
                new int[] {0},
                List.of(Pulls.of(Scenario.baseline(), market.start(), model.levers())));
    }

    @ParameterizedTest(name = "{0}, {1}, rows of {2}, {3} threads")
    @MethodSource("everyCrimeEverywhere")
    void isCaughtInTheMonthAndNamed(Crime crime, Layout layout, int length, int threads) {
        Market market = market(crime.guilty());
        Model model = crime.model();
        Batch batch = new Batch(market, new Roster(market), model, layout, length);
        Lanes lanes = oneLane(market, model);
        try (Simulation simulation = batch.begin(lanes, threads)) {
            while (simulation.month() < MONTH - 1) {
                simulation.advance();
                assertEquals(List.of(), simulation.report().findings());
            }
            while (simulation.month() < MONTHS) {
                simulation.advance();
                var findings = simulation.report().findings();
                assertEquals(1, findings.size(), findings::toString);
                assertEquals(0, findings.get(0).lane());
                assertEquals(MONTH, findings.get(0).month());
                assertTrue(findings.get(0).what().contains(crime.what() + " "), findings::toString);
                assertTrue(findings.get(0).what().contains("not conserved"), findings::toString);
            }
            var worst = simulation.report().worst();
            assertEquals(crime.what().equals("money") ? 1 : 0, worst.moneyFen());
            assertEquals(crime.what().equals("people"), worst.people() > 1e-9);
            assertEquals(crime.what().equals("consumers"), worst.users() > 1e-9);
        }
        assertEquals("thief", batch.culprit(lanes, MONTH).orElseThrow());
    }

    private static final Column RATIO = Column.perFirm("test.ratio", "1", 1);
    private static final Total ALL = Total.sum("test.all", "users", Scope.MARKET, "all users");
    private static final Total AGAIN = Total.sum("test.again", "users", Scope.MARKET, "all users, later");

    /** Adds up over all firms, after what it reads is known: with two of them the firms are gone over three times. */
    private static Mechanism sum(Phase phase, Total to, Quantity after) {
        return Declaration.of("sum of " + phase, phase, "Adds up users.")
                .reads(USERS, after)
                .sums(to)
                .onRows(world -> {
                    Rows users = world.rows(USERS);
                    Sum sum = world.sum(to);
                    return (r, month) -> sum.add(r, users.row(r));
                });
    }

    static Stream<Arguments> everyPhaseEverywhere() {
        return Stream.of(Phase.REGIME, Phase.CONSUMERS, Phase.ENTERPRISE, Phase.FINANCE, Phase.EXIT)
                .flatMap(phase -> Stream.of(
                        Arguments.of(phase, Layout.ENSEMBLE, 8, 1), Arguments.of(phase, Layout.POPULATION, 240, 2)));
    }

    /** A number that is none, in a column that nobody touches later in the month and that is well again the next. */
    @ParameterizedTest(name = "{0}, {1}, rows of {2}, {3} threads")
    @MethodSource("everyPhaseEverywhere")
    void isCaughtWithWhatIsNoNumber(Phase phase, Layout layout, int length, int threads) {
        Mechanism divider = Declaration.of("divider", phase, "Divides by zero, once.")
                .uses(GUILTY)
                .writes(RATIO)
                .forEachFirm((firm, month) -> firm.set(RATIO, month == MONTH && firm.get(GUILTY) == 1 ? 0.0 / 0.0 : 1));
        Model model = Model.of(
                CONSUMERS, LEAVERS, PAYERS, sum(Phase.PLAN, ALL, USERS), sum(Phase.SETTLEMENT, AGAIN, ALL), divider);
        Market market = market(2_500);
        Batch batch = new Batch(market, new Roster(market), model, layout, length);
        Lanes lanes = oneLane(market, model);
        try (Simulation simulation = batch.begin(lanes, threads)) {
            simulation.advance(MONTHS); // no stop between months, which may be joined
            var findings = simulation.report().findings();
            assertEquals(1, findings.size(), findings::toString);
            assertEquals(MONTH, findings.get(0).month());
        }
        assertEquals("divider", batch.culprit(lanes, MONTH).orElseThrow());
    }
}
