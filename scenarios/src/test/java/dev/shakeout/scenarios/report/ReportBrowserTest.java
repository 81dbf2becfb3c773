package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in Chromium, which must be installed; left out unless the tag {@code browser} is asked for. */
@Tag("browser")
class ReportBrowserTest {

    @TempDir
    Path home;

    @Test
    void chartsAreDrawnUnderThePolicyAndNothingIsRefused() throws IOException, InterruptedException {
        Page page = opened(SmallRun.twoScenarios());
        assertTrue(page.dom.contains("data-charts=\"7\""), "two scenarios: 2 + 1 + 2 + 2 charts");
        assertEquals(7, page.dom.split("<svg[^>]* baseProfile=\"full\"", -1).length - 1);
        assertNothingRefused(page);
    }

    @Test
    void hostileNamesAreShownAsTheyAre() throws IOException, InterruptedException {
        Page page = opened(SmallRun.hostile());
        assertTrue(page.dom.contains("<title>Who survives? &lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.dom.contains("data-charts=\"7\""));
        assertNothingRefused(page);
    }

    @Test
    void pageWithoutResultShowsNoCharts() throws IOException, InterruptedException {
        Page page = opened(SmallRun.failing(1));
        assertTrue(page.dom.contains("data-charts=\"0\""));
        assertNothingRefused(page);
    }

    private static void assertNothingRefused(Page page) {
        for (String word : List.of("Refused", "Content Security Policy", "Uncaught", "ERR_")) {
            assertFalse(page.log.contains(word), page.log);
        }
    }

    private record Page(String dom, String log) {}

    private Page opened(Comparison comparison) throws IOException, InterruptedException {
        Path file = home.resolve("report.html");
        Path dom = home.resolve("dom.html");
        Path log = home.resolve("log.txt");
        Report.of(comparison).writeHtml(file);
        Process chromium = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + home.resolve("profile"),
                        "--virtual-time-budget=4000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        assertTrue(chromium.waitFor(60, TimeUnit.SECONDS), "Chromium did not finish");
        return new Page(
                Files.readString(dom, StandardCharsets.UTF_8),
                Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.contains("CONSOLE"))
                        .reduce("", (a, b) -> a + b + "\n"));
    }
}
