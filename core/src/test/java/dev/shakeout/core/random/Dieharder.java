package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongToIntFunction;

/**
 * The battery of tests by Robert G. Brown, Dirk Eddelbuettel and David Bauer, as Debian ships it, fed through standard
 * input. One process at a time.
 */
final class Dieharder {

    /**
     * Of the tests that the program's list calls good, as many as fit into two minutes, with the samples that are usual.
     * Together they look at more than 2^34 bits.
     */
    static final List<String> TESTS = List.of(
            "-d 0", // birthdays
            "-d 1", // overlapping permutations
            "-d 3", // ranks of matrices of 6 × 8 bits
            "-d 4", // bit stream
            "-d 8", // count the 1s in a stream of bytes
            "-d 9", // count the 1s in one byte of each number
            "-d 10", // parking lot
            "-d 11", // minimum distance in the plane
            "-d 12", // minimum distance in space
            "-d 15", // runs
            "-d 100", // monobit
            "-d 102", // serial test of 1 to 16 bits
            "-d 202 -n 5", // permutations
            "-d 203 -n 1", // lagged sums
            "-d 204", // Kolmogorov–Smirnov
            "-d 205", // byte distribution
            "-d 206", // discrete cosine transform
            "-d 208", // fill tree
            "-d 209"); // monobit of blocks of 2 to 4,096 numbers

    /** Without the usual column of speed, for which the program would take a number of bits that depends on the clock. */
    private static final String OUTPUT =
            " -g 200 -c , -D test_name -D ntuple -D tsamples -D psamples -D pvalues -D assessment";

    private static final int CHUNK = 1 << 16;

    /** One p-value of one test. */
    record Verdict(String name, int tuple, String samples, double p, String assessment) {

        boolean isWeak() {
            return !assessment.equals("PASSED");
        }

        boolean isFailed() {
            return !assessment.equals("PASSED") && !assessment.equals("WEAK");
        }

        String outcome() {
            return "%.8f  %s".formatted(p, assessment);
        }

        @Override
        public String toString() {
            return "%-21s %4d  %-14s %s".formatted(name, tuple, samples, outcome());
        }
    }

    /** What a test said, and how many bits it took (up to a few in the pipe). */
    record Session(List<Verdict> verdicts, long bits) {}

    private Dieharder() {}

    /** The first line the program says about itself, without its frame. */
    static String version() {
        return said(start("-h"))
                .lines()
                .filter(line -> line.contains("version"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[#]", "")
                .strip();
    }

    /** Runs one test on the numbers 0, 1, 2, … of {@code words}. */
    static Session run(String test, LongToIntFunction words) {
        Process process = start((test + OUTPUT).split(" "));
        CompletableFuture<Long> fed = CompletableFuture.supplyAsync(() -> feed(process.getOutputStream(), words));
        String said = said(process);
        List<Verdict> verdicts = new ArrayList<>();
        said.lines().filter(line -> line.matches(".*(PASSED|WEAK|FAILED) *")).forEach(line -> {
            String[] cell = line.split(",", -1);
            verdicts.add(new Verdict(
                    cell[0].strip(),
                    Integer.parseInt(cell[1].strip()),
                    cell[2].strip() + " x " + cell[3].strip(),
                    Double.parseDouble(cell[4].strip()),
                    cell[5].strip()));
        });
        if (verdicts.isEmpty()) {
            fail("dieharder " + test + " came to no result:\n" + said);
        }
        return new Session(verdicts, 8 * fed.join());
    }

    /** Writes until the process has read enough and hangs up; returns how many bytes. */
    private static long feed(OutputStream process, LongToIntFunction words) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        long i = 0;
        try (process) {
            while (true) {
                chunk.clear();
                while (chunk.hasRemaining()) {
                    chunk.putInt(words.applyAsInt(i++));
                }
                process.write(chunk.array());
            }
        } catch (IOException e) {
            return Integer.BYTES * (i - CHUNK / Integer.BYTES);
        }
    }

    private static Process start(String... options) {
        List<String> command = new ArrayList<>(List.of("dieharder"));
        command.addAll(List.of(options));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return fail("The battery needs the program dieharder; on Debian: apt-get install dieharder.", e);
        }
    }

    private static String said(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
