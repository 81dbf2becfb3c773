package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.world.Audit;
import dev.shakeout.scenarios.text.Version;
import dev.shakeout.scenarios.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One HTML file that needs nothing else: style, script, charts and data are inside, and the policy in its head lets the
 * browser run these two scripts, named by their hashes, and load nothing.
 */
final class Page {

    private static final Pattern PLACE = Pattern.compile("%%([a-z]+)%%");

    private final Figures figures;
    private final Comparison comparison;

    private Page(Figures figures) {
        this.figures = figures;
        comparison = figures.comparison();
    }

    static String text(Figures figures) {
        return new Page(figures).text();
    }

    private String text() {
        String style = resource("report.css");
        String charts = resource("echarts/echarts.min.js");
        String script = resource("report.js");
        Tables tables = new Tables(figures);
        Map<String, String> parts = new HashMap<>();
        parts.put("policy", policy(style, charts, script));
        parts.put("style", style);
        parts.put("charts", charts);
        parts.put("script", script);
        parts.put("data", new PageData(figures).text());
        parts.put("market", Markup.escape(comparison.market().name()));
        parts.put("version", Markup.escape(Version.current()));
        parts.put("span", Markup.escape(span()));
        parts.put("runs", Markup.escape(runs()));
        parts.put("seed", Long.toString(comparison.seed()));
        parts.put("cards", Cards.of(figures));
        parts.put("answer", answer());
        parts.put("survivaltable", tables.survival());
        parts.put("outcometable", tables.outcomes());
        parts.put(
                "luck",
                folded("What the same luck was worth", tables.luck())
                        + folded("Luck and ignorance", tables.ignorance()));
        parts.put("lefttable", tables.left());
        parts.put("pathtable", tables.paths());
        parts.put("interventions", Background.interventions(figures));
        parts.put("failures", Background.failures(comparison.failures()));
        parts.put("group", figures.group().many());
        parts.put("horizon", Words.months(figures.months()));
        parts.put("provenance", provenance());
        return filled(resource("report.html"), parts);
    }

    /** Fills each place once: what is put in is not looked at again. */
    private static String filled(String template, Map<String, String> parts) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalStateException(
                        "The template has a place %s that nobody fills.".formatted(place.group()));
            }
            return Matcher.quoteReplacement(part);
        });
    }

    private static String policy(String style, String... scripts) {
        StringBuilder policy =
                new StringBuilder("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;");
        policy.append(" style-src '").append(hash(style)).append("'; style-src-attr 'unsafe-inline'; script-src");
        for (String script : scripts) {
            policy.append(" '").append(hash(script)).append('\'');
        }
        return policy.toString();
    }

    private static String hash(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private String span() {
        var start = comparison.market().start();
        return "%s to %s (%s)"
                .formatted(
                        named(start.plusMonths(1)),
                        named(start.plusMonths(figures.months())),
                        Words.months(figures.months()));
    }

    /** {@code April 2025}. */
    private static String named(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private String runs() {
        String runs = Markup.whole(figures.counted()) + (figures.counted() == 1 ? " replication" : " replications");
        int scenarios = figures.scenarios().size();
        return scenarios == 1 ? runs : "%s of each of %s scenarios on the same luck".formatted(runs, scenarios);
    }

    // ------------------------------------------------------------------------------------------------------ answer

    private String answer() {
        Html html = new Html();
        for (InWords.Finding finding : InWords.of(figures)) {
            html.raw("<div><dt>").text(finding.heading()).raw("</dt><dd>");
            finding.sentences()
                    .forEach(sentence -> html.raw("<p>").text(sentence).raw("</p>"));
            html.raw("</dd></div>");
        }
        return html.toString();
    }

    private static String folded(String summary, String table) {
        return table.isEmpty()
                ? ""
                : "<details><summary>" + summary + "</summary><div class=\"scroll\" tabindex=\"0\""
                        + " role=\"region\" aria-label=\"Table: " + summary.toLowerCase(Locale.ROOT) + "\">"
                        + table + "</div></details>";
    }

    // -------------------------------------------------------------------------------------------------- provenance

    private String provenance() {
        Audit.Imbalance audit = comparison.audit();
        Html html = new Html();
        entry(html, "Market", comparison.market().name());
        entry(html, "State at the end of", comparison.market().start().toString());
        entry(html, "Horizon", Words.months(figures.months()));
        entry(
                html,
                "Replications",
                figures.counted() == figures.replications()
                        ? Markup.whole(figures.counted())
                        : "%s of %s; the others failed their audit"
                                .formatted(Markup.whole(figures.counted()), Markup.whole(figures.replications())));
        entry(html, "Seed", Long.toString(comparison.seed()));
        entry(
                html,
                "Audit",
                "largest imbalance in any month of any replication: money %s fen, people %s, users %s (relative)"
                        .formatted(
                                Digits.significant(audit.moneyFen(), 3),
                                Digits.significant(audit.people(), 2),
                                Digits.significant(audit.users(), 2)));
        entry(html, "Digest", comparison.digest());
        entry(html, "Library", "Shakeout " + Version.current());
        return html.toString();
    }

    private static void entry(Html html, String name, String value) {
        html.raw("<div><dt>").raw(name).raw("</dt><dd>").text(value).raw("</dd></div>");
    }

    // --------------------------------------------------------------------------------------------------- resources

    /** A file beside this class, as text; a carriage return in it would spoil the hashes of the policy. */
    private static String resource(String name) {
        try (@Nullable InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own file %s: repair the jar.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
