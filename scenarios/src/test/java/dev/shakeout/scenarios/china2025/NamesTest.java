package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.scenarios.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library itself knows no company: names stand in the case and in the ids of facts, nowhere else. */
class NamesTest {

    /** Brands of the case's firms, which are not names of firms of the market. */
    private static final List<String> BRANDS = List.of(
            "Doubao", "Yuanbao", "Kimi", "Qwen", "Tongyi", "Hailuo", "Wenxiaoyan", "Ernie", "ChatGLM", "iFlytek");

    /** A kind of approximation bears the name of a firm, in small letters. */
    private static final String MINIMAX = "minimax";

    private static List<String> sources(String... folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("..", folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                found.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
        return found;
    }

    /** Ids of facts and claims name firms; longer ids first, since one may begin like another. */
    private static String withoutIds(String text) {
        List<String> ids = new ArrayList<>();
        Evidence.articles().facts().forEach(fact -> ids.add(fact.id()));
        Evidence.articles().claims().forEach(claim -> ids.add(claim.id()));
        ids.sort(Comparator.comparingInt(String::length).reversed());
        String left = text;
        for (String id : ids) {
            left = left.replace(id, "");
        }
        return left;
    }

    private static void assertNameless(List<String> sources) {
        List<String> names = new ArrayList<>(BRANDS);
        China2025.market().firms().forEach((Firm firm) -> names.add(firm.name()));
        for (String source : sources) {
            String text = withoutIds(source).replace(MINIMAX, "");
            for (String name : names) {
                assertTrue(
                        !Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
                                .matcher(text)
                                .find(),
                        () -> name + " stands in " + source.substring(0, source.indexOf('\n')));
            }
        }
    }

    @Test
    void coreKnowsNoFirmOfTheCase() throws IOException {
        List<String> core = sources("core", "src", "main", "java");
        assertTrue(core.size() > 100, "sources were found: " + core.size());
        assertNameless(core);
    }

    @Test
    void scenarioModulesKnowNoFirmOfTheCase() throws IOException {
        List<String> pressure = sources("scenarios", "src", "main", "java", "dev", "shakeout", "scenarios", "pressure");
        assertTrue(pressure.size() > 5, "sources were found: " + pressure.size());
        assertNameless(pressure);
    }

    /** The search itself works: it finds the firms where they do stand. */
    @Test
    void theCaseKnowsThem() throws IOException {
        List<String> all = sources("scenarios", "src", "main", "java", "dev", "shakeout", "scenarios", "china2025");
        String text = withoutIds(String.join("\n", all));
        assertEquals(
                List.of(),
                China2025.market().firms().stream()
                        .map(Firm::name)
                        .filter(name -> !text.contains(name))
                        .toList());
    }
}
