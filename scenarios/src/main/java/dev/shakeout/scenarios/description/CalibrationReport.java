package dev.shakeout.scenarios.description;

import dev.shakeout.core.measure.Table;
import dev.shakeout.scenarios.calibration.Aim;
import dev.shakeout.scenarios.calibration.Calibration;
import dev.shakeout.scenarios.calibration.Unknown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a calibration found: target, fitted, residual; the numbers; and what the aims say about each of them. */
public final class CalibrationReport {

    private static final List<String> FIGURES =
            List.of("figure", "unit", "target", "no change", "assumed", "fitted", "residual", "weight");
    private static final List<String> NUMBERS = List.of("number", "unit", "low", "high", "assumed", "fitted");

    private final String market;
    private final String command;
    private final Calibration found;
    private final List<Calibration.Profile> profile;

    private CalibrationReport(String market, String command, Calibration found) {
        this.market = market;
        this.command = command;
        this.found = found;
        profile = found.profile();
    }

    /** The report of {@code found} on {@code market}, by {@code command}; computes the profile. */
    public static CalibrationReport of(String market, String command, Calibration found) {
        return new CalibrationReport(market, command, found);
    }

    private List<Aim> aims() {
        return found.problem().aims();
    }

    private List<Unknown> unknowns() {
        return found.problem().unknowns();
    }

    private List<List<String>> figures() {
        List<List<String>> rows = new ArrayList<>();
        double[] noChange = found.problem().noChange();
        for (int k = 0; k < aims().size(); k++) {
            Aim aim = aims().get(k);
            rows.add(List.of(
                    aim.name() + (aim.note().isEmpty() ? "" : " (" + aim.note() + ")"),
                    aim.unit(),
                    digits(aim.value()),
                    digits(noChange[k]),
                    digits(found.figuresBefore()[k]),
                    digits(found.figures()[k]),
                    signed(aim.residual(found.figures()[k])),
                    digits(aim.weight())));
        }
        return rows;
    }

