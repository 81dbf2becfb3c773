package dev.shakeout.examples.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {

    /** Where a report goes if nobody says otherwise. */
    static final String USUAL_FOLDER = "shakeout-out";

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Seed.class,
            description = {
                "What all luck depends on: the same seed gives the same numbers to the bit, on any machine and any"
                        + " number of threads. Usual: ${DEFAULT-VALUE}."
            })
    long seed = 2025;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.Threads.class,
            description = "How many threads work; the numbers do not depend on it. Usual: one per processor, here"
                    + " ${DEFAULT-VALUE}.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            converter = Format.Reader.class,
            description = "What standard output gets: tables for people, or exactly one document for programs; all"
                    + " else goes to standard error. Usual: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the report (report.html, CSV, results.json, manifest.json), made if need be."
                    + " Usual: " + USUAL_FOLDER + "; with json and csv no report unless DIR is given.")
    @Nullable
    String out;
}
