package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.description.Listing;
import dev.shakeout.scenarios.description.Odd;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnMechanismTest {

    private static final int REPLICATIONS = 500;

    private static final Comparison COMPARISON = OwnMechanism.compare(OwnMechanism.KERNEL);
    private static final Result CALM = COMPARISON.baseline();
    private static final Result WAVE = COMPARISON.of(OwnMechanism.wave());

    @Test
    void printsTheTableAndTwoEqualDigests() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnMechanism.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("row kernel: " + COMPARISON.digest()), printed);
        assertTrue(printed.contains("firm by firm:     " + COMPARISON.digest()), printed);
        assertTrue(printed.lines().anyMatch(line -> line.startsWith("ByteDance ")), printed);
    }

    @Test
    void aWaveOfScandalsCostsIncumbentsTrustAndUsersAndOthersNothing() {
        double incumbentsLose = 0;
        double othersLose = 0;
        for (Firm firm : COMPARISON.market().firms()) {
            double trustLost = mean(CALM, "trust", firm) - mean(WAVE, "trust", firm);
            double usersLost = mean(CALM, "mau", firm) - mean(WAVE, "mau", firm);
            if (firm.kind() == Firm.Kind.INCUMBENT) {
                assertTrue(trustLost > 0.2, firm.name() + " " + trustLost);
                incumbentsLose += usersLost;
            } else {
                assertEquals(0.0, trustLost, firm.name()); // the same luck, so to the bit
                othersLose += usersLost;
            }
        }
        assertTrue(incumbentsLose > 0, "together, since a small one may gain from a large one: " + incumbentsLose);
        assertTrue(othersLose < 0, "together: " + othersLose);
        assertEquals(0.0, COMPARISON.audit().moneyFen());
        assertEquals(List.of(), COMPARISON.failures());
    }

    // Trust of a firm that stays in business: t' = (t + h (1 − t)) (1 − d · hit), and a hit of probability p is
    // independent of t, so the first two moments follow from those of the month before.
    @Test
    void meanTrustFollowsItsRecursion() {
        double h = 0.1;
        double d = 0.5;
        double[] calmMoments = {1, 1};
        double[] waveMoments = {1, 1};
        for (int month = 1; month <= 12; month++) {
            step(calmMoments, h, d, 0.02);
            step(waveMoments, h, d, month > 6 ? 0.2 : 0.02);
        }
        for (Firm firm : COMPARISON.market().firms()) {
            if (firm.kind() == Firm.Kind.INCUMBENT) {
                assertNear(calmMoments, mean(CALM, "trust", firm), firm.name());
                assertNear(waveMoments, mean(WAVE, "trust", firm), firm.name());
            }
        }
    }

    private static void step(double[] moments, double h, double d, double p) {
        double keep = 1 - h;
        double square = keep * keep * moments[1] + 2 * keep * h * moments[0] + h * h;
        moments[0] = (keep * moments[0] + h) * (1 - p * d);
        moments[1] = square * (1 - p + p * (1 - d) * (1 - d));
    }

    private static void assertNear(double[] moments, double mean, String firm) {
        double standardError = Math.sqrt((moments[1] - moments[0] * moments[0]) / REPLICATIONS);
        assertEquals(moments[0], mean, 4 * standardError, firm);
    }

    @Test
    void withoutScandalsTheModelIsTheDefaultModelToTheBit() {
        Market quiet = China2025.market().with(OwnMechanism.ODDS, 0);
        assertEquals(
                digest(China2025.market(), Model.standard()), digest(quiet, OwnMechanism.model(OwnMechanism.KERNEL)));
    }

    private static String digest(Market market, Model model) {
        return Ensemble.of(market, model)
                .months(12)
                .replications(40)
                .compare(Scenario.baseline())
                .digest();
    }

    private static double mean(Result result, String measure, Firm firm) {
        return result.summary(measure, firm.name(), 12).mean();
    }

    // ------------------------------------------------------------------------------------ what is said about it

    @Test
    void theDescriptionOfTheModelTellsOfAllItBrings() {
        String odd = Odd.of(OwnMechanism.model(OwnMechanism.KERNEL), China2025.market())
                .toMarkdown();
        String trust = odd.substring(odd.indexOf(" trust\n\nScandals cut trust"));
        String submodel = trust.substring(0, trust.indexOf("\n### "));
        assertTrue(submodel.contains("- **Phase:** attention\n"), submodel);
        assertTrue(submodel.contains("- **Reads:** active\n"), submodel);
        assertTrue(submodel.contains("- **Writes:** trust, quality\n"), submodel);
        assertTrue(submodel.contains("- **Draws:** trust.scandal\n"), submodel);
        assertTrue(submodel.contains("| trust.scandals | firm | factor | 1 |"), submodel);
        for (Parameter p : List.of(OwnMechanism.ODDS, OwnMechanism.DAMAGE, OwnMechanism.HEALING, OwnMechanism.WEIGHT)) {
            assertTrue(submodel.contains("\n| %s | ".formatted(p.name())), p.name());
        }
        assertTrue(odd.contains("\n| trust | share | 1 | trust | its writers only | trust in the firm's products |\n"));
        String quality = odd.lines()
                .filter(line -> line.startsWith("| quality | nats |"))
                .findFirst()
                .orElseThrow();
        assertTrue(quality.contains("trust"), "among its writers: " + quality);
        assertTrue(odd.contains("\n| trust.scandal | trust |\n"), "among the draws");
        assertTrue(odd.contains("\n| trust | share | trust |\n"), "among the measures");
    }

    @Test
    void theListsHoldWhatItBrings() {
        Model model = OwnMechanism.model(OwnMechanism.FIRST_AFTERNOON);
        assertEquals(List.of("trust"), Listing.mechanisms(model).only("trust").names());
        assertEquals(
                List.of("trust.scandals"), Listing.levers(model).only("trust").names());
        assertEquals(
                List.of("trust.odds", "trust.damage", "trust.healing", "trust.weight"),
                Listing.parameters(model).only("trust.").names());
        assertEquals(
                List.of("Wave of scandals"),
                Listing.scenarios(List.of(OwnMechanism.wave())).names());
    }

    // ---------------------------------------------------------------------------------------------- both layouts

    private static final int FIRMS = 4_000; // three blocks of 1,920, the last one not full

    private static final Draw END = Draw.of("test.end");

    /** So that there are firms whose trust must stay as it was. */
    private static final Mechanism ENDING = Declaration.of("ending", Phase.EXIT, "A test ends firms at random.")
            .writes(Columns.ACTIVE)
            .draws(END)
            .forEachFirm((firm, month) -> firm.set(Columns.ACTIVE, firm.uniform(END) < 0.05 ? 0 : 1));

    /** Trust and quality of every firm after each of twelve months. */
    private static List<Long> bits(Mechanism trust, Layout layout, int length) {
        Market market = Market.of("many", YearMonth.of(2025, 3))
                .populations(Population.of("firms", FIRMS).with(OwnMechanism.ODDS, Prior.uniform(0, 0.4)));
        Model model = Model.of(trust, ENDING);
        Pulls pulls = Pulls.of(
                Scenario.named("twice", OwnMechanism.SCANDALS.pull(2).from(YearMonth.of(2025, 8))),
                market.start(),
                model.levers());
        List<Long> bits = new ArrayList<>();
        new Batch(market, new Roster(market), model, layout, length)
                .run(Lanes.of(9, new long[] {4}, new int[] {0}, List.of(pulls)), 12, (world, month) -> {
                    for (Column column : new Column[] {OwnMechanism.TRUST, Columns.QUALITY}) {
                        Rows rows = Readers.columns(world, column).get(0);
                        for (int f = 0; f < FIRMS; f++) {
                            double x = layout == Layout.ENSEMBLE ? rows.row(f)[0] : rows.row(f / length)[f % length];
                            bits.add(Double.doubleToLongBits(x));
                        }
                    }
                });
        return bits;
    }

    @Test
    void bothWaysOfWritingItGiveTheSameBitsInBothLayouts() {
        List<Long> expected = bits(OwnMechanism.FIRST_AFTERNOON, Layout.ENSEMBLE, 8);
        assertTrue(expected.stream().distinct().count() > 1_000, "firms were hit in different months");
        assertEquals(expected, bits(OwnMechanism.KERNEL, Layout.ENSEMBLE, 8));
        for (int length : new int[] {1, 64, 240}) {
            assertEquals(expected, bits(OwnMechanism.FIRST_AFTERNOON, Layout.POPULATION, length), "rows of " + length);
            assertEquals(expected, bits(OwnMechanism.KERNEL, Layout.POPULATION, length), "rows of " + length);
        }
    }
}
