package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long the cash of one startup lasts, month by month, with and without a squeeze of funding: not a line but a fan, since
 * rounds come or do not come. Runway is cash over burn at the time, so a cut or a pivot lengthens it too.
 */
public final class RunwayFan {

    private static final int MONTHS = 36;
    private static final String FIRM = "StepFun";

    private RunwayFan() {}

    /** Writes {@code examples/pictures/runway-fan.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("runway-fan.svg", svg(run()));
    }

    /** The firm that is gone has no runway left. */
    private static final Measure LEFT =
            new Measure("runway left", "months", Set.<Quantity>of(Columns.RUNWAY, Columns.ACTIVE), world -> {
                var runway = world.rows(Columns.RUNWAY);
                var active = world.rows(Columns.ACTIVE);
                return (r, out) -> {
                    for (int i = 0; i < out.length; i++) {
                        out[i] = runway.row(r)[i] * active.row(r)[i];
                    }
                };
            });

    static Comparison run() {
        return Ensemble.of(China2025.market(), Model.standard().observing(LEFT))
                .months(MONTHS)
                .replications(500)
                .seed(2025)
                .compare(Scenario.baseline(), FundingSqueeze.ofStrength(1));
    }

    /** A quantile of the runway at the end of each month. */
    static double[] runway(Result result, ToDoubleFunction<Summary> quantile) {
        return IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(month -> quantile.applyAsDouble(result.summary("runway left", FIRM, month)))
                .toArray();
    }

    static String svg(Comparison comparison) {
        Result before = comparison.baseline();
        Result squeezed = comparison.results().get(1);
        return Chart.of(
                        "A runway is a fan",
                        "Months that the cash of %s lasts at the burn of the time".formatted(FIRM),
                        "Quantiles of 500 replications of the case on the same luck; a firm that is gone has no runway.")
                .with(panel("Nothing added", before))
                .with(panel("Funding squeeze for 18 months", squeezed).mark(18, "squeeze ends"))
                .svg();
    }

    private static Panel panel(String title, Result result) {
        return Panel.of(title)
                .line("best in twenty", runway(result, Summary::p95))
                .line("median", runway(result, Summary::p50))
                .line("worst in twenty", runway(result, Summary::p05));
    }
}
