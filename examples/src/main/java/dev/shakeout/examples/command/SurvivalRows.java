package dev.shakeout.examples.command;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The survival table for programs: a row per scenario, firm and year, with 95 % intervals.
 *
 * <p>Columns are named as in the report's {@code survival.csv}, which has every month. The difference is the paired one
 * to the baseline, the variance ratio what pairing was worth; both are blank in the baseline itself, the ratio also where
 * nothing varies.
 */
final class SurvivalRows {

    private static final int MONTHS_IN_A_TABLE = 3;
    private static final int DIGITS = 12;
    private static final List<String> HEADER = List.of(
            "scenario",
            "firm",
            "kind",
            "month",
            "share",
            "low",
            "high",
            "difference",
            "differenceLow",
            "differenceHigh",
            "varianceRatio");

    private SurvivalRows() {}

    /** Of {@code years} the first, the middle one and the last: a table on the screen has no room for more. */
    static int[] fewMonths(int... years) {
        return years.length <= MONTHS_IN_A_TABLE
                ? years
                : new int[] {years[0], years[years.length / 2], years[years.length - 1]};
    }

    static String csv(Comparison comparison) {
        Table.Builder table = Table.titled("").width(Integer.MAX_VALUE);
        HEADER.forEach(table::column);
        for (Result result : comparison.results()) {
            for (Firm firm : comparison.market().firms()) {
                for (int month : comparison.years()) {
                    table.row(row(comparison, result, firm, month));
                }
            }
        }
        return table.build().toCsv().replace("\r\n", "\n"); // as everything we print
    }

    private static List<String> row(Comparison comparison, Result result, Firm firm, int month) {
        List<String> row = new ArrayList<>(
                List.of(result.scenario().name(), firm.name(), firm.kind().label(), Integer.toString(month)));
        append(row, result.surviving(firm.name(), month));
        if (result == comparison.baseline()) {
            row.addAll(List.of("", "", "", ""));
        } else {
            append(row, comparison.difference(result.scenario(), firm.name(), month));
            row.add(number(comparison
                    .varianceRatio(result.scenario(), firm.name(), month)
                    .orElse(Double.NaN)));
        }
        return row;
    }

    private static void append(List<String> row, Estimate estimate) {
        row.addAll(List.of(number(estimate.value()), number(estimate.low()), number(estimate.high())));
    }

    /** Blank for what is not defined, as R and pandas read it. */
    private static String number(double x) {
        return Double.isNaN(x) ? "" : Digits.significant(x, DIGITS);
    }
}
