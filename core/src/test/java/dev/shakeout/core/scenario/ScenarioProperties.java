package dev.shakeout.core.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Scope;
import java.time.YearMonth;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of scenarios: what strength means, and that parts may be put together in any order. */
class ScenarioProperties {

    private static final YearMonth START = YearMonth.of(2025, 3);
    private static final Lever FACTOR = Lever.factor("test.factor", Scope.FIRM, "a factor");
    private static final Lever SHIFT = Lever.shift("test.shift", "1", Scope.FIRM, -1e9, 1e9, "a shift");
    private static final Set<Lever> LEVERS = Set.of(FACTOR, SHIFT);

    private static double value(Scenario scenario, Lever lever, int month) {
        return Pulls.of(scenario, START, LEVERS).value(lever, month, Firm.Kind.STARTUP, "A");
    }

    @Property
    void strengthZeroIsNeutralToTheBit(@ForAll("scenarios") Scenario scenario, @ForAll("months") int month) {
        assertEquals(1.0, value(scenario.scaled(0), FACTOR, month));
        assertEquals(0.0, value(scenario.scaled(0), SHIFT, month) + 0.0);
    }

    @Property
    void theOrderInWhichScenariosAreJoinedDoesNotMatterToTheBit(
            @ForAll("scenarios") Scenario a,
            @ForAll("scenarios") Scenario b,
            @ForAll("scenarios") Scenario c,
            @ForAll("months") int month) {
        for (Lever lever : LEVERS) {
            double one = value(a.and(b).and(c), lever, month);
            assertEquals(one, value(c.and(a.and(b)), lever, month));
            assertEquals(one, value(b.and(c).and(a), lever, month));
        }
    }

    @Property
    void strengthsOfTheSameScenarioAddUp(
            @ForAll("scenarios") Scenario scenario, @ForAll("strengths") double s, @ForAll("strengths") double t) {
        for (Lever lever : LEVERS) {
            double together = value(scenario.scaled(s + t), lever, 1);
            double joined = value(scenario.scaled(s).and(scenario.scaled(t)), lever, 1);
            assertEquals(
                    together,
                    joined,
                    1e-12 * Math.max(1, Math.abs(together))); // a few powers and products, each within an ulp or two
        }
    }

    @Property
    void nothingHappensOutsideTheWindow(@ForAll("courses") Course course) {
        Scenario late = Scenario.named(
                "late", FACTOR.pull(course).from(YearMonth.of(2025, 6)).forMonths(2));
        assertEquals(1.0, value(late, FACTOR, 2));
        assertEquals(course.at(0), value(late, FACTOR, 3), 1e-15 * Math.abs(course.at(0)));
        assertEquals(course.at(1), value(late, FACTOR, 4), 1e-15 * Math.abs(course.at(1)));
        assertEquals(1.0, value(late, FACTOR, 5));
    }

    @Provide
    Arbitrary<Integer> months() {
        return Arbitraries.integers().between(1, 40);
    }

    @Provide
    Arbitrary<Double> strengths() {
        return Arbitraries.doubles().between(0, 3).ofScale(3);
    }

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Double> value = Arbitraries.doubles().between(0.1, 10).ofScale(4);
        return Arbitraries.oneOf(
                value.map(Course::step),
                Combinators.combine(value, value).as((from, to) -> Course.ramp(from, to, 6)),
                value.map(v -> Course.decay(v, 1, 3)),
                value.map(v -> Course.pulse(v, 1, 1, 4)),
                Combinators.combine(value, value).as((v, w) -> Course.series(v, w, v)));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        Arbitrary<Double> strength = Arbitraries.doubles().between(0, 2).ofScale(3);
        Arbitrary<Intervention> pull = Combinators.combine(Arbitraries.of(FACTOR, SHIFT), courses(), strength)
                .as((lever, course, s) -> lever.pull(course).scaled(s));
        return pull.array(Intervention[].class).ofMinSize(1).ofMaxSize(4).map(pulls -> Scenario.named("random", pulls));
    }
}
