package dev.shakeout.examples.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Observer;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import dev.shakeout.examples.timing.Job;
import dev.shakeout.examples.timing.Timed;
import dev.shakeout.examples.timing.Timing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The cohort is the one other implementations simulate, and its bits depend on nothing but the seed. */
class ReferenceCohortTest {

    private static final int MONTHS = 12;
    private static final Pulls NONE = Pulls.of(
            Scenario.baseline(),
            ReferenceCohort.market(1).start(),
            ReferenceCohort.model().levers());
    private static final Column[] STATE = {
        Columns.CASH, Columns.ACTIVE, ReferenceCohort.TALENT, ReferenceCohort.QUALITY, ReferenceCohort.MAU
    };

    /** Final state of every firm, firm by firm, seen month by month. */
    private static List<Long> bits(int firms, Layout layout, int length, int threads, long replication) {
        Batch batch = batch(firms, layout, length);
        List<Long> bits = new ArrayList<>();
        try (Simulation simulation = batch.begin(lanes(replication), threads)) {
            for (int month = 1; month <= MONTHS; month++) {
                simulation.advance();
            }
            assertEquals(0.0, simulation.report().worst().moneyFen());
            assertTrue(simulation.report().findings().isEmpty());
            read(simulation.world(), firms, bits);
        }
        return bits;
    }

    /** The same, seen at the end only. */
    private static List<Long> bitsAtTheEnd(Batch batch, int firms, int threads, long replication) {
        List<Long> bits = new ArrayList<>();
        Batch.Report report = batch.run(lanes(replication), MONTHS, threads, Observer.ofEnds(MONTHS, (world, month) -> {
            bits.clear();
            read(world, firms, bits);
        }));
        assertEquals(0.0, report.worst().moneyFen());
        assertTrue(report.findings().isEmpty());
        return bits;
    }

    private static Batch batch(int firms, Layout layout, int length) {
        Market market = ReferenceCohort.market(firms);
        return new Batch(market, new Roster(market), ReferenceCohort.model(), layout, length);
    }

    private static Lanes lanes(long replication) {
        return Lanes.of(7, new long[] {replication}, new int[] {0}, List.of(NONE));
    }

    private static void read(World world, int firms, List<Long> bits) {
        List<Rows> rows = Readers.columns(world, STATE);
        for (int f = 0; f < firms; f++) {
            for (Rows column : rows) {
                double x = world.layout() == Layout.ENSEMBLE
                        ? column.row(f)[0]
                        : column.row(f / world.length())[f % world.length()];
                bits.add(Double.doubleToLongBits(x));
            }
        }
    }

    @Test
    void bothLayoutsAllRowLengthsAndAllThreadsGiveTheSameBits() {
        int firms = 9_000; // five blocks of 1,920, the last one not full
        List<Long> expected = bits(firms, Layout.ENSEMBLE, 8, 1, 3);
        for (int length : new int[] {1, 8, 64, 240, 960}) {
            assertEquals(expected, bits(firms, Layout.POPULATION, length, 1, 3), "rows of " + length);
        }
        for (int threads : new int[] {2, 7}) {
            assertEquals(expected, bits(firms, Layout.POPULATION, 240, threads, 3), threads + " threads");
        }
    }

    @Test
    void monthsNobodyLooksAtAndWorldsUsedAgainGiveTheSameBits() {
        int firms = 2_500;
        List<Long> third = bits(firms, Layout.ENSEMBLE, 8, 1, 3);
        List<Long> fourth = bits(firms, Layout.ENSEMBLE, 8, 1, 4);
        for (Batch batch : List.of(batch(firms, Layout.ENSEMBLE, 8), batch(firms, Layout.POPULATION, 240))) {
            for (int threads : new int[] {1, 2}) {
                assertEquals(third, bitsAtTheEnd(batch, firms, threads, 3));
                assertEquals(fourth, bitsAtTheEnd(batch, firms, threads, 4));
                assertEquals(third, bitsAtTheEnd(batch, firms, threads, 3));
            }
        }
    }

    /** Compared between two Java versions by the build: the two layouts apart, since a JVM compiles them differently. */
    @Test
    void digestsOfBothLayoutsAreKeptForComparison() throws IOException, NoSuchAlgorithmException {
        Path folder = Files.createDirectories(Path.of("target", "digests"));
        for (Layout layout : Layout.values()) {
            int length = layout == Layout.ENSEMBLE ? 8 : 960;
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long bits : bits(20_000, layout, length, 2, 11)) {
                sha.update(ByteBuffer.allocate(Long.BYTES).putLong(bits).array());
            }
            Path file = folder.resolve("cohort-%s.txt".formatted(layout.name().toLowerCase(Locale.ROOT)));
            Files.writeString(file, HexFormat.of().formatHex(sha.digest()) + "\n");
        }
        assertEquals(
                Files.readString(folder.resolve("cohort-ensemble.txt")),
                Files.readString(folder.resolve("cohort-population.txt")));
    }

    // Reference: the C program of the cohort, 10,016 runs of 12 firms over 36 months: alive 8.6524 ± 0.0082, HHI
    // 0.12254 ±
    // 0.00012. The tolerance is four standard errors of the difference of both means.
    @Test
    void theEnsembleAgreesWithTheOtherImplementations() {
        Job job = new Job(ReferenceCohort.market(12), ReferenceCohort.model(), Layout.ENSEMBLE, 10_000, 36, 2, 0, 2025);
        Timed timed = Timing.of(job, 0, 1);
        assertEquals(8.6524, timed.alive(), 4 * Math.hypot(0.0082, timed.aliveError()));
        assertEquals(0.12254, timed.hhi(), 4 * Math.hypot(0.00012, timed.hhiError()));
    }

    // Reference: the C program, 883,281 firms over 20 months: 522,244 alive (about ± 460), HHI times firms 1.7389. A
    // tenth
    // of the firms is the same cohort; its share alive has a standard error of 0.0016, and HHI · n of about 0.005.
    @Test
    void thePopulationAgreesWithTheOtherImplementations() {
        int firms = 88_328;
        Job job = new Job(ReferenceCohort.market(firms), ReferenceCohort.model(), Layout.POPULATION, 1, 20, 2, 0, 2025);
        Timed timed = Timing.of(job, 0, 1);
        assertEquals(522_244 / 883_281.0, timed.alive() / firms, 4 * 0.0017);
        assertEquals(1.7389, timed.hhi() * firms, 4 * 0.005);
        assertTrue(timed.bytesPerFirm() <= 80, "bytes per firm: " + timed.bytesPerFirm());
    }

    @Test
    void everyNumberOfTheModelIsAParameter() {
        List<String> names = ReferenceCohort.model().parameters().stream()
                .map(Quantity::name)
                .toList();
        assertEquals(26, names.size(), names.toString()); // twenty of the market, six of firms
    }
}
