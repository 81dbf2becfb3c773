package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.text.ParsedJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    private final String page = Page.text(Figures.of(SmallRun.twoScenarios()));
    private final String hostile = Page.text(Figures.of(SmallRun.hostile()));

    @Test
    void policyAllowsTheTwoScriptsAndTheStyleByTheirHashesAndNothingElse() throws NoSuchAlgorithmException {
        for (String html : List.of(page, hostile)) {
            List<MatchResult> scripts = SCRIPT.matcher(html).results().toList();
            assertEquals(3, scripts.size());
            assertEquals(
                    " type=\"application/json\" id=\"data\"", scripts.get(0).group(1));
            List<MatchResult> styles = STYLE.matcher(html).results().toList();
            assertEquals(1, styles.size());
            List<MatchResult> policies = POLICY.matcher(html).results().toList();
            assertEquals(1, policies.size());
            assertEquals(
                    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src '%s';"
                                    .formatted(hash(styles.get(0).group(1)))
                            + " style-src-attr 'unsafe-inline'; script-src '%s' '%s'"
                                    .formatted(
                                            hash(scripts.get(1).group(2)),
                                            hash(scripts.get(2).group(2))),
                    policies.get(0).group(1));
            assertTrue(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"));
        }
    }

    @Test
    void loadsNothingFromAnywhere() {
        String markup = withoutScripts(page) + withoutScripts(hostile);
        Pattern address = Pattern.compile("\\s(src|href|srcset|action|poster|data)=\"([^\"]*)\"");
        for (MatchResult found : address.matcher(markup).results().toList()) {
            String target = found.group(2);
            assertTrue(target.startsWith("#") || target.equals("data:,"), found.group());
        }
        assertFalse(markup.contains("@import"));
        assertFalse(markup.contains("url("));
        assertFalse(Pattern.compile("<(iframe|object|embed|base|form)\\b")
                .matcher(markup)
                .find());
    }

    @Test
    void ownScriptFetchesNothingAndWritesNoMarkup() {
        String script = SCRIPT.matcher(page).results().toList().get(2).group(2);
        for (String word :
                List.of("fetch(", "XMLHttpRequest", "import(", "innerHTML", "insertAdjacentHTML", "eval(", "http:")) {
            assertEquals(word.equals("http:"), script.contains(word), word);
        }
        // the one address is the name of SVG's namespace
        assertEquals(1, script.split("http:", -1).length - 1);
        assertTrue(script.contains("createElementNS(\"http://www.w3.org/2000/svg\""));
    }

    @Test
    void hasNoEventHandlersInItsMarkup() {
        for (String html : List.of(page, hostile)) {
            assertFalse(Pattern.compile("<[^>]*\\son[a-z]+\\s*=")
                    .matcher(withoutScripts(html))
                    .find());
        }
    }

    @Test
    void namesNeverBecomeMarkup() {
        assertFalse(hostile.contains("<script>alert"));
        assertTrue(hostile.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;"));
        assertFalse(hostile.contains("\u202e"));
        assertFalse(hostile.contains("\u0000"));
    }

    @Test
    void namesAreNotTakenForPlacesOfTheTemplate() {
        assertTrue(withoutScripts(hostile).contains("$1 %%data%%"));
    }

    @Test
    void dataHoldTheNumbersOfTheResults() {
        Comparison run = SmallRun.twoScenarios();
        Map<String, Object> data = data(page);
        assertEquals(30L, data.get("months"));
        assertEquals("2017-01", data.get("start"));
        assertEquals("startups", data.get("group"));
        List<Object> firms = ParsedJson.list(data.get("firms"));
        List<String> names = firms.stream()
                .map(firm -> (String) ParsedJson.object(firm).get("name"))
                .toList();
        assertEquals(List.of("Orange", "Blue", "Super-app"), names); // the incumbent comes last in charts
        for (int s = 0; s < 2; s++) {
            Result result = run.results().get(s);
            Map<String, Object> scenario =
                    ParsedJson.object(ParsedJson.list(data.get("scenarios")).get(s));
            assertEquals(result.scenario().name(), scenario.get("name"));
            for (int f = 0; f < 3; f++) {
                Map<String, Object> firm =
                        ParsedJson.object(ParsedJson.list(scenario.get("firms")).get(f));
                List<Object> share = ParsedJson.list(firm.get("share"));
                List<Object> paths = ParsedJson.list(firm.get("paths"));
                List<Object> median =
                        ParsedJson.list(ParsedJson.object(paths.get(0)).get("p50"));
                assertEquals(31, share.size());
                for (int month = 0; month <= 30; month++) {
                    double expected = result.surviving(names.get(f), month).value();
                    assertEquals(expected, (double) share.get(month), Math.ulp(1.0f)); // data are floats
                    double users = result.summary("mau", names.get(f), month).p50();
                    assertEquals(users, (double) median.get(month), users * Math.ulp(1.0f));
                }
            }
        }
    }

    @Test
    void dataHoldNoLessThanSign() {
        assertFalse(SCRIPT.matcher(hostile).results().toList().get(0).group(2).contains("<"));
        assertEquals(
                SmallRun.MARKUP,
                ParsedJson.object(ParsedJson.list(data(hostile).get("firms")).get(0))
                        .get("name"));
    }

    @Test
    void tablesHoldTheNumbersThatChartsShow() {
        Comparison run = SmallRun.twoScenarios();
        String markup = withoutScripts(page);
        for (Result result : run.results()) {
            for (Firm firm : run.market().firms()) {
                var share = result.surviving(firm.name(), 24);
                String cell = "<b>%s</b> <small>%s–%s</small>"
                        .formatted(Markup.bare(share.value()), Markup.bare(share.low()), Markup.bare(share.high()));
                assertTrue(markup.contains(cell), cell);
            }
        }
        assertTrue(markup.contains(run.digest()));
        assertTrue(markup.contains("seed 2017"));
        assertTrue(markup.contains("February 2017 to July 2019 (30 months)"));
        assertTrue(markup.contains("60 replications of each of 2 scenarios on the same luck"));
    }

    @Test
    void everyOutcomeSaysWhatTheSameLuckWasWorth() {
        Comparison run = SmallRun.twoScenarios();
        String markup = withoutScripts(page);
        assertTrue(markup.contains("<summary>What the same luck was worth</summary>"));
        for (Firm firm : run.market().firms()) {
            String cells = run.outcomes().stream()
                    .map(outcome ->
                            run.paired(SmallRun.SQUEEZE, firm.name(), outcome).varianceRatio())
                    .map(ratio -> ratio.isPresent() ? Digits.significant(ratio.getAsDouble(), 2) : "–")
                    .map("<td>%s</td>"::formatted)
                    .collect(Collectors.joining());
            assertTrue(markup.contains(cells + "</tr>"), firm.name() + " " + cells);
        }
    }

    @Test
    void oneScenarioHasNoColumnOfChanges() {
        Comparison alone = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(12)
                .replications(4)
                .compare(Scenario.baseline());
        String markup = withoutScripts(Page.text(Figures.of(alone)));
        assertTrue(markup.contains("after 12 months"));
        assertFalse(markup.contains(">change<"));
        assertFalse(markup.contains("same luck was worth"));
    }

    private static Map<String, Object> data(String html) {
        return ParsedJson.object(SCRIPT.matcher(html).results().toList().get(0).group(2));
    }

    private static String withoutScripts(String html) {
        return SCRIPT.matcher(html).replaceAll("");
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sha);
    }
}
