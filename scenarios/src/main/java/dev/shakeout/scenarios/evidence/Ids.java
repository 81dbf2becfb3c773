package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Names of rows: what they may look like, how to find one, and which one was meant. */
final class Ids {

    /** Longer texts are no misspelt id. */
    private static final int LONGEST = 200;

    private Ids() {}

    /** Returns {@code id} if a formula can hold it: no blanks, no braces. */
    static String check(String id) {
        Check.notBlank(id, "id");
        boolean clean = id.chars().noneMatch(c -> c <= ' ' || c == '{' || c == '}' || c == 127);
        Check.that(
                clean && id.length() <= LONGEST,
                "An id must have at most %s characters, no blanks and no braces, but is '%s'.",
                LONGEST,
                shown(id));
        return id;
    }

    /** The rows by id, in their order; throws if two have the same id. */
    static <T> Map<String, T> index(List<T> rows, Function<T, String> id, String kind) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T row : rows) {
            Check.that(
                    byId.putIfAbsent(id.apply(row), row) == null,
                    "Each %s must have an id of its own, but two are called %s.",
                    kind,
                    id.apply(row));
        }
        return byId;
    }

    /** Returns the row called {@code id}; throws, with the closest id there is, if there is none. */
    static <T> T find(Map<String, T> rows, String id, String kind) {
        T row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException(
                    "There is no %s '%s'%s".formatted(kind, shown(id), didYouMean(id, rows.keySet())));
        }
        return row;
    }

    /** {@code "; did you mean …?"} with the closest of {@code known}, or a full stop if none comes near. */
    static String didYouMean(String id, Collection<String> known) {
        return closest(id, known).map(near -> "; did you mean '" + near + "'?").orElse(".");
    }

    /** The first of {@code known} at the least distance, if that is at most the length of {@code id}. */
    static Optional<String> closest(String id, Collection<String> known) {
        if (id.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = id.length() + 1;
        for (String candidate : known) {
            int distance = distance(id, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Edit distance: letters to insert or delete to make one of the other. A replaced letter counts two, so that a word
     * left out of an id weighs less than another word in its place.
     */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : Integer.MAX_VALUE;
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** {@code text} for a message: at most 60 characters, and question marks for those that do not print. */
    static String shown(String text) {
        String start = text.length() <= 60 ? text : text.substring(0, 57) + "...";
        return start.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
