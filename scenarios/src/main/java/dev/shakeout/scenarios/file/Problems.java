package dev.shakeout.scenarios.file;

import dev.shakeout.core.check.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects what is wrong with a file, so that all of it can be put right at once. */
final class Problems {

    private static final int MOST = 20;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final List<Problem> found = new ArrayList<>();

    /** Says that at {@code place} something is wrong; what is said after the first twenty is not kept. */
    void at(Node.Place place, String message, Object... parts) {
        if (!isFull()) {
            found.add(new Problem(place.line(), place.column(), message.formatted(parts)));
        } else if (found.size() == MOST) {
            found.add(
                    new Problem(place.line(), place.column(), "From here on there is more; put the rest right first."));
        }
    }

    private boolean isFull() {
        return found.size() >= MOST;
    }

    /** The same for something that yields nothing then. */
    <T> Optional<T> none(Node.Place place, String message, Object... parts) {
        at(place, message, parts);
        return Optional.empty();
    }

    /** Says that {@code name} is no {@code what}, and which of {@code known} may be meant. */
    <T> Optional<T> unknown(Node.Place place, String what, String name, Collection<String> known, String wayOut) {
        if (isFull()) {
            return none(place, "");
        }
        return none(place, "There is no %s '%s'.%s%s", what, shown(name), Nearest.hint(name, known), wayOut);
    }

    /** A question about what was meant by {@code name}; empty if nobody will read it. */
    String hint(String name, Collection<String> known) {
        return isFull() ? "" : Nearest.hint(name, known);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<Problem> all() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.subList(0, Math.min(sorted.size(), MOST))
                .sort(Comparator.comparing(Problem::line).thenComparing(Problem::column));
        return sorted;
    }

    /** {@code text} for a message: at most 60 characters, and question marks for those that do not print. */
    static String shown(String text) {
        String start = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 3) + "...";
        return UNPRINTABLE.matcher(start).replaceAll("?");
    }
}
