package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;

/**
 * An open model comes out of the blue, better than what any firm has: who builds on it is as good at once, who holds on to
 * a model of its own falls behind. The firms are made up.
 */
public final class OpenFloorShock {

    private static final int MONTHS = 36;
    private static final int SHOCK = 12;
    private static final YearMonth START = YearMonth.of(2024, 12);

    private OpenFloorShock() {}

    /** Writes {@code examples/pictures/open-floor-shock.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("open-floor-shock.svg", svg());
    }

    static Market market() {
        return Market.of("one assistant or another", START)
                .firms(
                        startup("Adopter"),
                        startup("Holdout").with(OpenModels.ADOPTION_RATE, 0),
                        Firm.incumbent("Giant").coreCashFlow(1e10).mau(60e6).with(Firm.CAPABILITY, 0.05))
                .segments(Segment.of("assistants", 1e9));
    }

    private static Firm startup(String name) {
        return Firm.startup(name).cash(6e9).burn(1e8).talent(400).mau(30e6).with(Firm.CAPABILITY, 0);
    }

    static Scenario shock() {
        return Scenario.named("open model", OpenModels.FLOOR.pull(0.5).from(START.plusMonths(SHOCK)));
    }

    /** The baseline first, the open model second. */
    static Comparison run() {
        Model model = Model.standard()
                .observing(
                        Measure.of("quality", "nats", Columns.QUALITY, 1),
                        Measure.of("floor", "nats", Columns.OPEN_FLOOR, 1));
        return Ensemble.of(market(), model)
                .months(MONTHS)
                .replications(2_000)
                .seed(1)
                .compare(Scenario.baseline(), shock());
    }

    static String svg() {
        return svg(run());
    }

    static String svg(Comparison comparison) {
        Result without = comparison.baseline();
        Result with = comparison.results().get(1);
        Panel quality = Panel.of("Capability offered, nats").mark(SHOCK, "open model");
        Panel users = Panel.of("Monthly active users, m").mark(SHOCK, "open model");
        for (Firm firm : market().firms()) {
            String name = firm.name();
            quality = quality.line(
                    name, Gallery.medians(with, "quality", name, 1), Gallery.medians(without, "quality", name, 1));
            users = users.line(
                    name, Gallery.medians(with, "mau", name, 1e-6), Gallery.medians(without, "mau", name, 1e-6));
        }
        return Chart.of(
                        "An open model out of the blue",
                        "Who builds on it keeps up; who trains alone loses users to those who do",
                        "Medians of 2,000 replications, seed 1. Faint lines: without the open model.")
                .with(quality)
                .with(users)
                .svg();
    }
}
