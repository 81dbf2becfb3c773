package dev.shakeout.core.measure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV after RFC 4180 whose cells cannot become formulas. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?( ?%)?");
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String NEEDS_QUOTES = ",;\t\"\r\n'";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = startsFormula(text) ? "'" + text : text;
        boolean quotes = safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length()
                && STARTS_FORMULA.indexOf(text.charAt(first)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
