package dev.shakeout.scenarios.evidence;

import static dev.shakeout.scenarios.evidence.EvidenceTest.fact;
import static dev.shakeout.scenarios.evidence.EvidenceTest.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Evidence THREE = Evidence.of(
            List.of(new Article("B1", "2025-05", "A report of our own")),
            List.of(
                    fact("a", 6),
                    fact("b-2024", -2),
                    fact("band", OptionalDouble.empty(), OptionalDouble.of(10), OptionalDouble.of(40)),
                    fact("event", OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())),
            List.of());

    /** By hand; every step is exact in doubles except where ln and exp are rounded once. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        12                          | 12
        0.5e3                       | 500
        2E+0                        | error
        1e-2                        | 0.01
        {a} / 12                    | 0.5
        {a}/12                      | 0.5
        { a } * { b-2024 }          | -12
        ({a} + {b-2024}) / 2        | 2
        {a} - {b-2024} - 1          | 7
        16 / 4 / 2                  | 2
        2 + 3 * 4 ^ 2               | 50
        (2 + 3) * 4 ^ 2             | 80
        2 ^ 3 ^ 2                   | 512
        -2 ^ 2                      | -4
        (-2) ^ 2                    | 4
        2 ^ -1                      | 0.5
        --3                         | 3
        2 - -3                      | 5
        {b-2024} ^ 2                | 4
        ln(1)                       | 0
        ln({a} / {a})               | 0
        exp(0) + exp ( 0 )          | 2
        {band.low} + {band.high}    | 50
        {band.high} ^ (1/2) ^ 0     | 40
        """)
    void arithmeticIsThatOfSchool(String text, String expected) {
        if (expected.equals("error")) {
            assertTrue(messageOf(() -> Formula.of(text)).contains("character 2"));
        } else {
            assertEquals(Double.parseDouble(expected), Formula.of(text).value(THREE));
        }
    }

    @Test
    void logarithmAndExponentialAreThoseOfStrictMath() {
        assertEquals(StrictMath.log(2.5), Formula.of("ln(2.5)").value(THREE));
        assertEquals(StrictMath.exp(-1.5), Formula.of("exp(-1.5)").value(THREE));
        // The geometric mean of 10 and 40 is 20; three roundings of at most one ulp each, on the scale of ln.
        double middle =
                Formula.of("exp((ln({band.low}) + ln({band.high})) / 2)").value(THREE);
        assertEquals(20.0, middle, 20 * 1e-15 * 4);
    }

    @Test
    void factsAreListedOnceInOrderOfAppearance() {
        assertEquals(
                List.of("band", "a"),
                Formula.of("{band.low} / {a} + {band.high} - {a}").factIds());
        assertEquals(List.of(), Formula.of("1 + 1").factIds());
    }

    @Test
    void theTextIsKeptAsWritten() {
        assertEquals("{a} /  12", Formula.of("{a} /  12").text());
        assertEquals(Formula.of("{a}"), new Formula("{a}"));
    }

    @Test
    void figuresOfTheArticlesComeInBaseUnits() {
        assertEquals(2e9 / 12, Formula.of("{burn-zhipu-loss-2024} / 12").value(Evidence.articles()));
    }

    /** The position counts from 1 and points at what could not be read. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2 +              | 4  | expected a number, a fact in braces, '(', ln( or exp(, but found the end
        2 + * 3          | 5  | but found '* 3'
        2 2              | 3  | expected an operator or the end, but found '2'
        (1 + 2           | 7  | expected an operator or ')', but found the end
        1 + 2)           | 6  | expected an operator or the end, but found ')'
        ()               | 2  | expected a number
        {a               | 1  | expected '}' after the id of a fact
        a}               | 1  | expected a number
        {}               | 1  | expected one id of a fact in the braces
        1 + {a b}        | 5  | expected one id of a fact in the braces
        {a{b}            | 1  | expected one id of a fact in the braces
        1.               | 3  | expected a digit after the point
        .5               | 1  | expected a number
        1.5.2            | 4  | expected an operator
        1e               | 3  | expected a digit in the exponent
        1e999            | 1  | expected a number that fits a double
        0x1F             | 2  | found 'x1F'
        1_000            | 2  | found '_000'
        NaN              | 1  | expected a number
        sin(1)           | 1  | found 'sin(1)'
        ln 2             | 1  | expected a number
        LN(2)            | 1  | expected a number
        7 % 2            | 3  | expected an operator
        2 ** 3           | 4  | expected a number
        1; 2             | 2  | expected an operator
        ${jndi:x}        | 1  | found '${jndi:x}'
        1 / (2 - 2)      | 5  | expected a divisor other than zero
        ln(3 - 3)        | 4  | expected a number above zero for ln, not 0.0
        """)
    void whatCannotBeReadIsNamedWithItsPosition(String text, int position, String reason) {
        String message = messageOf(() -> Formula.of(text));
        assertTrue(message.contains("character " + position + ": "), message);
        assertTrue(message.contains(reason), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "ln(", "2^", "1+("})
    void deepNestingIsRefusedAndDoesNotOverflowTheStack(String piece) {
        String message = messageOf(() -> Formula.of(piece.repeat(400)));
        assertTrue(message.contains("at most 100 levels of nesting"), message);
        assertTrue(message.length() < 250);
    }

    @Test
    void longTextIsFineUpToALimit() {
        assertEquals(1000, Formula.of("1+".repeat(999) + "1").value(THREE));
        assertEquals(
                "A formula must have at most 2000 characters, but has 2001.",
                messageOf(() -> Formula.of("1+".repeat(1000) + "1")));
    }

    @Test
    void emptyTextIsRefused() {
        assertEquals("formula must have a text, but is blank.", messageOf(() -> Formula.of("  ")));
    }

    @Test
    void controlCharactersDoNotReachTheMessage() {
        assertTrue(messageOf(() -> Formula.of("1\n\u001b[31m")).chars().noneMatch(Character::isISOControl));
    }

    @Test
    void aFactNobodyStatedIsNamedWhenTheValueIsAskedFor() {
        assertEquals(
                "There is no fact 'b-2025'; did you mean 'b-2024'?",
                messageOf(() -> Formula.of("{b-2025}").value(THREE)));
    }

    @Test
    void aBandHasNoValueUntilOneBoundIsChosen() {
        assertEquals(
                "Fact band has no value, but it has {band.low} = 10.0, {band.high} = 40.0, in CNY: "
                        + "write the one you mean.",
                messageOf(() -> Formula.of("{band} / 2").value(THREE)));
        assertTrue(messageOf(() -> Formula.of("{a.low}").value(THREE)).contains("has no low, but it has {a} = 6.0"));
    }

    @Test
    void anEventHasNoFigure() {
        assertEquals(
                "Fact event is an event without a figure; a formula cannot use it.",
                messageOf(() -> Formula.of("{event}").value(THREE)));
    }

    @Test
    void divisionByAFigureOfZeroIsRefusedWhenTheValueIsAskedFor() {
        Formula formula = Formula.of("1 / ({a} + 3 * {b-2024})");
        assertTrue(messageOf(() -> formula.value(THREE)).contains("character 5: expected a divisor other than zero"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 ^ 400", "exp(1000)", "(-8) ^ 0.5", "exp(1000) - exp(1000)"})
    void aValueThatIsNoFiniteNumberIsRefused(String text) {
        assertTrue(messageOf(() -> Formula.of(text).value(THREE)).contains("must give a finite number"));
    }
}
