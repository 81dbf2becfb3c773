package dev.shakeout.core.ensemble;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of results. */
final class Digest {

    private static final int BYTES = 1 + 2 + 8 + 8;
    private static final int MORE_OF_ENTRANTS = 2;

    private Digest() {}

    static String of(List<Result> results) {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
        for (Result result : results) {
            for (int f = 0; f < result.fate.length; f++) {
                int replications = result.fate[f].length;
                boolean isEntrant = result.isEntrant(f);
                ByteBuffer bytes = ByteBuffer.allocate(replications * (BYTES + (isEntrant ? MORE_OF_ENTRANTS : 0)));
                for (int r = 0; r < replications; r++) {
                    if (isEntrant) {
                        bytes.putShort(result.entryMonth[f][r]);
                    }
                    bytes.put(result.fate[f][r])
                            .putShort(result.exitMonth[f][r])
                            .putLong(Double.doubleToLongBits(result.cash[f][r]))
                            .putLong(Double.doubleToLongBits(result.mau[f][r]));
                }
                sha.update(bytes.array());
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
