package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirmWalksTest {

    private static final Column X = Column.perFirm("test.x", "1", 1);

    private static final Market TWO = Market.of("two", YearMonth.of(2020, 12))
            .firms(Firm.startup("Ash").cash(1_000), Firm.startup("Birch").cash(1_000));

    /** The class that walks for {@code rule} in a world of its own. */
    private static Class<?> walk(FirmRule rule) {
        List<Class<?>> walks = new ArrayList<>();
        Mechanism of = Declaration.of("spied", Phase.PLAN, "Is watched.")
                .reads(Columns.ACTIVE)
                .writes(X)
                .inSteps(world -> {
                    Declaration d = Declaration.of("watched", Phase.PLAN, "Does it.")
                            .reads(Columns.ACTIVE)
                            .writes(X);
                    List<Step> steps = d.forEachFirm(rule).on(world);
                    walks.add(((Step.OverRows) steps.get(0)).pass().getClass());
                    return steps;
                });
        assertEquals(3, new Book(TWO, Model.of(of), Scenario.baseline(), 2, 3, X).of("Ash", 2)[1]);
        return walks.get(0);
    }

    private static FirmRule adding(double what) {
        return (firm, month) -> firm.set(X, firm.get(X) + what);
    }

    /** Ten rules, ten classes: none of them slows down another. */
    @Test
    void everyRuleHasAClassToItself() {
        Class<?> one = walk((firm, month) -> firm.set(X, firm.get(X) + 1));
        Class<?> another = walk((firm, month) -> firm.set(X, 1 + month));
        assertNotSame(one, another);
        assertNotEquals(FirmWalk.class, one);
        assertTrue(one.isHidden() && another.isHidden());
    }

    /** In every world; otherwise each batch of an ensemble would begin with slow code. */
    @Test
    void aRuleKeepsItsClass() {
        FirmRule rule = (firm, month) -> firm.set(X, firm.get(X) + 1);
        assertSame(walk(rule), walk(rule));
        assertSame(walk(adding(1)), walk(adding(1)), "one lambda of the source is one class");
    }

    @Test
    void withoutHiddenClassesAllShareOne() {
        assertSame(FirmWalk.class, FirmWalks.copy(null));
        assertSame(FirmWalk.class, FirmWalks.copy(new ByteArrayInputStream(new byte[] {1, 2, 3})));
        assertSame(FirmWalk.class, FirmWalks.copy(InputStream.nullInputStream()));
    }

    /** Both ways of walking, with everybody alive and with gaps, as often as months pass. */
    @Test
    void theSharedClassDoesTheSame() {
        Mechanism shared = Declaration.of("shared", Phase.EXIT, "Walks without a copy.")
                .writes(X, Columns.ACTIVE)
                .inSteps(world -> {
                    Declaration d =
                            Declaration.of("shared", Phase.EXIT, "Does it.").writes(X, Columns.ACTIVE);
                    return List.of(Step.rows(new FirmWalk(
                            new FirmView(world, d), FirmWalksTest::age, world.rows(Columns.ACTIVE), Living.of(world))));
                });
        Mechanism own = Declaration.of("own", Phase.EXIT, "Walks in a copy.")
                .writes(X, Columns.ACTIVE)
                .forEachFirm(FirmWalksTest::age);
        Book expected = new Book(TWO, Model.of(own), Scenario.baseline(), 6, 4, X);
        Book actual = new Book(TWO, Model.of(shared), Scenario.baseline(), 6, 4, X);
        assertEquals(expected.bits(), actual.bits());
        IntStream.range(0, 4).forEach(i -> assertEquals(5, actual.of("Birch", 6)[i], "closed in month 4"));
    }

    private static void age(FirmView firm, int month) {
        firm.set(X, firm.get(X) + 1);
        firm.set(Columns.ACTIVE, month < 4 ? 1 : 0);
    }
}
