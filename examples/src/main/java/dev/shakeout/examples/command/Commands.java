package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code shakeout} command: takes what was typed to its subcommand, and what went wrong to the user.
 *
 * <p>Another subcommand is a class like {@code RunCommand} and one line in {@code subcommands}.
 */
@Command(
        name = "shakeout",
        scope = ScopeType.INHERIT, // by every subcommand, unless it says otherwise
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        header = "Simulates how a market sheds its firms: who survives, when and why.",
        abbreviateSynopsis = true,
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "shakeout COMMAND --help explains a command; shakeout run, without options, does a whole case.",
            "shakeout stands for examples/shakeout, or for java -jar examples/target/shakeout-examples.jar"
        })
public final class Commands implements Callable<Integer> {

    private final Screen screen;
    private final CommandLine line;

    private Commands(Screen screen, Presets presets, String... typed) {
        this.screen = screen;
        line = new CommandLine(this);
        subcommands(screen, presets, typed).forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.setExpandAtFiles(false)
                .setOut(new PrintWriter(screen.out(), false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(screen.err(), false, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, args) -> refused(e))
                .setExecutionExceptionHandler((e, at, parsed) -> failed(e));
    }

    /** The one that was typed, which starts sooner alone; all of them if none was. */
    private static Map<String, Supplier<Object>> subcommands(Screen screen, Presets presets, String... args) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("run", () -> new RunCommand(screen, presets));
        all.put("list", () -> new ListCommand(screen, presets));
        all.put("odd", () -> new OddCommand(screen, presets));
        all.put("evidence", () -> new EvidenceCommand(screen, presets));
        all.put("fit", () -> new FitCommand(screen));
        all.put("check", () -> new CheckCommand(screen));
        all.put("schema", () -> new SchemaCommand(screen));
        all.put("time", () -> new TimeCommand(screen, presets));
        if (args.length > 0 && all.containsKey(args[0])) {
            all.keySet().retainAll(Set.of(args[0]));
        }
        return all;
    }

    /** Runs the command on the standard streams of this process; returns the exit code. */
    public static int run(String... args) {
        return run(Screen.ofProcess(), Presets.standard(), args);
    }

    /**
     * Runs the command.
     *
     * @param out gets results
     * @param err gets everything else
     * @return 0 done, 1 a run failed, 2 wrong usage or input, 130 interrupted
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        return run(new Screen(out, err, false), Presets.standard(), args);
    }

    static int run(Screen screen, Presets presets, String... args) {
        try {
            return new Commands(screen, presets, args).line.execute(args);
        } catch (OutOfMemoryError e) {
            return outOfMemory(screen);
        } finally {
            screen.out().flush();
            screen.err().flush();
        }
    }

    /** Without a subcommand there is nothing to do but to name them. */
    @Override
    public Integer call() {
        screen.say(line.getUsageMessage());
        return ExitCode.USAGE;
    }

    private int refused(ParameterException e) {
        CommandSpec at = e.getCommandLine().getCommandSpec();
        String what = e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched, at)
                : sentence(String.valueOf(e.getMessage()));
        screen.say("%s See %s --help.".formatted(what, at.qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException e, CommandSpec at) {
        String typed = e.getUnmatched().get(0);
        String what = e.isUnknownOption() ? "option" : at.subcommands().isEmpty() ? "argument" : "command";
        Set<String> known = e.isUnknownOption()
                ? at.optionsMap().keySet()
                : at.subcommands().keySet();
        return "Unknown %s '%s'.%s".formatted(what, typed, Nearest.hint(typed, known));
    }

    private static String sentence(String message) {
        String end = message.endsWith(".") ? "" : ".";
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + end;
    }

    private int failed(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return outOfMemory(screen);
            }
        }
        if (e instanceof WrongInput || e instanceof IllegalArgumentException) {
            screen.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
        screen.say("The run failed, which should not happen. Please report this, with what was typed:");
        e.printStackTrace(screen.err());
        return ExitCode.SOFTWARE;
    }

    private static int outOfMemory(Screen screen) {
        screen.say("Not enough memory: take fewer --replications, or give Java more: java -Xmx8g -jar ...");
        return ExitCode.SOFTWARE;
    }
}
