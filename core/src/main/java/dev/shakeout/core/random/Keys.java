package dev.shakeout.core.random;

import java.nio.charset.StandardCharsets;

/**
 * From names and numbers to 64 random bits:
 *
 * <pre>
 *   bits = mix( A(seed, replication) + B(firm) + C(month, purpose) )       arithmetic modulo 2^64
 * </pre>
 *
 * <p>The sum is the same number whichever of its parts varies along a row: in an ensemble A does, in a population B.
 * A and C are mixed themselves, so that neighbouring replications, months and purposes are far apart; B of the firms
 * of a population steps by the golden ratio.
 *
 * <p>Everything here is part of the library's contract: a change changes every result.
 *
 * <p>64 bits of key are many, not infinitely many: among N draws about N²/2^65 pairs share their bits by chance, one
 * pair among 6 billion draws. Such pairs are at unrelated places.
 */
public final class Keys {

    /** 2^64 divided by the golden ratio, made odd: the step between the firms of a population. */
    public static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Keys() {}

    /**
     * Returns 64 bits each of which depends on all bits of z; one to one.
     *
     * <p>Source: the finaliser of SplitMix64: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number
     * generators", doi:10.1145/2660193.2660195, with the constants of David Stafford's variant 13.
     */
    public static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }

    /**
     * Returns the number that stands for a name: FNV-1a (64 bits) of its UTF-8 bytes, mixed. The stable id of a named
     * firm.
     *
     * <p>Source of FNV-1a: Fowler, Noll and Vo; offset basis 14695981039346656037, prime 1099511628211.
     */
    public static long hash(String name) {
        long h = FNV_START;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xff)) * FNV_PRIME;
        }
        return mix(h);
    }

    /** Returns the stable id of firm {@code number} of a population whose own id is {@code population}. */
    public static long ofMember(long population, long number) {
        return population + number * GOLDEN;
    }

    /**
     * Returns A: the key of one replication, different for all replications of a seed. Seed and replication are any
     * numbers.
     */
    public static long ofReplication(long seed, long replication) {
        return mix(mix(seed) + (replication + 1) * GOLDEN);
    }

    /**
     * Returns B: the key of a firm, which is its stable id. Ids come from {@link #hash} and {@link #ofMember}; an id
     * chosen by hand, such as 7, should be passed through {@link #mix} first.
     */
    public static long ofFirm(long firmId) {
        return firmId;
    }

    /** Returns C: the key of a month and a purpose; {@code drawCode} is {@link Draw#code()}. */
    public static long ofMonth(int month, long drawCode) {
        return ofMonth(month, drawCode, 0);
    }

    /**
     * Returns C for the draw number {@code ordinal} of one purpose in one month; number 0 is the plain
     * draw. Different for all months and ordinals of a purpose.
     */
    public static long ofMonth(int month, long drawCode, int ordinal) {
        long place = ((long) ordinal << 32) | (month & 0xffffffffL);
        return mix(drawCode + place * GOLDEN);
    }

    /** Returns the random bits of one firm, replication, month and purpose: the mixed sum of the three keys. */
    public static long bits(long replicationKey, long firmKey, long monthKey) {
        return mix(replicationKey + firmKey + monthKey);
    }
}
