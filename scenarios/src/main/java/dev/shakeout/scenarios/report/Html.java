package dev.shakeout.scenarios.report;

/** HTML piece by piece: {@link #raw} for what we wrote ourselves, {@link #text} for everything else. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup, or text known to hold none. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere. */
    Html text(String text) {
        out.append(Markup.escape(text));
        return this;
    }

    Html number(long n) {
        out.append(n);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