    private List<List<String>> numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < unknowns().size(); k++) {
            Unknown unknown = unknowns().get(k);
            rows.add(List.of(
                    unknown.id(),
                    unknown.unit(),
                    digits(unknown.low()),
                    digits(unknown.high()),
                    digits(unknown.start()),
                    digits(found.numbers()[k])));
        }
        return rows;
    }

    private static List<String> cells(Calibration.Profile one) {
        List<String> cells = new ArrayList<>(List.of(one.unknown().id()));
        one.points().forEach(p -> cells.add("%s at %s".formatted(digits(p.loss()), digits(p.value()))));
        return cells;
    }

    /** Four digits that count. */
    private static String digits(double x) {
        return x == 0 || !Double.isFinite(x)
                ? x == 0 ? "0" : Double.toString(x)
                : new BigDecimal(x)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String signed(double errors) {
        return String.format(Locale.ROOT, "%+.2f", errors);
    }

    private String losses() {
        return "Loss %s; %s with what was assumed before, %s if nothing had changed since December; %s."
                .formatted(
                        digits(found.loss()),
                        digits(found.lossBefore()),
                        digits(found.lossOfNoChange()),
                        found.problem().method());
    }

    /** Tables for people; ends with a line feed. */
    @Override
    public String toString() {
        return table("Figures", FIGURES, figures(), 2)
                + "\n"
                + table("Numbers", NUMBERS, numbers(), 2)
                + "\n"
                + table("Loss along each number, the others held", profileHeaders(), profileRows(), 1)
                + "\n"
                + losses()
                + "\n";
    }

    private static String table(String title, List<String> headers, List<List<String>> rows, int texts) {
        Table.Builder table = Table.titled(title).width(200);
        for (int c = 0; c < headers.size(); c++) {
            if (c < texts) {
                table.column(headers.get(c));
            } else {
                table.right(headers.get(c));
            }
        }
        rows.forEach(table::row);
        return table.build().toString();
    }

    private static List<String> profileHeaders() {
        return List.of("number", "value", "loss");
    }

    private List<List<String>> profileRows() {
        List<List<String>> rows = new ArrayList<>();
        profile.forEach(one ->
                one.points().forEach(p -> rows.add(List.of(one.unknown().id(), digits(p.value()), digits(p.loss())))));
        return rows;
    }

    /** Header and rows after RFC 4180: the figures, as they are. */
    public String toCsv() {
        return Fields.csv(figureFields());
    }

    /** Header and rows after RFC 4180: the loss along each number. */
    public String profileCsv() {
        List<Fields> rows = new ArrayList<>();
        profile.forEach(one -> one.points()
                .forEach(p -> rows.add(new Fields()
                        .with("id", one.unknown().id())
                        .with("value", p.value())
                        .with("loss", p.loss()))));
        return Fields.csv(rows);
    }

    /** Header and rows after RFC 4180: the numbers as the library stores what was fitted. */
    public String fittedCsv() {
        List<Fields> rows = new ArrayList<>();
        for (int k = 0; k < unknowns().size(); k++) {
            rows.add(new Fields()
                    .with("id", unknowns().get(k).id())
                    .with("value", found.numbers()[k])
                    .with("targets", "the %s figures of %s and its spring".formatted(aims().size(), market))
                    .with(
                            "method",
                            "CMA-ES on weighted squared errors, "
                                    + found.problem().method())
                    .with(
                            "residual",
                            "loss %s, %s before".formatted(digits(found.loss()), digits(found.lossBefore()))));
        }
        return Fields.csv(rows);
    }

    private List<Fields> figureFields() {
        List<Fields> rows = new ArrayList<>();
        double[] noChange = found.problem().noChange();
        for (int k = 0; k < aims().size(); k++) {
            Aim aim = aims().get(k);
            rows.add(new Fields()
                    .with("figure", aim.name())
                    .with("unit", aim.unit())
                    .with("target", aim.value())
                    .with("noChange", noChange[k])
                    .with("assumed", found.figuresBefore()[k])
                    .with("fitted", found.figures()[k])
                    .with("residual", aim.residual(found.figures()[k]))
                    .with("error", aim.error().name())
                    .with("scale", aim.scale())
                    .with("weight", aim.weight())
                    .with("facts", aim.facts())
                    .with("note", aim.note()));
        }
        return rows;
    }

    /** One JSON document; ends with a line feed. */
    public String toJson() {
        List<Fields> numbers = new ArrayList<>();
        for (int k = 0; k < unknowns().size(); k++) {
            Unknown unknown = unknowns().get(k);
            List<Fields> points = profile.get(k).points().stream()
                    .map(p -> new Fields().with("value", p.value()).with("loss", p.loss()))
                    .toList();
            numbers.add(new Fields()
                    .with("id", unknown.id())
                    .with("meaning", unknown.meaning())
                    .with("unit", unknown.unit())
                    .with("low", unknown.low())
                    .with("high", unknown.high())
                    .with("assumed", unknown.start())
                    .with("fitted", found.numbers()[k])
                    .with("profile", points));
        }
        return new Fields()
                .with("schema", "shakeout-fit/1")
                .with("market", market)
                .with("method", found.problem().method())
                .with("loss", found.loss())
                .with("lossAssumed", found.lossBefore())
                .with("lossNoChange", found.lossOfNoChange())
                .with("figures", figureFields())
                .with("parameters", numbers)
                .document();
    }

    /** A page of Markdown; ends with a line feed. {@code notes} says what to make of it. */
    public String toMarkdown(List<String> notes) {
        Markdown page = new Markdown();
        page.heading(1, "The fit of " + market);
        page.paragraph(
                "A handful of declared parameters, each within its declared range, were chosen so that the model comes"
                        + " near to what was reported of the window. This page is generated, and a test holds its numbers"
                        + " against the code: " + command);
        page.paragraph(losses());
        page.heading(2, "Target, fitted, residual");
        page.paragraph(
                "A residual counts errors of the size that was declared for its figure, above 0 where the model is too"
                        + " high. For something that happened it is the root of minus twice the logarithm of its"
                        + " probability: 0 for certain, 1.18 for a half. No change: the figures of December. Assumed: at"
                        + " the centres of the ranges.");
        page.table(FIGURES, figures(), "None.");
        page.heading(2, "The numbers");
        page.table(NUMBERS, numbers(), "None.");
        page.heading(2, "What the figures say about each number");
        page.paragraph(
                "The loss with one number at nine points of its range and the others as fitted. Where it hardly moves,"
                        + " the figures say nothing about the number.");
        List<String> headers = new ArrayList<>(List.of("number"));
        for (int p = 0; p < profile.get(0).points().size(); p++) {
            headers.add(Integer.toString(p + 1));
        }
        page.table(headers, profile.stream().map(CalibrationReport::cells).toList(), "None.");
        if (!notes.isEmpty()) {
            page.heading(2, "What to make of it");
            notes.forEach(page::paragraph);
        }
        return page.toString();
    }
}
