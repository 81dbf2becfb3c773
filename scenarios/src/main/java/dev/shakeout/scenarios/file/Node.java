package dev.shakeout.scenarios.file;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document and where it stands. */
sealed interface Node {

    /** Where it begins. */
    Place place();

    /** What it is, for a message. */
    String kind();

    /** A line and a column, both counted from 1. */
    record Place(int line, int column) {}

    /**
     * A word, a number, a sentence.
     *
     * @param plain whether it stands without quotes, and may mean a number or nothing
     */
    record Text(Place place, String text, boolean plain) implements Node {
        @Override
        public String kind() {
            return isNothing() ? "nothing" : "'" + Problems.shown(text) + "'";
        }

        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with their values, in the order of the file. */
    record Fields(Place place, Map<String, Field> fields) implements Node {
        @Override
        public String kind() {
            return "a mapping of keys to values";
        }
    }

    /** A key's place, and its value. */
    record Field(Place place, Node value) {}
}
