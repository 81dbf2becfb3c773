package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.numeric.BlockSum;
import dev.shakeout.core.numeric.Normal;
import dev.shakeout.core.numeric.Numeric;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Leaves digests of every number that functions and draws give over a wide range of arguments, where the build compares
 * those of two Java versions. Rows are long and repeated, so that the compiler has turned the loops into vector
 * instructions by the time the bits are taken.
 */
@Tag("compiled")
class PrimitivesDigestTest {

    private static final Path FOLDER = Path.of("target", "digests");
    private static final int N = 4_800;
    private static final int ROUNDS = 400;

    private final double[] x = new double[N];
    private final double[] y = new double[N];
    private final double[] scratch = new double[N];

    @FunctionalInterface
    private interface Kernel {
        void run();
    }

    /** The bits of y after the last of many rounds. */
    private void take(MessageDigest sha, Kernel kernel) {
        for (int round = 0; round < ROUNDS; round++) {
            kernel.run();
        }
        assertTrue(Arrays.stream(y).distinct().count() > 100, "the row holds hardly any numbers");
        ByteBuffer bytes = ByteBuffer.allocate(N * Double.BYTES);
        for (double v : y) {
            bytes.putLong(Double.doubleToLongBits(v)); // one NaN for all
        }
        sha.update(bytes.array());
    }

    @Test
    void functionsOfRows() throws IOException, NoSuchAlgorithmException {
        for (int i = 0; i < N; i++) { // all magnitudes, both signs, and the special numbers in between
            double u = Variates.uniform(Keys.mix(i));
            x[i] = StrictMath.scalb(2 * u - 1, (int) (Keys.mix(~i) % (i % 3 == 0 ? 1_000 : 9)));
        }
        double[] special = {0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, 1e308, 1.0 / 0.0, -1.0 / 0.0, 0.0 / 0.0};
        System.arraycopy(special, 0, x, 0, special.length);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        take(sha, () -> Numeric.exp(x, y, N));
        take(sha, () -> Numeric.log(x, y, scratch, N));
        take(sha, () -> Numeric.log1p(x, y, scratch, N));
        take(sha, () -> Numeric.logistic(x, y, N));
        take(sha, () -> Numeric.power(x, 0.7, y, scratch, N));
        take(sha, () -> Arrays.setAll(y, i -> Normal.cdf(x[i])));
        take(sha, () -> Arrays.setAll(y, i -> Normal.quantile(Math.abs(x[i]) % 1.0)));
        double[] finite = Arrays.stream(x).map(v -> Math.abs(v) < 1e3 ? v : 0.0).toArray();
        take(sha, () -> y[0] = BlockSum.sum(finite, N));
        write("core-numeric.txt", sha);
    }

    @Test
    void draws() throws IOException, NoSuchAlgorithmException {
        long[] keys = new long[N];
        Arrays.setAll(keys, r -> Keys.ofReplication(2025, r));
        long shift =
                Keys.ofFirm(Keys.ofMember(Keys.hash("fringe"), 41)) + Keys.ofMonth(12, Keys.hash("talent.leave"), 3);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        take(sha, () -> Variates.uniforms(keys, shift, y, N));
        take(sha, () -> Variates.normals(keys, shift, y, N));
        long[] bits = new long[N];
        take(sha, () -> Variates.uniforms(keys, shift + 1, bits, y, N));
        take(sha, () -> Variates.normals(keys, shift + 1, bits, y, N));
        take(sha, () -> Arrays.setAll(y, i -> Variates.binomial(Variates.uniform(bits[i]), 3 + i, 0.3)));
        write("core-random.txt", sha);
    }

    private static void write(String name, MessageDigest sha) throws IOException {
        String digest = HexFormat.of().formatHex(sha.digest());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), digest + "\n");
        assertEquals(digest + "\n", Files.readString(FOLDER.resolve(name)));
    }
}
