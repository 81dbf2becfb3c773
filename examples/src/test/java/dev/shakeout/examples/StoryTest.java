package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.scenarios.pressure.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Path PAGE = Path.of("../scenarios/STORY.md");

    @Test
    void everyModuleHasItsLineAndEveryLineItsColumns() {
        List<String> lines = Story.table(20).lines().toList();
        List<String> names = lines.stream()
                .skip(2)
                .map(line -> line.substring(2, line.indexOf(" | ")))
                .toList();
        assertTrue(names.containsAll(Modules.names()), names.toString());
        assertEquals(3 + Story.scenarios().size(), lines.size());
        lines.forEach(line -> assertEquals(6, line.chars().filter(c -> c == '|').count(), line));
    }

    @Test
    void thePageHasALineForEachModule() throws IOException {
        String page = Files.readString(PAGE);
        Story.scenarios().keySet().forEach(name -> assertTrue(page.contains("\n| " + name + " | "), name));
    }

    /** The whole table of the page takes twenty seconds. */
    @Test
    @Tag("slow")
    void thePageShowsWhatTheProgramPrints() throws IOException {
        String page = Files.readString(PAGE);
        String between = page.substring(page.indexOf("<!-- table -->\n") + 15, page.indexOf("<!-- /table -->"));
        assertEquals(between, Story.table(Story.REPLICATIONS));
    }
}
