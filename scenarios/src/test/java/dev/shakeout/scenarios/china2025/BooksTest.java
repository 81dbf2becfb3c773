package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Others;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three years of the case in 200 replications of three scenarios: nothing is made or lost, and nobody ends untried. */
class BooksTest {

    private static final int MONTHS = 36;
    private static final int REPLICATIONS = 200;

    /** Sums of people and users may be off by this share: rounding. */
    private static final double ROUNDING = 1e-9;

    private static final Scenario BASELINE = Scenario.baseline();
    private static final Scenario SQUEEZE = FundingSqueeze.ofStrength(1);
    private static final Scenario BOTH = SQUEEZE.and(BigTechPressure.ofStrength(1));

    private static Measure column(Column column) {
        return Measure.of(column.name(), column.unit(), column, 1);
    }

    private static final int SEGMENTS = 3;

    /** A column of segment number {@code s}. */
    private static Measure inSegment(Column column, int s) {
        return new Measure(column.name() + s, column.unit(), Set.of(column), world -> {
            var rows = world.rows(column, s);
            return (r, out) -> System.arraycopy(rows.row(r), 0, out, 0, out.length);
        });
    }

    private static Measure[] places() {
        Column[] columns = {Columns.USERS, Columns.ORPHANS, Demand.NEVER, Demand.LAPSED, Others.USERS};
        return IntStream.range(0, SEGMENTS)
                .boxed()
                .flatMap(s -> Arrays.stream(columns).map(column -> inSegment(column, s)))
                .toArray(Measure[]::new);
    }

    private static final Model MODEL = Model.standard()
            .observing(
                    column(Columns.WOUND_UP),
                    column(Columns.EXIT_MONTH),
                    column(Columns.TRIED_CUT),
                    column(Columns.TRIED_PIVOT),
                    column(Columns.TRIED_MONEY),
                    column(Columns.TRIED_SALE),
                    column(Columns.KEY_PEOPLE),
                    column(Columns.STAFF),
                    column(Columns.KEY_ELSEWHERE),
                    column(Columns.STAFF_ELSEWHERE),
                    column(Columns.KEY_FOUNDING),
                    column(Talent.KEY_LEARNT),
                    column(Talent.STAFF_LEARNT))
            .observing(places());

    private static final Market MARKET = China2025.market();
    private static final List<String> FIRMS =
            MARKET.firms().stream().map(Firm::name).toList();
    private static final Lab LAB = new Lab(MARKET, MODEL, 1, MONTHS, REPLICATIONS, BASELINE, SQUEEZE, BOTH);

    @Test
    void moneyIsConservedToTheFenAndTheRestToRounding() {
        for (Batch.Report report : LAB.reports()) {
            assertEquals(List.of(), report.findings());
            assertEquals(0, report.worst().moneyFen());
            assertTrue(report.worst().people() <= ROUNDING, report.toString());
            assertTrue(report.worst().users() <= ROUNDING, report.toString());
        }
    }

    /** Counted here once more, past the audit. */
    @Test
    void peopleAreWhereSomebodyCanFindThem() {
        for (Scenario scenario : List.of(BASELINE, SQUEEZE, BOTH)) {
            assertConstant(scenario, "key-people.learnt", "key-people", "key-people.elsewhere", "key-people.founding");
            assertConstant(scenario, "staff.learnt", "staff", "staff.elsewhere");
        }
    }

    @Test
    void consumersAddUpToThePopulationOfEverySegment() {
        for (Scenario scenario : List.of(BASELINE, SQUEEZE, BOTH)) {
            double[] people = {1_259e6, 120e6, 900e6};
            for (int s = 0; s < SEGMENTS; s++) {
                String[] places = {"orphans" + s, "users.never" + s, "users.lapsed" + s, "users.others" + s};
                assertConstant(scenario, "", "users" + s, places);
                assertEquals(people[s], all(scenario, 0, "users" + s, places)[0], 1);
            }
        }
    }

    private static double[] all(Scenario scenario, int month, String perFirm, String... perMarket) {
        double[] sum = LAB.sum(scenario, perFirm, FIRMS, month);
        for (String column : perMarket) {
            double[] x = LAB.of(scenario, column, FIRMS.get(0), month);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += x[k];
            }
        }
        return sum;
    }

    /** Less what has come in since the start, if anything does, nothing is made or lost. */
    private static void assertConstant(Scenario scenario, String inflow, String perFirm, String... perMarket) {
        double[] start = all(scenario, 0, perFirm, perMarket);
        for (int month = 1; month <= MONTHS; month++) {
            double[] now = all(scenario, month, perFirm, perMarket);
            if (!inflow.isEmpty()) {
                double[] came = LAB.of(scenario, inflow, FIRMS.get(0), month);
                Arrays.setAll(now, k -> now[k] - came[k]);
            }
            for (int k = 0; k < now.length; k++) {
                assertEquals(start[k], now[k], ROUNDING * start[k], perFirm + " in month " + month);
            }
        }
    }

    @Test
    void keyPeopleAreWholePeople() {
        for (String firm : FIRMS) {
            for (double key : LAB.of(BOTH, "key-people", firm, MONTHS)) {
                assertEquals(Math.rint(key), key, firm);
                assertTrue(key >= 0, firm);
            }
        }
    }

    /** Of the case few are wound up; of the same firms with less than half the cash, under twice the pressure, many. */
    @Test
    void nobodyIsWoundUpWithoutHavingTriedEverythingElse() {
        for (Scenario scenario : List.of(BASELINE, SQUEEZE, BOTH)) {
            assertTried(LAB, scenario);
        }
        Scenario harsh = BOTH.scaled(2);
        Lab poor = new Lab(withCash(0.3), MODEL, 1, MONTHS, REPLICATIONS, harsh);
        int ends = assertTried(poor, harsh);
        assertTrue(ends >= 20, "wound up: " + ends + ", or little would be shown");
    }

    private static int assertTried(Lab lab, Scenario scenario) {
        int ends = 0;
        for (String firm : FIRMS) {
            double[] ended = lab.of(scenario, "wound-up", firm, MONTHS);
            double[] when = lab.of(scenario, "exit-month", firm, MONTHS);
            for (int k = 0; k < ended.length; k++) {
                if (ended[k] != 0) {
                    ends++;
                    for (String tried : List.of("tried.cut", "tried.pivot", "tried.money", "tried.sale")) {
                        assertEquals(
                                1,
                                lab.of(scenario, tried, firm, (int) when[k])[k],
                                "%s of %s in replication %s, month %s".formatted(tried, firm, k, when[k]));
                    }
                }
            }
        }
        return ends;
    }

    /** The case with every firm's cash times {@code factor}. */
    private static Market withCash(double factor) {
        Market poor = Market.of("china-2025 short of cash", MARKET.start())
                .segments(MARKET.segments().toArray(Segment[]::new))
                .verticals(MARKET.verticals().toArray(Vertical[]::new))
                .firms(MARKET.firms().stream()
                        .map(firm -> firm.cash(factor * MARKET.value(Firm.CASH, firm)))
                        .toArray(Firm[]::new));
        for (Market.Statement s : MARKET.statements()) {
            poor = s.owner().equals(MARKET.name()) ? poor.with(s.parameter(), s.value()) : poor;
        }
        return poor;
    }
}
