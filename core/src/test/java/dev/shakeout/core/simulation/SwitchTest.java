package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mechanism of the default model can be switched off. */
class SwitchTest {

    private static final Column[] OUTCOMES = {
        Columns.CASH, Columns.STAFF, Columns.KEY_PEOPLE, Columns.CAPABILITY, Columns.ACTIVE, Columns.EXIT_MONTH
    };

    private static final Market RICH = Rich.market();
    private static final Map<Rich.Extent, Small.Seen> WITHOUT_PULLS = new EnumMap<>(Rich.Extent.class);

    static List<String> names() {
        return Model.standard().mechanisms().stream().map(Mechanism::name).toList();
    }

    /** Some value of the lever other than neutral. */
    private static Intervention pulled(Lever lever) {
        return lever.pull(
                lever.isFactor() ? 1.5 : Math.min(lever.high(), lever.unit().startsWith("CNY") ? 1e8 : 0.3));
    }

    /** The audit of {@link Small#run} says that nothing was made or lost. */
    @ParameterizedTest
    @MethodSource("names")
    void theOthersRunAndConserveWithoutIt(String name) {
        Model model = Model.standard().without(name);
        assertTrue(model.mechanisms().stream().noneMatch(m -> m.name().equals(name)));
        assertEquals(
                List.of(name), model.switchedOff().stream().map(Mechanism::name).toList());
        for (long seed = 1; seed <= 5; seed++) {
            Small.of(model, RandomMarkets.of(seed)).seed(seed).replications(8).run(36, OUTCOMES);
        }
    }

    /** Its levers are known and move nothing, unless another mechanism obeys them too. */
    @ParameterizedTest
    @MethodSource("names")
    void itsLeversMayBePulledInVain(String name) {
        Model model = Model.standard().without(name);
        Intervention[] pulls = Model.standard().mechanisms().stream()
                .filter(m -> m.name().equals(name))
                .flatMap(m -> m.declaration().levers().stream())
                .filter(lever -> model.mechanisms().stream()
                        .noneMatch(other -> other.declaration().levers().contains(lever)))
                .map(SwitchTest::pulled)
                .toArray(Intervention[]::new);
        Market market = RandomMarkets.of(2);
        Small still = Small.of(model, market).replications(8);
        assertSame(market, still.run(24, OUTCOMES), still.pulling(pulls).run(24, OUTCOMES));
    }

    @Test
    void withEverythingOffNothingHappens() {
        Model nothing = Model.standard().without(names().toArray(String[]::new));
        Market market = RandomMarkets.of(2);
        Intervention[] pulls = Stream.of(nothing.levers().toArray(Lever[]::new))
                .map(SwitchTest::pulled)
                .toArray(Intervention[]::new);
        assertTrue(pulls.length >= 17, pulls.length + " levers");
        var seen = Small.of(nothing, market).pulling(pulls).replications(8).run(24, OUTCOMES);
        market.firms()
                .forEach(firm -> assertEquals(
                        Math.rint(100 * market.value(Firm.CASH, firm)), seen.at(Columns.CASH, firm.name(), 24), 0));
    }

    /** Every lever of a mechanism that is on moves something, so that the claim above is not empty. */
    @ParameterizedTest
    @MethodSource("levers")
    void everyLeverMovesSomeOutcomeWhereItsMechanismIsOn(Lever lever) {
        assertTrue(Stream.of(Rich.Extent.values()).anyMatch(extent -> moves(extent, lever)), lever.name());
    }

    private static boolean moves(Rich.Extent extent, Lever lever) {
        Small.Seen without = WITHOUT_PULLS.computeIfAbsent(extent, e -> Rich.run(e, RICH));
        return Rich.differ(extent, RICH, without, Rich.run(extent, RICH, pulled(lever)));
    }

    static Stream<Lever> levers() {
        return Model.standard().levers().stream();
    }

    private static void assertSame(Market market, Small.Seen one, Small.Seen other) {
        for (Column column : OUTCOMES) {
            market.firms()
                    .forEach(firm -> assertArrayEquals(
                            one.all(column, firm.name(), 24),
                            other.all(column, firm.name(), 24),
                            0,
                            column + " of " + firm.name()));
        }
    }
}
