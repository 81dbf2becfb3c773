package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    /**
     * The numbers of an independent program, src/test/reference/keys.py. If one of these fails, every result of the
     * library changes.
     */
    @Nested
    class TheContract {

        @ParameterizedTest(name = "hash of \"{0}\"")
        @CsvSource({
            "'', f52a15e9a9b5e89b",
            "a, 02c0bdbf481420f8",
            "foobar, 404da9e3b74078c2",
            "智谱, cacfe12fa4c24127",
            "Ωmega 🚀, 5f033f5c8bcba10f"
        })
        void hashOfNames(String name, String expected) {
            assertEquals(expected, "%016x".formatted(Keys.hash(name)));
        }

        @Test
        void keysOfReplications() {
            assertEquals(0x5eb59a78b3893f07L, Keys.ofReplication(2025, 0));
            assertEquals(0x9a43e496d0afbd02L, Keys.ofReplication(-1, 9999));
        }

        @Test
        void keysOfMonths() {
            long exit = Draw.of("turnover.exit").code();
            assertEquals(0xe1680d70c4b8b475L, Keys.ofMonth(3, exit));
            assertEquals(0x1e9512cab7df7ad7L, Keys.ofMonth(3, exit, 2));
            assertEquals(0x9e00400965ca5ae9L, Keys.ofMonth(-1, exit));
        }

        @Test
        void bitsOfDraws() {
            long leave = Draw.of("talent.leave").code();
            long replication = Keys.ofReplication(2025, 7);
            long alpha = Keys.ofFirm(Keys.hash("Alpha"));
            assertEquals(0x60c80e71aba8e57fL, Keys.bits(replication, alpha, Keys.ofMonth(12, leave)));
            long fringe = Keys.ofFirm(Keys.ofMember(Keys.hash("fringe"), 41));
            assertEquals(0x843e8baad7f7175eL, Keys.bits(replication, fringe, Keys.ofMonth(12, leave, 3)));
        }
    }

    @Test
    void mixerIsThatOfSplitMix64() {
        // The first numbers of SplitMix64 from seed 1234567, as published with other implementations of it
        long[] published = {6457827717110365317L, 3203168211198807973L, -8629252141511181193L};
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], Keys.mix(1234567L + (i + 1) * Keys.GOLDEN));
        }
        SplittableRandom java = new SplittableRandom(99L);
        for (int i = 1; i <= 100; i++) {
            assertEquals(java.nextLong(), Keys.mix(99L + i * Keys.GOLDEN));
        }
    }

    @Test
    void hashIsFnv1aMixed() {
        // Test vectors of Fowler, Noll and Vo for 64-bit FNV-1a
        assertEquals(Keys.mix(0xcbf29ce484222325L), Keys.hash(""));
        assertEquals(Keys.mix(0xaf63dc4c8601ec8cL), Keys.hash("a"));
        assertEquals(Keys.mix(0x85944171f73967e8L), Keys.hash("foobar"));
    }

    @Test
    void firstOrdinalIsThePlainDraw() {
        long code = Draw.of("capital.score").code();
        assertEquals(Keys.ofMonth(17, code), Keys.ofMonth(17, code, 0));
        assertNotEquals(Keys.ofMonth(17, code), Keys.ofMonth(17, code, 1));
    }

    @Test
    void membersOfAPopulationStepByTheGoldenRatio() {
        long population = Keys.hash("registered firms");
        for (long k = 0; k < 1_000; k++) {
            long key = Keys.ofFirm(Keys.ofMember(population, k));
            assertEquals(key + Keys.GOLDEN, Keys.ofFirm(Keys.ofMember(population, k + 1)));
        }
    }

    @Test
    void keysOfAStudyAreAllDifferent() {
        Set<Long> replications = new HashSet<>();
        for (long r = 0; r < 20_000; r++) {
            replications.add(Keys.ofReplication(2025, r));
        }
        assertEquals(20_000, replications.size());
        Set<Long> months = new HashSet<>();
        for (int month = 0; month < 120; month++) {
            for (int purpose = 0; purpose < 30; purpose++) {
                for (int ordinal = 0; ordinal < 5; ordinal++) {
                    months.add(Keys.ofMonth(month, Keys.hash("purpose " + purpose), ordinal));
                }
            }
        }
        assertEquals(120 * 30 * 5, months.size());
    }
}
