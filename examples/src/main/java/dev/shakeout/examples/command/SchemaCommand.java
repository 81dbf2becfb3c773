package dev.shakeout.examples.command;

import dev.shakeout.scenarios.file.FileSchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code shakeout schema}: what a file may hold, for editors. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of market and scenario files.",
        descriptionHeading = "%n",
        description = {
            "An editor that knows the schema completes names, shows units, ranges and meanings, and underlines slips while"
                    + " you type. Exported files name it in their first line: put it beside them. It is generated from the"
                    + " model: every parameter and every lever is in it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  shakeout schema --out shakeout.schema.json", "", Footer.EXIT_CODES, Footer.STANDS_FOR})
final class SchemaCommand implements Callable<Integer> {

    /** What it is called beside exported files. */
    static final String FILE = "shakeout.schema.json";

    private final Screen screen;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, replaced if it is there. Usual: standard output.")
    private @Nullable String out;

    SchemaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String schema = FileSchema.of(Models.WITH_STRATEGIES);
        if (out == null) {
            screen.show(schema);
            return screen.exitCode();
        }
        OutFile.write("schema", schema, out);
        screen.say("Written: " + out);
        return ExitCode.OK;
    }
}
