package dev.shakeout.examples.gallery;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.cohort.CohortPath;
import dev.shakeout.scenarios.cohort.SmallFirmShakeout;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.util.List;

/** 883,281 small firms register over 20 months: how many cease, how many find money, how many find it again. */
public final class SmallFirms {

    private static final long SEED = 1;

    private SmallFirms() {}

    /** Writes {@code examples/pictures/small-firms.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("small-firms.svg", svg());
    }

    static CohortPath run(Scenario scenario) {
        return CohortPath.of(Cohort.market(), scenario, SEED);
    }

    static String svg() {
        return svg(run(SmallFirmShakeout.ofStrength(1)), run(Scenario.baseline()));
    }

    static String svg(CohortPath told, CohortPath calm) {
        return Chart.of(
                        "A shake-out among small firms",
                        "Of 883,281 firms that register evenly over 20 months one in eleven is gone at the end",
                        "One replication, seed 1. Faint lines: half the hazard of exit, and money that follows money.")
                .with(Panel.of("Gone, thousand firms").line("gone", thousand(told.gone()), thousand(calm.gone())))
                .with(Panel.of("Found money, thousand firms")
                        .line("once", thousand(told.funded()), thousand(calm.funded()))
                        .line("again", thousand(told.again()), thousand(calm.again())))
                .svg();
    }

    private static double[] thousand(List<Long> firms) {
        return firms.stream().mapToDouble(n -> n / 1e3).toArray();
    }
}
