package dev.shakeout.scenarios.file;

import dev.shakeout.scenarios.text.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a file states it: {@code 0.5}, {@code 1.2e9 CNY}, {@code 300 million CNY per month}. {@code /} stands for
 * {@code per}.
 */
final class Amount {

    /** A number on its own, after which a unit may come. */
    static final String NUMBER = "[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?";

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("(" + NUMBER + ")(?:\\s+(\\S.*))?");
    private static final Map<String, Integer> ZEROS = Map.of("thousand", 3, "million", 6, "billion", 9);

    /** Units that say nothing: a number of these stands alone. */
    private static final Set<String> SILENT = Set.of("1", "0 or 1", "factor");

    /** From here on digits are counted by an exponent. */
    private static final double LARGE = 1e6;

    private static final double SMALL = 1e-4;

    private Amount() {}

    /** The number in {@code node}, in {@code unit}; says what is wrong, calling it {@code what}, if there is none. */
    static Optional<Double> read(Node node, String unit, String what, Problems problems) {
        if (!(node instanceof Node.Text text) || text.isNothing()) {
            return problems.none(node.place(), "%s must be a number%s, but is %s.", what, example(unit), node.kind());
        }
        Matcher form = FORM.matcher(text.text().strip());
        if (text.text().length() > LONGEST || !form.matches()) {
            return problems.none(node.place(), "%s must be a number%s, but is %s.", what, example(unit), node.kind());
        }
        BigDecimal number = new BigDecimal(form.group(1));
        String rest = form.group(2) == null ? "" : normal(form.group(2));
        if (!rest.isEmpty() && !rest.equals(normal(unit))) {
            String[] words = rest.split(" ", 2);
            Integer zeros = ZEROS.get(words[0]);
            String stated = zeros == null ? rest : words.length < 2 ? "" : words[1];
            if (!stated.isEmpty() && !stated.equals(normal(unit))) {
                return problems.none(
                        node.place(),
                        "%s is counted in %s, but here in '%s': convert it, or leave the unit out.",
                        what,
                        inWords(unit),
                        Problems.shown(stated));
            }
            number = number.movePointRight(zeros == null ? 0 : zeros);
        }
        double value = signed(number.doubleValue(), form.group(1));
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            return problems.none(node.place(), "%s must be a finite number, but %s is too large.", what, node.kind());
        }
        return Optional.of(value);
    }

    /** Minus zero is a number of its own, which decimals do not know. */
    private static double signed(double value, String text) {
        return value == 0 && text.startsWith("-") ? -0.0 : value;
    }

    /** Whether {@code text} names {@code unit}. */
    static boolean isUnit(String text, String unit) {
        return normal(text).equals(normal(unit));
    }

    private static String normal(String unit) {
        return unit.strip().replaceAll("\\s*/\\s*", " per ").replaceAll("\\s+", " ");
    }

    private static String example(String unit) {
        return SILENT.contains(unit) ? " such as 0.5" : " such as 0.5 or '0.5 %s'".formatted(unit);
    }

    private static String inWords(String unit) {
        return SILENT.contains(unit) ? "plain numbers" : unit;
    }

    /** {@code value} with its unit, as {@link #read} takes it. */
    static String withUnit(double value, String unit) {
        return SILENT.contains(unit) ? digits(value) : digits(value) + " " + unit;
    }

    /** Whether numbers of {@code unit} are written with it. */
    static boolean speaks(String unit) {
        return !SILENT.contains(unit);
    }

    /** The fewest digits that read back as {@code value}: {@code 0.5}, {@code 1200}, {@code 1.2e9}. */
    static String digits(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(Json.digits(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= SMALL && size < LARGE) {
            return exact.toPlainString();
        }
        int exponent = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
