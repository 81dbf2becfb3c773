package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.scenarios.output.FileSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A comparison as a page, as JSON, and as tables for other programs.
 *
 * <pre>
 *   Report.of(comparison).writeHtml(Path.of("squeeze.html"));
 *   Report.of(comparison).writeAll(Path.of("out"));
 * </pre>
 *
 * <p>A method that writes files makes missing folders and replaces files of the same name; if anything goes wrong it
 * throws {@link UncheckedIOException}, whose message names the path and the way out, and leaves everything as it was.
 */
public final class Report {

    private final Figures figures;

    private Report(Figures figures) {
        this.figures = figures;
    }

    /** The report of {@code comparison}; computes every number it will show. */
    public static Report of(Comparison comparison) {
        return new Report(Figures.of(comparison));
    }

    /** Writes one HTML file that opens without a network. */
    public void writeHtml(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null) {
            throw new IllegalArgumentException("%s is no file name: name a file such as report.html.".formatted(file));
        }
        try (FileSet files = FileSet.in(folder)) {
            files.add(name.toString(), out -> out.write(Page.text(figures)));
            files.commit();
        }
    }

    /**
     * The results as one JSON document, as documented for {@code run --format json}: schema {@code shakeout-run/1},
     * fields in a fixed order, doubles that read back to the same bits, null for what is undefined. Ends with a line
     * feed.
     */
    public String toJson() {
        return new RunDocument(figures).text();
    }

    /** Appends {@link #toJson} to {@code out}, which stays open. */
    public void writeJson(Appendable out) {
        try {
            out.append(toJson());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the results as JSON: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Writes {@code survival.csv}, {@code paths.csv}, {@code outcomes.csv}, {@code changes.csv} and {@code events.csv} to
     * {@code folder}, {@code surplus.csv} if consumer surplus was observed, and {@code flows.csv} if the ensemble recorded
     * flows.
     */
    public void writeCsv(Path folder) {
        try (FileSet files = FileSet.in(folder)) {
            addCsv(files);
            files.commit();
        }
    }

    /**
     * Writes {@code report.html}, {@code results.json}, the tables of {@link #writeCsv} and {@code manifest.json},
     * which says what was run and holds size and SHA-256 of the other files, to {@code folder}: all of them or none.
     */
    public void writeAll(Path folder) {
        try (FileSet files = FileSet.in(folder)) {
            files.add("report.html", out -> out.write(Page.text(figures)));
            files.add("results.json", this::writeJson);
            addCsv(files);
            files.add("manifest.json", out -> out.write(Manifest.text(figures, files.written())));
            files.commit();
        }
    }

    /** Throws, as {@link #writeAll} would, if nothing can be written to {@code folder}; leaves nothing there. */
    public static void checkWritable(Path folder) {
        try (FileSet files = FileSet.in(folder)) {
            files.add("report.html", out -> {});
        }
    }

    private void addCsv(FileSet files) {
        files.add("survival.csv", out -> CsvTables.survival(figures, out));
        files.add("paths.csv", out -> CsvTables.paths(figures, out));
        files.add("outcomes.csv", out -> CsvTables.outcomes(figures, out));
        files.add("changes.csv", out -> CsvTables.changes(figures, out));
        files.add("events.csv", out -> CsvTables.events(figures, out));
        if (!Surplus.of(figures.comparison().baseline(), figures.comparison().market())
                .isEmpty()) {
            files.add("surplus.csv", out -> CsvTables.surplus(figures, out));
        }
        if (figures.comparison().baseline().hasFlows()) {
            files.add("flows.csv", out -> CsvTables.flows(figures, out));
        }
    }
}
