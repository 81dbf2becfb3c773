package dev.shakeout.examples.command;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;
import dev.shakeout.scenarios.report.Surplus;
import java.util.ArrayList;
import java.util.List;

/** What consumers gain from what is offered: a row per scenario and segment for the screen. */
final class SurplusRows {

    private static final int DIGITS = 3;

    private SurplusRows() {}

    /** Means at a few months; nothing if nobody looked. */
    static String table(Comparison comparison) {
        if (Surplus.of(comparison.baseline(), comparison.market()).isEmpty()) {
            return "";
        }
        int[] months = SurvivalRows.fewMonths(comparison.years());
        Table.Builder table = Table.titled("Consumer surplus over the start, utility per user");
        table.column("scenario").column("segment");
        for (int month : months) {
            table.column("month " + month);
        }
        for (Result result : comparison.results()) {
            Surplus.of(result, comparison.market()).forEach((segment, means) -> {
                List<String> row = new ArrayList<>(List.of(result.scenario().name(), segment));
                for (int month : months) {
                    row.add(Digits.significant(means.get(month).mean(), DIGITS));
                }
                table.row(row);
            });
        }
        return table.build() + "\n";
    }
}
