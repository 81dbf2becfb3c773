package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.technology.Flywheel;
import dev.shakeout.core.technology.Products;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Three equal products, one of which is given a head start: does what it learns from its users keep it ahead?
 *
 * <p>Without a flywheel the lead fades, with a weak one it fades more slowly. It lasts only beyond the strength at which
 * equal shares become unstable: with diminishing returns that takes data worth several utils, with an S-shape less.
 */
public final class FlywheelOnAndOff {

    private static final int MONTHS = 120;
    private static final double PEOPLE = 3e8;
    private static final double DECAY = 0.06;
    private static final double EXCLUSIVE = 0.1;
    private static final double SWITCHING_COST = 1.5;
    private static final double[] STRENGTHS = {0, 0.3, 1.5, 4};

    private FlywheelOnAndOff() {}

    /** Writes {@code examples/pictures/flywheel-on-and-off.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("flywheel-on-and-off.svg", svg());
    }

    /** Share of all people, month by month, of the product with the head start. */
    static double[] leader(double strength, double shape) {
        Market market = Market.of("three products", YearMonth.of(2024, 12))
                .firms(Firm.startup("Leader"), Firm.startup("Second"), Firm.startup("Third"))
                .segments(Segment.of("users", 1e9)
                        .with(Flywheel.MOST, strength)
                        .with(Flywheel.SHAPE, shape)
                        .with(Flywheel.EXCLUSIVITY, EXCLUSIVE)
                        .with(Flywheel.DECAY, DECAY)
                        .with(Flywheel.HALF, EXCLUSIVE * PEOPLE / 3 / DECAY)); // what each of three equals has
        Measure share = new Measure("share", "share", Set.of(Columns.USERS), world -> {
            var users = world.rows(Columns.USERS, 0);
            return (r, out) -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = users.row(r)[i] / PEOPLE;
                }
            };
        });
        Model model = Model.of(
                        Flywheel.MECHANISM,
                        Products.MECHANISM,
                        new Followers(PEOPLE, 0.15, SWITCHING_COST, "Leader", 0.1).mechanism())
                .observing(share);
        Result result = Ensemble.of(market, model)
                .months(MONTHS)
                .replications(1)
                .seed(1)
                .run(Scenario.baseline());
        return IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(month -> result.summary("share", "Leader", month).p50())
                .toArray();
    }

    /** Strength beyond which three equal shares are unstable: f_max ν N/4 above N/(1 + λ2). */
    static double boundary(double shape) {
        double e = StrictMath.exp(SWITCHING_COST);
        double lambda = (e - 1) / (e + 2);
        return 4 / (shape * (1 + lambda));
    }

    static String svg() {
        return Chart.of(
                        "A head start, and what data make of it",
                        "Share of the first of three equal products, which is given a tenth of all people in month 1",
                        "Lines: worth of all the data there could be, in utils. The default of the model is 0.3.")
                .with(panel("Diminishing returns", 1))
                .with(panel("S-shaped", 3))
                .svg();
    }

    private static Panel panel(String name, double shape) {
        Panel panel = Panel.of("%s: tips beyond %s utils".formatted(name, Digits.fixed(boundary(shape), 1)));
        for (double strength : STRENGTHS) {
            panel = panel.line(
                    strength == 0 ? "no flywheel" : Digits.significant(strength, 2) + " utils",
                    leader(strength, shape));
        }
        return panel;
    }
}
