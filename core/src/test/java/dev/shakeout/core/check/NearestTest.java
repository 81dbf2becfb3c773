package dev.shakeout.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    // Textbook pairs, each countable by hand.
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "flaw, lawn, 2",
        "'', abc, 3",
        "abc, '', 3",
        "same, same, 0"
    })
    void distanceCountsLettersPutInTakenOutOrReplaced(String from, String to, int letters) {
        assertEquals(letters, Nearest.distance(from, to));
    }

    @Test
    void suggestsWhatIsNearInLettersOrContainsWhatWasTyped() {
        List<String> known = List.of("FundingSqueeze", "BigTechPressure", "AdWar");
        assertEquals(Optional.of("AdWar"), Nearest.to("adwar", known));
        assertEquals(Optional.of("FundingSqueeze"), Nearest.to("squeeze", known));
        assertEquals(Optional.of("BigTechPressure"), Nearest.to("BigTecPresure", known));
        assertEquals(Optional.empty(), Nearest.to("Meteor", known));
        assertEquals(Optional.empty(), Nearest.to("", known));
    }
}
