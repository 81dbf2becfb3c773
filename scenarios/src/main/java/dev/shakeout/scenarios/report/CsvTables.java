package dev.shakeout.scenarios.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.shakeout.core.ensemble.Event;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.FlowMatrix;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.scenarios.text.Json;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The results as tables after RFC 4180, for spreadsheets, R and Python: UTF-8, a header, lines end with a line feed.
 *
 * <p>Shares are between 0 and 1. A number that does not exist is an empty cell. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front, as OWASP's "CSV Injection" advises.
 */
final class CsvTables {

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvTables() {}

    /** Share in business by scenario, firm and month, its paired difference to the baseline and what pairing was worth. */
    static void survival(Figures figures, Writer out) {
        CsvWriter csv = begin(
                out,
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
        forEachFirm(figures, (row, firm) -> {
            for (int month = 0; month <= figures.months(); month++) {
                List<String> cells = new ArrayList<>(row);
                cells.add(Integer.toString(month));
                cells.addAll(cells(firm.survival().get(month)));
                cells.addAll(
                        firm.difference().isEmpty()
                                ? List.of("", "", "")
                                : cells(firm.difference().get(month)));
                cells.add(
                        firm.varianceRatio().isEmpty()
                                ? ""
                                : cell(firm.varianceRatio().get(month)));
                csv.writeRecord(cells);
            }
        });
    }

    /** Mean and quantiles of every measure by scenario, firm and month. */
    static void paths(Figures figures, Writer out) {
        CsvWriter csv = begin(out, "scenario", "firm", "kind", "measure", "month", "mean", "p05", "p50", "p95");
        forEachFirm(figures, (row, firm) -> {
            for (Figures.Path path : firm.paths()) {
                for (int month = 0; month <= figures.months(); month++) {
                    Summary summary = path.months().get(month);
                    List<String> cells = new ArrayList<>(row);
                    cells.add(path.measure().name());
                    cells.add(Integer.toString(month));
                    cells.add(Json.digits(summary.mean()));
                    cells.add(Json.digits(summary.p05()));
                    cells.add(Json.digits(summary.p50()));
                    cells.add(Json.digits(summary.p95()));
                    csv.writeRecord(cells);
                }
            }
        });
    }

    /** Share of each fate and of each standing at the horizon by scenario and firm. */
    static void outcomes(Figures figures, Writer out) {
        CsvWriter csv = begin(
                out,
                "scenario",
                "firm",
                "kind",
                "independent",
                "listed",
                "acquired",
                "woundUp",
                "neverEntered",
                "stillTraining",
                "topFive");
        forEachFirm(figures, (row, firm) -> {
            List<String> cells = new ArrayList<>(row);
            Arrays.stream(Fate.values()).forEach(fate -> cells.add(cell(firm.outcome(fate))));
            firm.standing().forEach(standing -> cells.add(cell(standing.share())));
            csv.writeRecord(cells);
        });
    }

    /** What each scenario changes in every outcome of every firm at the horizon, on the same luck as the baseline. */
    static void changes(Figures figures, Writer out) {
        CsvWriter csv =
                begin(out, "scenario", "firm", "kind", "outcome", "unit", "change", "low", "high", "varianceRatio");
        forEachFirm(figures, (row, firm) -> {
            for (Figures.Change change : firm.changes()) {
                List<String> cells = new ArrayList<>(row);
                cells.add(change.outcome().name());
                cells.add(change.outcome().unit());
                cells.addAll(cells(change.paired().difference()));
                cells.add(cell(change.paired().varianceRatio()));
                csv.writeRecord(cells);
            }
        });
    }

    /** What became of every firm in every replication, ready for survival analysis. */
    static void events(Figures figures, Writer out) {
        CsvWriter csv = begin(out, "scenario", "replication", "firm", "entryMonth", "exitMonth", "fate", "censored");
        for (Figures.InScenario scenario : figures.scenarios()) {
            String name = text(scenario.name());
            for (Event event : scenario.result().events()) {
                csv.writeRecord(
                        name,
                        Long.toString(event.replication()),
                        text(event.firm()),
                        Integer.toString(event.entryMonth()),
                        Integer.toString(event.exitMonth()),
                        Outcome.of(event.fate()).name(),
                        Boolean.toString(event.censored()));
            }
        }
    }

    /** What consumers gain, in utility per user, by scenario, segment and month, if it was observed. */
    static void surplus(Figures figures, Writer out) {
        CsvWriter csv = begin(out, "scenario", "segment", "month", "mean", "p05", "p50", "p95");
        for (Figures.InScenario scenario : figures.scenarios()) {
            Surplus.of(scenario.result(), figures.comparison().market()).forEach((segment, months) -> {
                for (int month = 0; month < months.size(); month++) {
                    Summary summary = months.get(month);
                    csv.writeRecord(
                            text(scenario.name()),
                            text(segment),
                            Integer.toString(month),
                            Json.digits(summary.mean()),
                            Json.digits(summary.p05()),
                            Json.digits(summary.p50()),
                            Json.digits(summary.p95()));
                }
            });
        }
    }

    /** Who paid whom for what, in CNY, by scenario and month: the numbers that are not zero, if flows were recorded. */
    static void flows(Figures figures, Writer out) {
        CsvWriter csv = begin(out, "scenario", "month", "flow", "party", "cny");
        for (Figures.InScenario scenario : figures.scenarios()) {
            String name = text(scenario.name());
            for (int month = 1; month <= figures.months(); month++) {
                for (FlowMatrix.Entry entry : scenario.result().flows(month).entries()) {
                    csv.writeRecord(
                            name,
                            Integer.toString(month),
                            text(entry.flow()),
                            text(entry.party()),
                            Json.digits(entry.cny()));
                }
            }
        }
    }

    @FunctionalInterface
    private interface PerFirm {
        /** {@code row} begins with scenario, firm and kind. */
        void write(List<String> row, Figures.OfFirm firm);
    }

    private static void forEachFirm(Figures figures, PerFirm each) {
        for (Figures.InScenario scenario : figures.scenarios()) {
            for (Figures.OfFirm ofFirm : scenario.firms()) {
                Firm firm = ofFirm.firm();
                each.write(
                        List.of(
                                text(scenario.name()),
                                text(firm.name()),
                                firm.kind().label()),
                        ofFirm);
            }
        }
    }

    /** Hands every line to {@code out} at once, which is whoever opened it's to buffer and close. */
    private static CsvWriter begin(Writer out, String... header) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out)
                .writeRecord(header);
    }

    private static List<String> cells(Estimate estimate) {
        return List.of(cell(estimate.value()), cell(estimate.low()), cell(estimate.high()));
    }

    private static String cell(OptionalDouble x) {
        return cell(x.orElse(Double.NaN));
    }

    private static String cell(double x) {
        return Double.isNaN(x) ? "" : Json.digits(x);
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String text(String cell) {
        String begin = cell.stripLeading();
        boolean formula = !begin.isEmpty() && STARTS_FORMULA.indexOf(begin.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
