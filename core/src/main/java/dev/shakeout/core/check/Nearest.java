package dev.shakeout.core.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that somebody most likely meant. */
public final class Nearest {

    /** Longer texts are no misspelt name. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** {@code Unknown strategy 'carefull'. Did you mean careful? Known: bold, careful.} */
    public static String unknown(String what, String name, Collection<String> known) {
        return "Unknown %s '%s'.%s Known: %s.".formatted(what, name, hint(name, known), String.join(", ", known));
    }

    /** A question to put behind the complaint about {@code name}; empty if nothing known is near. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(" Did you mean %s?"::formatted).orElse("");
    }

    /** The one of {@code known} that contains {@code name}, or is at most two letters or a third of them away. */
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String small = candidate.toLowerCase(Locale.ROOT);
            boolean isPart = wanted.length() >= 3 && small.contains(wanted);
            int distance = isPart ? 1 : distance(wanted, small);
            if (distance < least && distance <= mostSlips(small.length())) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Two letters that changed places are two slips, and happen in short names too. */
    private static int mostSlips(int letters) {
        return Math.max(letters / 3, letters > 3 ? 2 : 1);
    }

    /** How many letters must be put in, taken out or replaced to turn one into the other (Levenshtein 1966). */
    public static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
