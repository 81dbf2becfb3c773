package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.market.Firm;
import java.util.List;

/**
 * Colours for any colour vision on a white page: for firms hues of Okabe and Ito, with a darker ink of each for text
 * (contrast at least 4.5 to 1). What shares a colour differs in its dashes.
 */
final class Palette {

    /** A line: its colour, the colour of its text, its dashes in pixels (empty: solid). */
    record Style(String line, String ink, List<Integer> dashes) {}

    private record Hue(String line, String ink) {}

    private static final List<Hue> HUES = List.of(
            new Hue("#0072b2", "#005f94"), // blue
            new Hue("#d55e00", "#a84a00"), // vermilion
            new Hue("#009e73", "#00704f"), // green
            new Hue("#cc79a7", "#9c3f73"), // purple
            new Hue("#e69f00", "#8a5f00"), // orange
            new Hue("#56b4e9", "#1c6c9c"), // sky
            new Hue("#7a5c3e", "#634a31"), // brown
            new Hue("#332288", "#332288")); // indigo

    /** For scenarios: other hues than the firms', since both stand side by side. */
    private static final List<Hue> SCENARIO_HUES = List.of(
            new Hue("#6a4fb3", "#563d9c"), // violet
            new Hue("#c22a62", "#a81f52"), // crimson
            new Hue("#0f8a8a", "#0b6c6c"), // teal
            new Hue("#b88600", "#856100")); // ochre

    private static final Hue NEUTRAL = new Hue("#4a4f57", "#33383f");

    private static final List<List<Integer>> DASHES =
            List.of(List.of(), List.of(6, 3), List.of(2, 3), List.of(9, 3, 2, 3));

    private Palette() {}

    /** Number {@code k} among the firms of its kind: startups solid first, challengers dark, incumbents dashed. */
    static Style firm(Firm.Kind kind, int k) {
        return switch (kind) {
            case STARTUP -> style(HUES, k, 0);
            case CHALLENGER -> k == 0 ? new Style(NEUTRAL.line, NEUTRAL.ink, DASHES.get(3)) : style(HUES, k - 1, 3);
            case INCUMBENT -> style(HUES, k, 1);
        };
    }

    /** Number {@code s} among the scenarios; the baseline is 0. */
    static Style scenario(int s) {
        return s == 0 ? new Style(NEUTRAL.line, NEUTRAL.ink, List.of()) : style(SCENARIO_HUES, s - 1, 0);
    }

    private static Style style(List<Hue> hues, int k, int firstDashes) {
        Hue hue = hues.get(k % hues.size());
        return new Style(hue.line, hue.ink, DASHES.get((firstDashes + k / hues.size()) % DASHES.size()));
    }

    static String fate(Fate fate) {
        return switch (fate) {
            case INDEPENDENT -> "#2f6f9f";
            case LISTED -> "#8fc1e3";
            case ACQUIRED -> "#e8a83a";
            case WOUND_UP -> "#9b3a26";
            case NEVER_ENTERED -> "#d9d9d4";
        };
    }
}
