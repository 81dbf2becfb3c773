package dev.shakeout.scenarios.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class IdsProperties {

    @Property(tries = 200)
    void distanceIsTheFewestLettersInsertedAndDeleted(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String b) {
        assertEquals(byTryingAll(a, b), Ids.distance(a, b));
        assertEquals(Ids.distance(b, a), Ids.distance(a, b));
    }

    @Property(tries = 200)
    void noOtherIdIsCloserThanTheSuggestedOne(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 8) String id,
            @ForAll @Size(max = 6) List<@CharRange(from = 'a', to = 'e') @StringLength(max = 8) String> known) {
        var suggested = Ids.closest(id, known);
        int least = known.stream().mapToInt(k -> Ids.distance(id, k)).min().orElse(Integer.MAX_VALUE);
        assertEquals(least <= id.length(), suggested.isPresent());
        suggested.ifPresent(near -> assertEquals(least, Ids.distance(id, near)));
    }

    @Property(tries = 200)
    void whatIsShownIsShortAndPrintable(@ForAll @StringLength(max = 200) String text) {
        String shown = Ids.shown(text);
        assertTrue(shown.length() <= 60);
        assertTrue(shown.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)));
    }

    private static int byTryingAll(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        if (a.charAt(0) == b.charAt(0)) {
            return byTryingAll(a.substring(1), b.substring(1)); // never worse than skipping either
        }
        return 1 + Math.min(byTryingAll(a.substring(1), b), byTryingAll(a, b.substring(1)));
    }
}
