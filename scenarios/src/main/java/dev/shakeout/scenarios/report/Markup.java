package dev.shakeout.scenarios.report;

import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import java.util.Locale;

/** Text as it may stand in HTML and SVG, and numbers as they stand in sentences. */
final class Markup {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final char REPLACEMENT = '\ufffd';

    private Markup() {}

    /** {@code text} in which nothing can be markup; what cannot be shown becomes a replacement character. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        clean(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /**
     * {@code text} with a replacement character for each character that XML 1.0 cannot hold, that controls a device, or
     * that turns the direction of what stands after it.
     */
    static String clean(String text) {
        return text.codePoints()
                .map(c -> isShown(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
        boolean noCharacter = (c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff;
        boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return !control && !noCharacter && !turns;
    }

    /** At most {@code most} Latin letters wide, East Asian ones counting twice; an ellipsis shows that it was cut. */
    static String clipped(String text, int most) {
        String clean = clean(text);
        if (width(clean) <= most) {
            return clean;
        }
        StringBuilder head = new StringBuilder();
        clean.codePoints()
                .takeWhile(c -> width(head.toString()) + width(c) < most)
                .forEachOrdered(head::appendCodePoint);
        return head.append('…').toString();
    }

    /** How wide {@code text} is, in Latin letters. */
    static int width(String text) {
        return text.codePoints().map(Markup::width).sum();
    }

    /** Two from the Radicals of CJK on, where nearly every script is set in squares. */
    private static int width(int c) {
        return c >= 0x2e80 ? 2 : 1;
    }

    /** {@code 34.2 %}, not to be broken. */
    static String percent(double share) {
        return Digits.percent(share, 1).replace(' ', NO_BREAK_SPACE);
    }

    /** {@code 34.2}: percent without the sign. */
    static String bare(double share) {
        return typographic(Digits.fixed(100 * share, 1));
    }

    /** {@code +1.5} or {@code −23.1}: percentage points. */
    static String points(double difference) {
        return signed(100 * difference, 1);
    }

    /** With its sign, unless it rounds to zero. */
    static String signed(double x, int decimals) {
        String digits = typographic(Digits.fixed(x, decimals));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return zero || x < 0 ? digits : "+" + digits;
    }

    /** {@code 3.94}. */
    static String count(double x) {
        return typographic(Digits.fixed(x, 2));
    }

    private static String typographic(String digits) {
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.' || c == '-');
        return zero ? digits.replace("-", "") : digits.replace('-', MINUS);
    }

    /** {@code 2,000}. */
    static String whole(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 12.3 m}: users, yuan or months, three digits. */
    static String amount(double x) {
        double size = Math.abs(x);
        String digits = size >= 1e9
                ? Digits.significant(x / 1e9, 3) + " bn"
                : size >= 1e6
                        ? Digits.significant(x / 1e6, 3) + " m"
                        : size >= 1e3 ? Digits.significant(x / 1e3, 3) + " k" : Digits.significant(x, 3);
        return typographic(digits).replace(' ', NO_BREAK_SPACE);
    }

    /** Whether the interval of a difference lies on one side of zero. */
    static boolean isClear(Estimate difference) {
        return difference.isDefined() && (difference.high() < 0 || difference.low() > 0);
    }
}
