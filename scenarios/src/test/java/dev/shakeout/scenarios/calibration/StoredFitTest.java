package dev.shakeout.scenarios.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.scenarios.china2025.China2024;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the folder {@code fit} records of the fit, written by: shakeout fit --out scenarios/fit. */
class StoredFitTest {

    private static final Path FOLDER = Path.of("fit");
    private static final Calibration STORED = Calibration.at(new SpringWindow(200, 2025), SpringWindow.stored());

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().toList();
        }
    }

    /**
     * On the same luck. A quarter of an error is what other work on the model may move a figure by before the record, and
     * perhaps the fit, is out of date: write the record again, and search again if the loss has risen.
     */
    @Test
    void theStoredNumbersBringAboutTheRecordedResiduals() throws IOException {
        List<NamedCsvRecord> recorded = records(FOLDER.resolve("fit.csv"));
        List<Aim> aims = STORED.problem().aims();
        assertEquals(aims.size(), recorded.size());
        for (int k = 0; k < aims.size(); k++) {
            NamedCsvRecord record = recorded.get(k);
            Aim aim = aims.get(k);
            assertEquals(aim.name(), record.getField("figure"));
            assertEquals(aim.value(), number(record, "target"), 0, aim.name());
            assertEquals(aim.residual(number(record, "fitted")), number(record, "residual"), 1e-9, aim.name());
            assertEquals(number(record, "residual"), aim.residual(STORED.figures()[k]), 0.25, aim.name());
        }
    }

    private static double number(NamedCsvRecord record, String column) {
        return Double.parseDouble(record.getField(column));
    }

    @Test
    void theyBeatWhatWasAssumedAndNoChange() {
        assertTrue(STORED.loss() < STORED.lossBefore());
        assertTrue(STORED.lossBefore() < STORED.lossOfNoChange());
    }

    @Test
    void theyLieWithinTheDeclaredRanges() {
        ParameterSheet sheet = ParameterSheet.ofCase("china2025");
        for (int k = 0; k < STORED.numbers().length; k++) {
            ParameterSheet.Row row =
                    sheet.row(STORED.problem().unknowns().get(k).id());
            double number = STORED.numbers()[k];
            assertTrue(row.lowInLibraryUnits().orElseThrow() <= number, row.id());
            assertTrue(number <= row.highInLibraryUnits().orElseThrow(), row.id());
        }
    }

    /** A point of the profile on either side that is lower would mean that the search had stopped too soon. */
    @Test
    void noPointOfTheRecordedProfileIsLower() throws IOException {
        double best = 0;
        for (NamedCsvRecord record : records(FOLDER.resolve("fit.csv"))) {
            best += number(record, "weight") * number(record, "residual") * number(record, "residual");
        }
        for (NamedCsvRecord record : records(FOLDER.resolve("profile.csv"))) {
            // the search ends within a tenth of an error squared of the lowest point
            assertTrue(number(record, "loss") > best - 0.1, record.getField("id") + " at " + record.getField("value"));
        }
    }

    /** DeepSeek, Doubao, Yuanbao, Kimi: what the window is about. */
    @Test
    void theAssistantsComeInTheirOrder() throws IOException {
        Map<String, Double> fitted = new HashMap<>();
        for (NamedCsvRecord record : records(FOLDER.resolve("fit.csv"))) {
            fitted.put(record.getField("figure"), number(record, "fitted"));
        }
        List<Double> users = Stream.of("DeepSeek", "Doubao", "Yuanbao", "Kimi")
                .map(brand -> fitted.get("MAU of " + brand + ", March 2025"))
                .toList();
        assertEquals(users.stream().sorted(Comparator.reverseOrder()).toList(), users);
    }

    /** The library ships the values of the record. */
    @Test
    void theRecordIsWhatTheLibraryReads() throws IOException {
        String shipped = "/dev/shakeout/scenarios/china2025/fitted.csv";
        try (var in = StoredFitTest.class.getResourceAsStream(shipped)) {
            assertEquals(
                    Files.readString(FOLDER.resolve("fitted.csv"), StandardCharsets.UTF_8),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void bothMarketsOfTheCaseUseThem() {
        for (Market market : List.of(China2024.market(), China2025.market())) {
            List<String> fitted = market.statements().stream()
                    .filter(s -> s.value().provenance() instanceof Provenance.Fitted)
                    .map(s -> s.parameter().name())
                    .filter(name -> !name.equals("demand.entrant-share")) // of what came out within the window
                    .distinct()
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "capital.cold-odds",
                            "demand.attention",
                            "demand.goodwill-taste",
                            "demand.overlap-by-trial",
                            "demand.release-stir",
                            "demand.spill-over",
                            "talent.contact-rate",
                            "talent.pivot-multiplier"),
                    fitted);
            assertEquals(STORED.numbers()[6], market.value(Talent.CONTACT, market.firm("Zhipu")), 0, market.name());
        }
    }

    @Test
    void thePageHasTheFigures() throws IOException {
        String page = Files.readString(FOLDER.resolve("FIT.md"), StandardCharsets.UTF_8);
        for (Aim aim : STORED.problem().aims()) {
            assertTrue(page.contains(aim.name()), aim.name());
        }
        SpringWindow.NOTES.forEach(note -> assertTrue(page.contains(note.substring(0, 40)), note));
    }
}
