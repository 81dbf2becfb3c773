package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.FlowMatrix;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Flow;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.report.Sankey;
import dev.shakeout.scenarios.report.Sankey.Band;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the money of the six startups comes from in two years, and where it goes: one column of the transactions-flow matrix,
 * whose numbers sum to zero with the change in cash.
 */
public final class WhereTheMoneyGoes {

    private static final int MONTHS = 24;
    private static final double BILLION = 1e9;
    private static final double THIN = 0.01;
    private static final String STARTUPS = "startups";

    private WhereTheMoneyGoes() {}

    /** Prints the whole matrix and writes {@code examples/pictures/where-the-money-goes.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        FlowMatrix matrix = matrix();
        System.out.print(matrix.table("Who paid whom in the case without any scenario"));
        Gallery.write("where-the-money-goes.svg", picture(matrix).svg());
    }

    static FlowMatrix matrix() {
        return Ensemble.of(China2025.market())
                .months(MONTHS)
                .replications(500)
                .seed(2025)
                .recordingFlows()
                .run(Scenario.baseline())
                .flows(1, MONTHS);
    }

    static Sankey picture(FlowMatrix matrix) {
        List<Band> in = new ArrayList<>();
        List<Band> out = new ArrayList<>();
        for (Flow flow : matrix.flows()) {
            add(flow.name(), matrix.mean(flow, STARTUPS), in, out);
        }
        add("cash", -matrix.change(STARTUPS), in, out);
        return Sankey.of(
                        "Where the money goes",
                        "Six startups from April 2025 to March 2027, nothing added to the case, in billion CNY",
                        "Mean of %s replications. What comes in and what goes out are equal to the fen."
                                .formatted(matrix.replications()),
                        "six startups")
                .with(largestFirst(in), largestFirst(out));
    }

    /** Bands too thin to be seen stand together at the end. */
    private static List<Band> largestFirst(List<Band> bands) {
        double all = bands.stream().mapToDouble(Band::amount).sum();
        List<Band> broad = new ArrayList<>(
                bands.stream().filter(b -> b.amount() >= THIN * all).toList());
        broad.sort(Comparator.comparingDouble(Band::amount).reversed());
        double rest = bands.stream()
                .filter(b -> b.amount() < THIN * all)
                .mapToDouble(Band::amount)
                .sum();
        if (rest > 0) {
            broad.add(new Band("other", rest));
        }
        return broad;
    }

    private static void add(String name, double cny, List<Band> in, List<Band> out) {
        boolean isCash = name.equals("cash");
        if (cny > 0) {
            in.add(new Band(isCash ? "taken from cash" : name, cny / BILLION));
        } else if (cny < 0) {
            out.add(new Band(isCash ? "added to cash" : name, -cny / BILLION));
        }
    }
}
