package dev.shakeout.examples.command;

/** The last lines of every command's help. */
final class Footer {

    static final String EXIT_CODES = "Exit codes: 0 done, 1 it failed, 2 wrong usage or input, 130 interrupted.";
    static final String STANDS_FOR = "shakeout stands for: java -jar examples/target/shakeout-examples.jar";

    private Footer() {}
}
