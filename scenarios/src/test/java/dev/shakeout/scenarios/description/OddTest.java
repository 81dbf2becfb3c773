package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Flow;
import dev.shakeout.scenarios.china2025.China2025;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OddTest {

    private static final String OF_THE_CASE =
            Odd.of(Model.standard(), China2025.market()).toMarkdown();

    /** The lines of the section below the heading {@code text}, up to the next heading of its level or above. */
    private static List<String> section(String document, String text) {
        List<String> lines = document.lines().toList();
        int from = lines.indexOf(text);
        assertTrue(from >= 0, text);
        int level = text.indexOf(' ');
        return lines.subList(from + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("#") || line.indexOf(' ') > level)
                .toList();
    }

    /** First cells of all table rows among {@code lines}. */
    private static Set<String> firstCells(List<String> lines) {
        Set<String> cells = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("|"))
                .forEach(line -> cells.add(WellFormed.cells(line).get(0)));
        return cells;
    }

    @Nested
    class OfTheCase {

        @Test
        void isWellFormedAndHasTheSevenElementsInOrder() {
            WellFormed.check(OF_THE_CASE);
            assertEquals(
                    List.of(
                            "## 1. Purpose and patterns",
                            "## 2. Entities, state variables and scales",
                            "## 3. Process overview and scheduling",
                            "## 4. Design concepts",
                            "## 5. Initialization",
                            "## 6. Input data",
                            "## 7. Submodels"),
                    OF_THE_CASE.lines().filter(line -> line.startsWith("## ")).toList());
        }

        /** Grimm et al. (2020), table 1. */
        @Test
        void hasTheElevenDesignConcepts() {
            assertEquals(
                    List.of(
                            "Basic principles",
                            "Emergence",
                            "Adaptation",
                            "Objectives",
                            "Learning",
                            "Prediction",
                            "Sensing",
                            "Interaction",
                            "Stochasticity",
                            "Collectives",
                            "Observation"),
                    section(OF_THE_CASE, "## 4. Design concepts").stream()
                            .filter(line -> line.startsWith("### "))
                            .map(line -> line.substring(4))
                            .toList());
        }

        @Test
        void everyMechanismIsScheduledAndDescribedWithAllItDeclares() {
            List<Mechanism> mechanisms = Model.standard().mechanisms();
            List<String> schedule = section(OF_THE_CASE, "## 3. Process overview and scheduling");
            for (int k = 0; k < mechanisms.size(); k++) {
                Declaration d = mechanisms.get(k).declaration();
                assertTrue(
                        schedule.stream()
                                .anyMatch(line -> line.endsWith("| %s | %s |".formatted(d.name(), d.summary()))),
                        d.name());
                List<String> said = section(OF_THE_CASE, "### 7.%s %s".formatted(k + 1, d.name()));
                assertEquals(d.summary(), said.get(1));
                assertItem(said, "Reads", d.reads().stream().map(Quantity::name));
                assertItem(said, "Writes", d.writes().stream().map(Quantity::name));
                assertItem(said, "Sums up", d.sums().stream().map(Quantity::name));
                assertItem(said, "Draws", d.draws().stream().map(Draw::name));
                assertItem(said, "Pays", d.flows().stream().map(Flow::name));
                Set<String> tables = firstCells(said);
                Stream.concat(d.levers().stream(), d.parameters().stream())
                        .forEach(q -> assertTrue(tables.contains(q.name()), d.name() + " " + q));
            }
        }

        private static void assertItem(List<String> said, String label, Stream<String> names) {
            String item = said.stream()
                    .filter(line -> line.startsWith("- **" + label + ":** "))
                    .findFirst()
                    .orElseThrow();
            names.forEach(name -> assertTrue(item.contains(Markdown.escape(name)), item));
        }

        @Test
        void everyColumnHasItsPlaceAndItsWriter() {
            Set<String> state = firstCells(section(OF_THE_CASE, "## 2. Entities, state variables and scales"));
            for (Mechanism m : Model.standard().mechanisms()) {
                m.declaration().writes().forEach(column -> assertTrue(state.contains(column.name()), column.name()));
                m.declaration().sums().forEach(total -> assertTrue(state.contains(total.name()), total.name()));
            }
            assertTrue(section(OF_THE_CASE, "### State of a firm").stream()
                    .anyMatch(line -> line.startsWith("| cash | fen | firm.cash | the ledger | ")));
        }

        @Test
        void everyNumberOfTheMarketStandsThere() {
            List<String> rows = section(OF_THE_CASE, "### Numbers the market states").stream()
                    .filter(line -> line.startsWith("| "))
                    .toList();
            assertEquals(China2025.market().statements().size() + 2, rows.size()); // header and rule
            assertTrue(rows.contains(
                    "| Zhipu | firm.burn | 1.667e8 | CNY per month |" + " DERIVED: {burn-zhipu-loss-2024} / 12 |"));
            assertTrue(rows.contains(
                    "| DeepSeek, home-assistant | firm.mau | 1.94e8 | users |" + " REPORTED: mau-deepseek-2025-03 |"));
        }

        @Test
        void everyFactThatANumberRestsOnIsTold() {
            List<String> input = section(OF_THE_CASE, "## 6. Input data");
            Set<String> told = firstCells(input);
            for (Stated value : Stated.in(China2025.market())) {
                assertTrue(told.containsAll(value.origin().facts()), value.toString());
            }
            assertTrue(input.stream()
                    .anyMatch(line -> line.startsWith("| mau-kimi-2025-03 | article A1 | 2025-03 | Kimi has")));
            assertTrue(input.stream().noneMatch(line -> line.contains("not among")), "every id of the case exists");
        }
    }

    @Nested
    class OfAModelOfOnesOwn {

        private final Market market = Market.of("meadow | pond", YearMonth.of(2025, 3))
                .firms(Firm.startup("A | B").with(Hostile.PARAMETER, 0.25).cash(5))
                .segments(Segment.of("s | t", 100));

        @Test
        void whatItDeclaresStandsThereAndIsNoMarkup() {
            String odd =
                    Odd.of(Model.standard().with(Hostile.MECHANISM), market).toMarkdown();
            WellFormed.check(odd);
            assertTrue(odd.contains("default model of %s mechanisms, and m \\| \\<script\\>"
                    .formatted(Model.standard().mechanisms().size())));
            assertTrue(odd.contains("\n\\- \\# A summary \\| with markup\n"));
            Set<String> cells = firstCells(odd.lines().toList());
            for (Quantity q : List.of(Hostile.PARAMETER, Hostile.LEVER, Hostile.COLUMN, Hostile.PLACE, Hostile.TOTAL)) {
                assertTrue(cells.contains(q.name()), q.name());
            }
            assertTrue(
                    cells.containsAll(List.of("d | # 1", "s | t", "A | B", "A | B", "no-such-fact")), cells.toString());
            assertTrue(odd.contains("f \\| \\<i\\> (firms to suppliers, counts as burn)"));
            assertTrue(odd.contains("not among the library's evidence"));
            assertFalse(odd.contains("<script>"));
        }

        @Test
        void whatItsAuthorSaysReplacesWhatIsNotSaid() {
            Odd odd = Odd.of(Model.of(Hostile.MECHANISM), market);
            WellFormed.check(odd.toMarkdown());
            assertTrue(section(odd.toMarkdown(), "### Learning")
                    .get(1)
                    .startsWith("The author of this model has not said it"));
            assertEquals(
                    "Nobody learns.",
                    section(odd.saying(Topic.LEARNING, "Nobody learns.").toMarkdown(), "### Learning")
                            .get(1));
            assertThrows(IllegalArgumentException.class, () -> odd.saying(Topic.LEARNING, " "));
            assertTrue(odd.toMarkdown().contains("The model has 1 mechanism."));
        }

        @Test
        void aModelOfNothingHasNoEmptySectionEither() {
            String odd =
                    Odd.of(Model.of(), Market.of("void", YearMonth.of(2025, 3))).toMarkdown();
            WellFormed.check(odd);
            for (Phase phase : Phase.values()) {
                assertTrue(odd.contains("| %s | – | No mechanism: ".formatted(Terms.phase(phase))), phase.name());
            }
        }

        @Test
        void numbersNoMechanismUsesAreMarked() {
            String odd = Odd.of(Model.of(), market).toMarkdown();
            assertTrue(odd.contains("GIVEN (used by no mechanism of the model) |"));
        }
    }

    @Test
    void aMechanismSwitchedOffIsDescribedAsSuch() {
        String odd =
                Odd.of(Model.standard().without("talent"), China2025.market()).toMarkdown();
        WellFormed.check(odd);
        assertTrue(odd.contains("Switched off: talent."));
        assertTrue(odd.contains("vacancies fill slowly. (off) |"));
        assertTrue(odd.contains("Switched off: it sets its starting state and then does nothing."));
        assertFalse(OF_THE_CASE.contains("Switched off"));
    }

    @Test
    void populationsAreEntitiesWhoseNumbersAreSpread() {
        Market many = Market.of("many", YearMonth.of(2025, 3))
                .populations(Population.of("small firms", 1_000)
                        .with(Firm.CASH, Prior.logUniform(1e5, 1e7))
                        .with(Firm.BURN, number -> 1e4 + number));
        String odd = Odd.of(Model.standard(), many).toMarkdown();
        WellFormed.check(odd);
        assertTrue(odd.contains("| startup | 1000 | firms of small firms |"));
        assertTrue(odd.contains("| small firms | firm.cash | spread | CNY |"
                + " GIVEN: log-uniform from 100000 to 1e7; drawn for each of its firms |"));
        assertTrue(odd.contains(
                "| small firms | firm.burn | spread | CNY per month | GIVEN: a function of the firm's number |"));
    }

    @Test
    void columnsSeenAsBeforeThePhaseAreNamed() {
        List<String> schedule = section(OF_THE_CASE, "## 3. Process overview and scheduling");
        assertTrue(schedule.contains("| rounds | listed | listing |"), "both work in the phase finance");
        assertEquals(Phase.FINANCE, Rounds.ROUNDS_MECHANISM.declaration().phase());
        assertEquals(Phase.FINANCE, Listings.LISTING_MECHANISM.declaration().phase());
    }
}
