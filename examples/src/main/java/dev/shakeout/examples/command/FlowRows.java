package dev.shakeout.examples.command;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.FlowMatrix;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;

/** Who paid whom for what: a table per scenario for the screen, a row per scenario, month, flow and party for programs. */
final class FlowRows {

    private static final int DIGITS = 15;

    private FlowRows() {}

    /** Of all months together; nothing if flows were not recorded. */
    static String tables(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        for (Result result : comparison.results()) {
            if (result.hasFlows()) {
                String title = "Who paid whom: %s".formatted(result.scenario().name());
                text.append(result.flows(1, result.months()).table(title)).append('\n');
            }
        }
        return text.toString();
    }

    /** Columns as in the report's {@code flows.csv}. */
    static String csv(Comparison comparison) {
        Table.Builder table = Table.titled("").width(Integer.MAX_VALUE);
        table.column("scenario").column("month").column("flow").column("party").column("cny");
        for (Result result : comparison.results()) {
            for (int month = 1; month <= result.months(); month++) {
                for (FlowMatrix.Entry entry : result.flows(month).entries()) {
                    table.row(
                            result.scenario().name(),
                            Integer.toString(month),
                            entry.flow(),
                            entry.party(),
                            Digits.significant(entry.cny(), DIGITS));
                }
            }
        }
        return table.build().toCsv().replace("\r\n", "\n"); // as everything we print
    }
}
