package dev.shakeout.scenarios.evidence;

import java.util.function.ToDoubleFunction;

/**
 * Reads an expression from left to right and computes it on the way, by recursive descent.
 *
 * <pre>
 *   sum     = product (('+' | '-') product)*
 *   product = signed (('*' | '/') signed)*
 *   signed  = '-' signed | power
 *   power   = atom ('^' signed)?
 *   atom    = number | '{' fact '}' | ('ln' | 'exp')? '(' sum ')'
 *   number  = digits ('.' digits)? ('e' ('+' | '-')? digits)?
 * </pre>
 */
final class FormulaReader {

    /** Deeper nesting than anybody writes; keeps hostile text from overflowing the stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private final ToDoubleFunction<String> facts;
    private int at;
    private int depth;

    private FormulaReader(String text, ToDoubleFunction<String> facts) {
        this.text = text;
        this.facts = facts;
    }

    /** Returns the value of {@code text}; {@code facts} gives the figure for what stands in braces, NaN if unknown. */
    static double value(String text, ToDoubleFunction<String> facts) {
        var reader = new FormulaReader(text, facts);
        double value = reader.sum();
        if (reader.at < text.length()) {
            throw reader.error(reader.at, "expected an operator or the end");
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (accept('+')) {
                value += product();
            } else if (accept('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            if (accept('*')) {
                value *= signed();
            } else if (accept('/')) {
                int start = at;
                double divisor = signed();
                if (divisor == 0) { // a NaN passes on purpose: a fact whose figure is not known yet
                    throw error(start, "expected a divisor other than zero");
                }
                value /= divisor;
            } else {
                return value;
            }
        }
    }

    private double signed() {
        if (++depth > DEEPEST) {
            throw error(at, "expected at most " + DEEPEST + " levels of nesting");
        }
        double value = accept('-') ? -signed() : power();
        depth--;
        return value;
    }

    private double power() {
        double base = atom();
        return accept('^') ? StrictMath.pow(base, signed()) : base;
    }

    private double atom() {
        skipBlanks();
        int start = at;
        if (accept('(')) {
            return inParentheses();
        }
        if (accept('{')) {
            return facts.applyAsDouble(braces());
        }
        if (at < text.length() && isDigit(text.charAt(at))) {
            return number();
        }
        String name = name();
        if (name.equals("exp") && accept('(')) {
            return StrictMath.exp(inParentheses());
        }
        if (name.equals("ln") && accept('(')) {
            int argument = at;
            double value = inParentheses();
            if (value <= 0) { // a NaN passes on purpose, as above
                throw error(argument, "expected a number above zero for ln, not " + value);
            }
            return StrictMath.log(value);
        }
        throw error(start, "expected a number, a fact in braces, '(', ln( or exp(");
    }

    private double inParentheses() {
        double value = sum();
        if (!accept(')')) {
            throw error(at, "expected an operator or ')'");
        }
        return value;
    }

    private String braces() {
        int start = at;
        int end = text.indexOf('}', start);
        if (end < 0) {
            throw error(start - 1, "expected '}' after the id of a fact");
        }
        String id = text.substring(start, end).strip();
        if (id.isEmpty() || id.indexOf('{') >= 0 || id.chars().anyMatch(c -> c <= ' ')) {
            throw error(start - 1, "expected one id of a fact in the braces");
        }
        at = end + 1;
        return id;
    }

    private double number() {
        int start = at;
        skipDigits("");
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipDigits("expected a digit after the point");
        }
        if (at < text.length() && text.charAt(at) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            skipDigits("expected a digit in the exponent");
        }
        double value = Double.parseDouble(text.substring(start, at));
        if (!Double.isFinite(value)) {
            throw error(start, "expected a number that fits a double");
        }
        return value;
    }

    private void skipDigits(String expected) {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw error(at, expected);
        }
    }

    private String name() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean accept(char expected) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException error(int from, String expected) {
        int position = from;
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        String found = position < text.length() ? "'" + Ids.shown(text.substring(position)) + "'" : "the end";
        return new IllegalArgumentException("Formula '%s', character %s: %s, but found %s."
                .formatted(Ids.shown(text), position + 1, expected, found));
    }
}
