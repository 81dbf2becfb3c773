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
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lock-in: one of five equal apps gets better, slowly, then worse than the others, and in the end is as good as they are.
 *
 * <p>Where people do not care what others use, its share is a function of how good it is. Where they care enough, the same
 * app has one share on the way down and another on the way back: equal apps may share the market or leave most of it to one
 * of them, and history decides. That is possible below the strength N / (1 + λ2) at which equal shares become unstable, down
 * to the least one at which a leader loses as many people as he wins.
 *
 * <p>Source: Arthur (1989), doi:10.2307/2234208.
 */
public final class LockInHysteresis {

    /** Advantage of the app, in utils, at the turning points of its way. */
    static final double FURTHEST = 1.5;

    /** Months from one turning point half-way to the next. */
    static final int QUARTER = 60;

    /** Utils that it costs to move to another app. */
    static final double SWITCHING_COST = 1;

    /**
     * Utils of network effect: below 3.98, where equal shares become unstable at that switching cost, and above 2.73, where a
     * leader can first stay one (3.56 if moving cost nothing).
     */
    static final double STRENGTH = 3.8;

    private static final int MONTHS = 4 * QUARTER;
    private static final int APPS = 5;

    private LockInHysteresis() {}

    /** Writes {@code examples/pictures/lock-in-hysteresis.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("lock-in-hysteresis.svg", svg());
    }

    static String svg() {
        double[] advantage = IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(LockInHysteresis::advantage)
                .toArray();
        return Chart.of(
                        "The way back is not the way there",
                        "One of five equal apps gets better and then worse: where people follow each other, its share remembers",
                        "Faint line: people do not care what others use. Network effect 3.8 utils, switching cost 1.")
                .with(Panel.of("Advantage of the app, utils")
                        .mark(2 * QUARTER, "equal again")
                        .line("the app", advantage))
                .with(Panel.of("Its share of users, %")
                        .mark(2 * QUARTER, "equal again")
                        .line("the app", inPercent(STRENGTH), inPercent(0)))
                .svg();
    }

    private static double[] inPercent(double kappa) {
        return Arrays.stream(shares(kappa)).map(share -> 100 * share).toArray();
    }

    /** Up to the highest, down to the lowest, and up to nothing. */
    static double advantage(int month) {
        double quarters = (double) month / QUARTER;
        return FURTHEST * (quarters <= 1 ? quarters : quarters <= 3 ? 2 - quarters : quarters - 4);
    }

    /** The share of the app after each month, for network effects of strength {@code kappa}. */
    static double[] shares(double kappa) {
        double[] course = new double[MONTHS];
        Arrays.setAll(course, k -> advantage(k + 1));
        Result result = run(kappa, Course.series(course));
        double[] share = new double[MONTHS + 1];
        for (int month = 0; month <= MONTHS; month++) {
            double all = 0;
            for (int a = 1; a <= APPS; a++) {
                all += result.summary("mau", "App " + a, month).p50();
            }
            share[month] = result.summary("mau", "App 1", month).p50() / all;
        }
        return share;
    }

    /** Nobody comes or goes, everybody uses one app, and half of them reconsider in a month. */
    private static Result run(double kappa, Course advantage) {
        Segment people = Segment.of("people", 1e9)
                .with(Demand.INNOVATION, 0)
                .with(Demand.IMITATION_WITHIN, 0)
                .with(Demand.IMITATION_ACROSS, 0)
                .with(Demand.LAPSE, 0)
                .with(Demand.ATTENTION, 0.5)
                .with(Demand.SWITCHING_COST, SWITCHING_COST)
                .with(Demand.NETWORK_EFFECT, kappa)
                .with(Reported.OVERLAP, 0);
        Firm[] apps = new Firm[APPS];
        Arrays.setAll(apps, a -> Firm.startup("App " + (a + 1)).mau(10e6));
        Scenario ride =
                Scenario.named("there and back", Demand.BUNDLING.pull(advantage).on(Target.firm("App 1")));
        return Ensemble.of(
                        Market.of("apps", YearMonth.of(2020, 1))
                                .segments(people)
                                .firms(apps),
                        Model.of(Demand.MECHANISM).observing(Demand.MAU))
                .months(MONTHS)
                .replications(1)
                .seed(1)
                .run(ride);
    }
}
