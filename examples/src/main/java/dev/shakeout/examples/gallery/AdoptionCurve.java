package dev.shakeout.examples.gallery;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Reported;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How an app category is taken up, with and without network effects: three apps start alike, and in the second year one of
 * them is a little better.
 *
 * <p>How many people use any app follows the curve of Bass either way. Without network effects the apps share it and the head
 * start wears off; with them the app that was ahead for a year keeps and widens its lead.
 */
public final class AdoptionCurve {

    private static final int MONTHS = 120;
    private static final int BETTER = 12;
    private static final List<String> APPS = List.of("Ahead", "Second", "Third");

    private AdoptionCurve() {}

    /** Writes {@code examples/pictures/adoption-curve.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("adoption-curve.svg", svg());
    }

    static String svg() {
        return Chart.of(
                        "Who is taken up, and how fast",
                        "Network effects do not change how many people come, but to whom they go and stay",
                        "Millions of users. The first app is better by 0.3 utils in its second year only.")
                .with(panel("Network effects off", 0))
                .with(panel("Network effects of 3 utils", 3))
                .svg();
    }

    private static Panel panel(String title, double kappa) {
        Result result = run(kappa);
        double[] all = new double[MONTHS + 1];
        Panel panel = Panel.of(title).mark(BETTER, "a better year");
        for (String app : APPS) {
            double[] users = IntStream.rangeClosed(0, MONTHS)
                    .mapToDouble(month -> users(result, app, month) / 1e6)
                    .toArray();
            for (int month = 0; month <= MONTHS; month++) {
                all[month] += users[month];
            }
            panel = panel.line(app, users);
        }
        return panel.line("Any app", all);
    }

    static double users(Result result, String app, int month) {
        return result.summary("mau", app, month).p50();
    }

    /** Ten years with a network effect of {@code kappa} utils, nobody lapsing, everybody using one app. */
    static Result run(double kappa) {
        Segment people = Segment.of("people", 100e6)
                .with(Demand.INNOVATION, 0.02)
                .with(Demand.IMITATION_WITHIN, 0.5)
                .with(Demand.IMITATION_ACROSS, 0.4)
                .with(Demand.LAPSE, 0)
                .with(Demand.NETWORK_EFFECT, kappa)
                .with(Reported.OVERLAP, 0);
        Market market = Market.of("apps", YearMonth.of(2020, 1))
                .segments(people)
                .firms(APPS.stream().map(app -> Firm.startup(app).mau(1e6)).toArray(Firm[]::new));
        Scenario better = Scenario.named(
                "a better year",
                Demand.BUNDLING.pull(Course.pulse(0.3, 0, BETTER, 12)).on(Target.firm(APPS.get(0))));
        return Ensemble.of(market, Model.of(Demand.MECHANISM).observing(Demand.MAU))
                .months(MONTHS)
                .replications(1)
                .seed(1)
                .run(better);
    }
}
