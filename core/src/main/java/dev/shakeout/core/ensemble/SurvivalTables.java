package dev.shakeout.core.ensemble;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a comparison says in text: a table per scenario, at most 110 columns wide for up to three months.
 *
 * @param tables the tables in the order of the scenarios
 */
public record SurvivalTables(List<Table> tables) {

    private static final int WIDTH = 110;
    private static final int COLUMN = 15;

    public SurvivalTables {
        tables = List.copyOf(tables);
    }

    static SurvivalTables of(Comparison comparison, int... months) {
        List<Table> tables = new ArrayList<>();
        for (Result result : comparison.results()) {
            tables.add(table(comparison, result, months));
        }
        return new SurvivalTables(tables);
    }

    private static Table table(Comparison comparison, Result result, int... months) {
        boolean isBaseline = result == comparison.baseline();
        int last = months[months.length - 1];
        Table.Builder table = Table.titled("%s: %s, %s, %s"
                .formatted(
                        comparison.market().name(),
                        result.scenario().name(),
                        counted(comparison.months(), "month"),
                        counted(result.replications(), "replication")));
        table.column("Firm");
        for (int month : months) {
            table.right(counted(month, "month"));
        }
        if (!isBaseline) {
            table.right("change");
        }
        List<Fate> ends = Fate.in(comparison.market()).stream()
                .filter(fate -> fate != Fate.INDEPENDENT)
                .toList();
        ends.forEach(fate -> table.right(head(fate)));
        List<Outcome> standing = Stream.of(Outcome.STILL_TRAINING, Outcome.TOP_FIVE)
                .filter(result::knows)
                .filter(outcome -> outcome != Outcome.TOP_FIVE || isContest(comparison))
                .toList();
        standing.forEach(outcome -> table.right(outcome == Outcome.TOP_FIVE ? "top" : "trn"));
        if (result.drawsPriors()) {
            table.right("ign");
        }
        table.right("MAU, m");
        for (Firm firm : comparison.market().firms()) {
            List<String> row = new ArrayList<>();
            row.add(firm.name());
            for (int month : months) {
                row.add(percent(result.surviving(firm.name(), month)));
            }
            if (!isBaseline) {
                row.add(points(comparison.difference(result.scenario(), firm.name(), last)));
            }
            ends.forEach(fate -> row.add(whole(result.share(firm.name(), fate))));
            standing.forEach(outcome -> row.add(whole(result.mean(outcome, firm.name()))));
            if (result.drawsPriors()) {
                Estimate ignorance = result.ignorance(Outcome.inBusiness(last), firm.name());
                row.add(ignorance.isDefined() ? whole(ignorance.value()) : "-");
            }
            row.add(millions(result, firm.name(), last));
            table.row(row.toArray(String[]::new));
        }
        table.footnote("Share in business on its own, independent or listed, in %, with 95 % interval;"
                + " at the end, in %: lst listed, acq acquired, end wound up"
                + (ends.contains(Fate.NEVER_ENTERED) ? ", nev never entered, and till then not in business" : "")
                + (standing.contains(Outcome.STILL_TRAINING) ? ", trn still training base models" : "")
                + (standing.contains(Outcome.TOP_FIVE) ? ", top among the five with most users." : "."));
        table.footnote(
                isBaseline
                        ? "MAU: median and 5 to 95 %% band after %s.".formatted(counted(last, "month"))
                        : "Change to the baseline in points on the same luck, and MAU, after %s."
                                .formatted(counted(last, "month")));
        if (result.drawsPriors()) {
            table.footnote(
                    "Assumptions were drawn from their priors, %s draws again since no market starts so; ign: share of the variance of survival after %s, in %%, that comes from not knowing them, - where none varies."
                            .formatted(comparison.redraws(), counted(last, "month")));
        }
        if (!isBaseline) {
            worthOfTheSameLuck(comparison, result.scenario(), last).ifPresent(table::footnote);
        }
        return table.width(Math.max(WIDTH, WIDTH + COLUMN * (months.length - 3)))
                .build();
    }

    /** Whether not everybody is among the first five. */
    private static boolean isContest(Comparison comparison) {
        return comparison.market().firms().size() > Outcome.TOP;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String head(Fate fate) {
        return switch (fate) {
            case INDEPENDENT -> "ind";
            case LISTED -> "lst";
            case ACQUIRED -> "acq";
            case WOUND_UP -> "end";
            case NEVER_ENTERED -> "nev";
        };
    }

    /** What pairing was worth, over the firms whose change varies. */
    private static Optional<String> worthOfTheSameLuck(Comparison comparison, Scenario scenario, int month) {
        double[] ratios = comparison.market().firms().stream()
                .map(firm -> comparison.varianceRatio(scenario, firm.name(), month))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return Optional.empty();
        }
        String least = Digits.significant(ratios[0], 2);
        String most = Digits.significant(ratios[ratios.length - 1], 2);
        return Optional.of("With independent luck the variance of these changes would be %s times as large."
                .formatted(least.equals(most) ? least : least + " to " + most));
    }

    private static String percent(Estimate share) {
        return share.undefined()
                .orElseGet(() -> String.format(
                        Locale.ROOT, "%.0f (%.0f-%.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high()));
    }

    private static String whole(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    private static String points(Estimate change) {
        return change.undefined()
                .map(because -> "-")
                .orElseGet(() -> String.format(
                        Locale.ROOT, "%+.1f ±%.1f", 100 * change.value(), 50 * (change.high() - change.low())));
    }

    private static String millions(Result result, String firm, int month) {
        Summary mau = result.summary("mau", firm, month);
        return "%s (%s-%s)".formatted(million(mau.p50()), million(mau.p05()), million(mau.p95()));
    }

    private static String million(double users) {
        return Digits.fixed(users / 1e6, users < 9.95e6 ? 1 : 0);
    }

    @Override
    public String toString() {
        return String.join("\n", tables.stream().map(Table::toString).toList());
    }
}
