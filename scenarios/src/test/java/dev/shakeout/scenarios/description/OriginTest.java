package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.text.ParsedJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OriginTest {

    private static Origin of(Value value) {
        return Origin.of(value.provenance());
    }

    @Test
    void everyKindOfSourceHasASentence() {
        assertEquals("GIVEN", of(Value.given(1)).sentence());
        assertEquals("GIVEN: off", of(Value.given(0, "off")).sentence());
        assertEquals("REPORTED: a, b", of(Value.reported(1, "a", "b")).sentence());
        assertEquals("CITED: Bass (1969)", of(Value.cited(1, "Bass (1969)")).sentence());
        assertEquals("DERIVED: {a} / 12", of(Value.derived(1, "{a} / 12")).sentence());
        assertEquals(
                "FITTED: to MAU of March by least squares, residual 2 %",
                Origin.of(new Provenance.Fitted("MAU of March", "least squares", "2 %"))
                        .sentence());
        assertEquals(
                "ASSUMED: uniform from 0 to 1, centre 0.5; a guess; rests on a",
                of(Value.assumed(Prior.uniform(0, 1), "a guess.", "a")).sentence());
    }

    /** A default without a ground would be a number nobody could question. */
    @Test
    void everyDefaultSaysWhy() {
        for (Parameter parameter : Model.standard().parameters()) {
            Origin origin = Origin.of(parameter.provenanceOfDefault());
            assertFalse(origin.why().isEmpty() && origin.facts().isEmpty(), parameter.name());
        }
    }

    @Test
    void factsOfAFormulaAreItsBraces() {
        assertEquals(
                List.of("a-fact", "other"),
                of(Value.derived(1, "{a-fact.low} / {other} + {a-fact}")).facts());
        assertEquals(List.of(), of(Value.derived(1, "a rule put in words")).facts());
    }

    static Stream<Arguments> priors() {
        return Stream.of(
                Arguments.of(Prior.uniform(3, 3), "exactly 3", "{low=3.0, centre=3.0, high=3.0}"),
                Arguments.of(
                        Prior.uniform(0, 0.2, 1), "uniform from 0 to 1, centre 0.2", "{low=0.0, centre=0.2, high=1.0}"),
                Arguments.of(Prior.logUniform(1, 1e7), "log-uniform from 1 to 1e7", "{low=1.0, high=1.0E7}"),
                Arguments.of(
                        Prior.triangular(1, 2, 4),
                        "triangular from 1 to 4, most likely 2",
                        "{low=1.0, centre=2.0, high=4.0}"),
                Arguments.of(
                        Prior.normal(-1, 0, 2),
                        "normal, 90 % from -1 to 2, median 0",
                        "{p05=-1.0, centre=0.0, p95=2.0}"),
                Arguments.of(
                        Prior.logNormal(1, 2, 8),
                        "lognormal, 90 % from 1 to 8, median 2",
                        "{p05=1.0, centre=2.0, p95=8.0}"),
                Arguments.of(Prior.whole(2, 3, 9), "whole numbers from 2 to 9, centre 3", "{low=2, centre=3, high=9}"),
                Arguments.of(Prior.bernoulli(0.4), "1 with probability 0.4, else 0", "{probability=0.4}"));
    }

    @ParameterizedTest
    @MethodSource("priors")
    void everyPriorHasWordsAndNumbers(Prior prior, String words, String numbers) {
        assertEquals(words, Terms.prior(prior));
        String json = Fields.json("all", List.of(new Fields().with("prior", prior)));
        Map<String, Object> written = ParsedJson.object(
                ParsedJson.objects(ParsedJson.object(json).get("all")).get(0).get("prior"));
        written.remove("kind");
        assertEquals(numbers, written.toString());
    }
}
