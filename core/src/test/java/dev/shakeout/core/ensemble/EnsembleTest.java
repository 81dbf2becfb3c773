package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EnsembleTest {

    private static Ensemble quick() {
        return Grove.ensemble().months(3);
    }

    @Nested
    class Progressing {

        @Test
        void isReportedUpToAllInTheCallingThread() {
            List<Long> done = new ArrayList<>();
            Thread caller = Thread.currentThread();
            quick().rowLength(16)
                    .threads(2)
                    .progress((so, all) -> {
                        assertSame(caller, Thread.currentThread());
                        assertEquals(60, all);
                        done.add(so);
                    })
                    .compare(Grove.BASELINE, Grove.STORM);
            assertEquals(8, done.size(), "eight replications of two scenarios in a row of 16 lanes");
            for (int k = 1; k < done.size(); k++) {
                assertTrue(done.get(k) > done.get(k - 1), done.toString());
            }
            assertEquals(60, done.get(done.size() - 1));
        }
    }

    @Nested
    class Interrupting {

        @Test
        void cancelsAndLeavesTheFlagSet() {
            List<Long> done = new ArrayList<>();
            Ensemble impatient = quick().rowLength(1).progress((so, all) -> {
                done.add(so);
                Thread.currentThread().interrupt();
            });
            assertThrows(CancellationException.class, () -> impatient.run(Grove.BASELINE));
            assertTrue(Thread.interrupted(), "the flag is still set (and cleared here for the tests to come)");
            assertEquals(List.of(1L), done);
        }

        @Test
        void beforeTheStartCancelsTheSame() {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> quick().run(Grove.BASELINE));
            assertTrue(Thread.interrupted());
        }

        @Test
        void leavesAnExecutorOfTheCallerAlive() throws Exception {
            ExecutorService mine = Executors.newSingleThreadExecutor();
            try {
                Ensemble impatient = quick().rowLength(1)
                        .on(mine)
                        .progress((so, all) -> Thread.currentThread().interrupt());
                assertThrows(CancellationException.class, () -> impatient.run(Grove.BASELINE));
                assertTrue(Thread.interrupted());
                Future<Integer> next = mine.submit(() -> 42);
                assertEquals(42, next.get());
            } finally {
                mine.shutdownNow();
            }
        }
    }

    @Nested
    class Refusing {

        private static void assertRefused(Executable wrong, String... parts) {
            String message = assertThrows(IllegalArgumentException.class, wrong).getMessage();
            for (String part : parts) {
                assertTrue(message.contains(part), message);
            }
        }

        @Test
        void settingsOutOfRange() {
            Ensemble ensemble = quick();
            assertRefused(() -> ensemble.months(0), "months", "1 and 1200", "0");
            assertRefused(() -> ensemble.months(-12), "months", "-12");
            assertRefused(() -> ensemble.replications(0), "replications", "0");
            assertRefused(() -> ensemble.threads(0), "threads", "0");
            assertRefused(() -> ensemble.rowLength(0), "lanes of a row", "0");
            assertRefused(() -> ensemble.memory(-1), "memory", "-1");
        }

        @Test
        void aLeverNobodyDeclares() {
            Lever unknown = Lever.factor("weather.rain", Scope.MARKET, "rain");
            assertRefused(
                    () -> quick().run(Scenario.named("Flood", unknown.pull(3))),
                    "Flood",
                    "weather.rain",
                    "capital.supply");
        }

        /** A lever is known by identity: one of the same name made elsewhere is another lever. */
        @Test
        void aLeverThatOnlyBearsTheNameOfAnother() {
            Lever imposter = Lever.factor("capital.supply", Scope.MARKET, "not the library's");
            assertRefused(() -> quick().run(Scenario.named("Flood", imposter.pull(3))), "Flood", "capital.supply");
        }

        @Test
        void aTargetThatIsNoFirmOfTheMarket() {
            Scenario astray = Scenario.named("Astray", Rounds.CLOSING.pull(0.5).on(Target.firm("Palm")));
            assertRefused(() -> quick().run(astray), "There is no firm Palm in grove", "Ash");
            assertRefused(() -> quick().compare(Grove.BASELINE, Grove.STORM.and(astray)), "Palm");
        }

        @Test
        void aSingleFirmAsTheTargetOfALeverOfTheWholeMarket() {
            assertRefused(
                    () -> Capital.SUPPLY.pull(0.3).on(Target.firm("Ash")), "capital.supply", "whole market", "Ash");
            assertRefused(() -> Capital.SUPPLY.pull(0.3).on(Target.kind(Firm.Kind.STARTUP)), "startup alone");
        }

        @Test
        void aFactorBelowZero() {
            Scenario odd = Scenario.named("Odd", Capital.SUPPLY.pull(Course.ramp(1, -1, 2)));
            assertRefused(() -> quick().run(odd), "capital.supply is a factor", "-1.0");
        }

        @Test
        void aNumberStatedForASegmentThatIsNotThere() {
            Market misspelt = Grove.market().firms(Firm.startup("Palm").in("tlak", Firm.MAU, Value.given(1e6)));
            assertRefused(
                    () -> Grove.ensemble(misspelt).run(Grove.BASELINE),
                    "Palm states firm.mau in segment tlak",
                    "[talk, draw]");
        }

        /** Such a mistake is the same in all replications: it stops the run and says who and what. */
        @Test
        void aMechanismThatLooksAtWhatItDidNotDeclare() {
            Mechanism prying = Declaration.of("prying", Phase.PLAN, "Looks where it should not.")
                    .forEachFirm((firm, month) -> firm.get(Columns.CASH));
            String message = assertThrows(
                            IllegalStateException.class,
                            () -> Ensemble.of(Grove.market(), Model.of(prying))
                                    .threads(2)
                                    .run(Grove.BASELINE))
                    .getMessage();
            assertTrue(message.contains("prying looks at cash"), message);
        }

        @Test
        void aMarketWithoutFirms() {
            assertRefused(
                    () -> Ensemble.of(Market.of("desert", Grove.START)).run(Grove.BASELINE), "desert", "no firms");
        }
    }

    @Test
    void aLeverOfAMechanismSwitchedOffMayBePulledInVain() {
        Model without = Model.standard().without("rounds");
        Ensemble ensemble = Ensemble.of(Grove.market(), without)
                .months(6)
                .replications(20)
                .seed(7)
                .threads(1);
        Scenario dearer = Scenario.named("Dearer", Rounds.CLOSING.pull(0.5));
        assertEquals(
                ensemble.compare(Grove.BASELINE).digest(),
                ensemble.compare(dearer).digest());
    }

    @Test
    void settingsMakeAnotherEnsembleAndLeaveTheFirst() {
        Ensemble first = quick();
        first.months(12).replications(5).seed(99).memory(0).rowLength(8);
        Comparison comparison = first.compare(Grove.BASELINE);
        assertEquals(3, comparison.months());
        assertEquals(7, comparison.seed());
        assertEquals(60, comparison.baseline().replications());
    }

    @Test
    void oneReplicationOfOneMonthIsEnough() {
        Comparison least = quick().months(1).replications(1).compare(Grove.BASELINE, Grove.STORM);
        assertEquals(1, least.baseline().surviving("Oak", 1).value());
        assertEquals(1, least.baseline().summary("mau", "Oak", 1).n());
        assertTrue(least.difference(Grove.STORM, "Oak", 1).undefined().isPresent(), "one pair shows no spread");
    }

    /** Adding replications keeps those that were there. */
    @Test
    void moreReplicationsContinueFewer() {
        List<Event> few = quick().replications(20).run(Grove.STORM).events();
        List<Event> many = quick().replications(60).run(Grove.STORM).events();
        assertEquals(few, many.subList(0, few.size()));
    }
}
