package dev.shakeout.scenarios.file;

/**
 * Something wrong with a file.
 *
 * @param line    from 1; 0 if it is about the file as a whole
 * @param column  from 1; 0 if it is about the file as a whole
 * @param message what was expected, what came, and the way out
 */
public record Problem(int line, int column, String message) {

    /** Such as {@code 4:11: start must be a month ...}. */
    @Override
    public String toString() {
        return line == 0 ? message : "%s:%s: %s".formatted(line, column, message);
    }
}
