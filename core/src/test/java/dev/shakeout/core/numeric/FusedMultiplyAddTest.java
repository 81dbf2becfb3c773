package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A Java without the instruction is found out, and said once. */
class FusedMultiplyAddTest {

    /** What a Java of its own prints. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            FusedMultiplyAdd.warnIfSlow();
            FusedMultiplyAdd.warnIfSlow();
            System.out.println("fast: " + FusedMultiplyAdd.isFast());
        }
    }

    private static String outputOf(String flag) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        flag,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), output);
        return output;
    }

    @Test
    void withTheInstructionNothingIsSaid() throws IOException, InterruptedException {
        String output = outputOf("-XX:+UseFMA");
        assertTrue(output.contains("fast: true"), output);
        assertFalse(output.contains("UseFMA)"), output);
    }

    @Test
    void withoutItIsSaidOnce() throws IOException, InterruptedException {
        String output = outputOf("-XX:-UseFMA");
        assertTrue(output.contains("fast: false"), output);
        assertEquals(2, output.split("no fused multiply-add", -1).length, output);
    }
}
