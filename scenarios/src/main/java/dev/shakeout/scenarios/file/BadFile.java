package dev.shakeout.scenarios.file;

import java.util.List;
import java.util.stream.Collectors;

/** A file that holds no market or scenario. The message has a line for each problem: file, line, column, what to do. */
public final class BadFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadFile(String source, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> source + (problem.line() == 0 ? ": " : ":") + problem)
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file; the first twenty or so. */
    public List<Problem> problems() {
        return problems;
    }
}
