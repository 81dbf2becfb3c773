package dev.shakeout.scenarios.file;

import static dev.shakeout.scenarios.file.Markets.FILES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.pressure.Modules;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What is written reads back as it was, to the bit. */
class RoundTripProperties {

    @Property(tries = 200)
    void marketsReadBackAsTheyWere(@ForAll long seed) {
        Market market = new Markets(seed).any();
        String yaml = FILES.toYaml(market);
        Market back = FILES.market("market.yaml", yaml);
        Markets.assertSame(market, back);
        assertEquals(yaml, FILES.toYaml(back));
    }

    @Property(tries = 20)
    void marketsFromFilesRunToTheSameBits(
            @ForAll @DoubleRange(min = 1e6, max = 1e10) double cash,
            @ForAll @DoubleRange(min = 1e5, max = 1e9) double burn,
            @ForAll @IntRange(min = 1, max = 100_000_000) int users) {
        Market market = Market.of("three firms", YearMonth.of(2017, 1))
                .firms(
                        Firm.startup("Orange")
                                .cash(cash)
                                .burn(burn)
                                .talent(2_000)
                                .mau(users),
                        Firm.startup("a: b").cash(burn).burn(1e6).talent(50).mau(1e6),
                        Firm.incumbent("Super-app").coreCashFlow(2e9).mau(10e6))
                .segments(Segment.of("commuters", 4e8));
        Scenario scenario = new Scenarios(users).any();
        Scenario back = FILES.scenario("scenario.yaml", FILES.toYaml(scenario));
        assertEquals(
                Markets.digest(market, scenario),
                Markets.digest(FILES.market("market.yaml", FILES.toYaml(market)), back));
    }

    @Property(tries = 200)
    void scenariosReadBackAsTheyWere(@ForAll long seed) {
        Scenario scenario = new Scenarios(seed).any();
        Scenario back = FILES.scenario("scenario.yaml", FILES.toYaml(scenario));
        assertEquals(scenario, back);
    }

    @Property(tries = 200)
    void numbersKeepTheirBits(@ForAll double x) {
        assertEquals(Double.doubleToRawLongBits(x), Double.doubleToRawLongBits(Double.parseDouble(Amount.digits(x))));
    }

    /** Random scenarios of every shape a file can hold. */
    private static final class Scenarios {

        private static final List<Lever> LEVERS = List.copyOf(Model.standard().levers());

        private final Random random;

        Scenarios(long seed) {
            this.random = new Random(seed);
        }

        Scenario any() {
            return switch (random.nextInt(4)) {
                case 0 -> module();
                case 1 -> module().and(named()).and(named());
                case 2 -> Scenario.baseline();
                default -> named();
            };
        }

        private Scenario module() {
            List<String> names = Modules.names();
            var module = Modules.named(names.get(random.nextInt(names.size())), strength());
            module = random.nextBoolean() ? module.from(month()) : module;
            return random.nextBoolean() ? module.forMonths(random.nextInt(48)) : module;
        }

        private Scenario named() {
            List<Intervention> pulls = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                pulls.add(pull());
            }
            return Scenario.named(new Markets(random.nextLong()).name(), pulls.toArray(Intervention[]::new));
        }

        private Intervention pull() {
            Lever lever = LEVERS.get(random.nextInt(LEVERS.size()));
            Intervention pull = lever.pull(course(lever));
            if (lever.scope().perFirm()) {
                pull = switch (random.nextInt(4)) {
                    case 0 -> pull.on(Target.kind(Firm.Kind.INCUMBENT));
                    case 1 -> pull.on(Target.firm("Orange"));
                    case 2 -> pull.on(new Target(Optional.of(Firm.Kind.STARTUP), Optional.of("a: b")));
                    default -> pull;
                };
            }
            pull = random.nextBoolean() ? pull.from(month()) : pull;
            pull = random.nextBoolean() ? pull.forMonths(random.nextInt(60)) : pull;
            return random.nextBoolean() ? pull.scaled(strength()) : pull;
        }

        private Course course(Lever lever) {
            double a = inRange(lever);
            double b = inRange(lever);
            return switch (random.nextInt(5)) {
                case 0 -> Course.step(a);
                case 1 -> Course.ramp(a, b, 1 + random.nextInt(24));
                case 2 -> Course.pulse(a, lever.neutral(), random.nextInt(12), 1 + random.nextInt(12));
                case 3 -> Course.decay(a, lever.neutral(), 0.5 + random.nextDouble());
                default -> Course.series(a, b, a);
            };
        }

        private double inRange(Lever lever) {
            double most = Math.min(lever.high(), 3);
            return Math.max(lever.low(), -3) * random.nextDouble() + most * random.nextDouble();
        }

        private double strength() {
            return random.nextInt(3) == 0 ? 1 : 2 * random.nextDouble();
        }

        private YearMonth month() {
            return YearMonth.of(2017, 1).plusMonths(random.nextInt(24));
        }
    }
}
