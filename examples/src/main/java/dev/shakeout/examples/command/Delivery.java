package dev.shakeout.examples.command;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.scenarios.report.Report;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/**
 * Hands over what a comparison found: on the screen first, so that it is not lost when a disk is full, then as a
 * report.
 *
 * @param folder where the report goes; empty if none is wanted
 */
record Delivery(Screen screen, Format format, Optional<Path> folder) {

    private static final int FAILURES_NAMED = 5;

    /** Shows and writes {@code comparison}; returns the exit code. */
    int of(Comparison comparison) {
        name(comparison.failures());
        if (comparison.baseline().replications() == 0) {
            screen.say("No replication is left to report on: nothing was written.");
            return ExitCode.SOFTWARE;
        }
        Report report = Report.of(comparison);
        screen.show(text(comparison, report));
        int shown = screen.exitCode();
        if (shown != ExitCode.OK) {
            return shown;
        }
        boolean written = folder.isEmpty() || write(report, folder.get());
        return written && comparison.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String text(Comparison comparison, Report report) {
        return switch (format) {
            case TABLE ->
                comparison.survivalTable(SurvivalRows.fewMonths(comparison.years()))
                        + "\n"
                        + SurplusRows.table(comparison)
                        + FlowRows.tables(comparison)
                        + identity(comparison);
            case JSON -> report.toJson();
            case CSV -> comparison.baseline().hasFlows() ? FlowRows.csv(comparison) : SurvivalRows.csv(comparison);
        };
    }

    /** What somebody needs to see that they got the same. */
    private static String identity(Comparison comparison) {
        return "Seed %s, digest %s".formatted(comparison.seed(), comparison.digest());
    }

    private boolean write(Report report, Path folder) {
        try {
            report.writeAll(folder);
        } catch (UncheckedIOException e) {
            screen.say(String.valueOf(e.getMessage()));
            return false;
        }
        String where = "Report: " + folder.resolve("report.html");
        if (format == Format.TABLE) {
            screen.show(where);
        } else {
            screen.say(where);
        }
        return true;
    }

    private void name(List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        screen.say("%s runs failed; their replications are left out of every scenario:".formatted(failures.size()));
        for (Failure f : failures.subList(0, Math.min(failures.size(), FAILURES_NAMED))) {
            screen.say("  %s, seed %s, replication %s, month %s, after mechanism %s: %s"
                    .formatted(f.scenario(), f.seed(), f.replication(), f.month(), f.mechanism(), f.cause()));
        }
        if (failures.size() > FAILURES_NAMED) {
            screen.say("  and %s more".formatted(failures.size() - FAILURES_NAMED));
        }
    }
}
