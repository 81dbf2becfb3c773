package dev.shakeout.examples.command;

import dev.shakeout.core.ensemble.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that grows on a terminal, and is gone when the work is done or called off. */
final class Bar implements Progress, AutoCloseable {

    private static final int WIDTH = 79;
    private static final int MILLISECONDS_BETWEEN_PICTURES = 200;

    private final ProgressBar bar;

    Bar(PrintStream terminal, long replications) {
        bar = new ProgressBarBuilder()
                .setTaskName("replications")
                .setInitialMax(replications)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_PICTURES)
                .setConsumer(new DelegatingProgressBarConsumer(line -> draw(terminal, line), WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    private static void draw(PrintStream terminal, String line) {
        terminal.print("\r" + line);
        terminal.flush();
    }

    @Override
    public void at(long done, long all) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
