package dev.shakeout.examples.command;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does: while something is simulated it is called off; once results are being written they are written to
 * the end. Either way nothing is left half-written.
 */
final class Interruption implements AutoCloseable {

    /** Exit code of a program that Ctrl-C ended: 128 and the number of the signal. */
    static final int EXIT_CODE = 130;

    private static final long PATIENCE_SECONDS = 60;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "shakeout-stop");
    private boolean stopping;
    private boolean writing;

    private Interruption() {}

    /** Watches over the calling thread until closed. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From here on nothing is called off; throws if it has been already. */
    synchronized void startWriting() {
        if (stopping || Thread.interrupted()) {
            throw new CancellationException("Stopped before anything was written.");
        }
        writing = true;
    }

    /** What Ctrl-C does first. */
    synchronized void callOff() {
        stopping = true;
        if (!writing) {
            worker.interrupt();
        }
    }

    /** The JVM is about to end, and waits for this. */
    private void stop() {
        callOff();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already; the hook has done its work.
        }
    }
}
