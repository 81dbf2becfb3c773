package dev.shakeout.core.measure;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: two for Chinese, Japanese, Korean and full-width characters, none for
 * combining marks, one for everything else. Characters that would move the cursor or turn the direction of writing are
 * shown as {@code �}.
 */
final class Width {

    private static final int SUBSTITUTE = 0xFFFD;

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    static String printable(String text) {
        return text.codePoints()
                .map(c -> isControl(c) ? SUBSTITUTE : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Breaks a text at blanks into lines no wider than {@code width}; a longer word is cut. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (line.length() > 0 && of(line.toString()) + 1 + of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "");
            for (int c : word.codePoints().toArray()) {
                if (of(line.toString()) + of(c) > width && line.length() > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        UnicodeBlock block = UnicodeBlock.of(c);
        if (UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
            return c <= 0xFF60 || (c >= 0xFFE0 && c <= 0xFFE6);
        }
        return UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
