package dev.shakeout.scenarios.file;

import static dev.shakeout.scenarios.file.Markets.FILES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema held against a validator of another maker. */
class SchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(FileSchema.of(Markets.MODEL), InputFormat.JSON);

    private static List<String> complaints(String yaml) {
        return SCHEMA.validate(read(yaml)).stream().map(Object::toString).toList();
    }

    /** In one piece: snakeyaml-engine 3.0.1 fails where the end of its buffer parts the two halves of a character. */
    private static JsonNode read(String yaml) {
        LoadSettings whole =
                LoadSettings.builder().setBufferSize(yaml.length() + 1).build();
        return new YAMLMapper(YAMLFactory.builder().loadSettings(whole).build()).readTree(yaml);
    }

    @Test
    void theSchemaIsItselfOne() {
        Schema ofSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), ofSchemas.validate(FileSchema.of(Markets.MODEL), InputFormat.JSON));
    }

    @Test
    void takesThePresets() {
        assertEquals(List.of(), complaints(FILES.toYaml(China2025.market())));
        for (String name : Modules.names()) {
            assertEquals(List.of(), complaints(FILES.toYaml(Modules.named(name, 0.5))));
        }
    }

    @Test
    void takesRandomMarkets() {
        for (long seed = 0; seed < 100; seed++) {
            String yaml = FILES.toYaml(new Markets(seed).any());
            assertEquals(List.of(), complaints(yaml), () -> yaml);
        }
    }

    private static final String MARKET = """
            format: shakeout-market/1
            name: m
            start: 2025-03
            """;

    /** Each of these the reader takes too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "with: {firm.cash: 5}",
                "with: {firm.cash: 5 CNY}",
                "with: {firm.cash: 3 million CNY}",
                "with: {firm.burn: 3 billion CNY/month}",
                "with: {firm.burn: '3 billion CNY / month'}",
                "with: {firm.mau: {value: 18.2e6, unit: users, fact: mau-kimi-2025-03}}",
                "firms: [{name: 360, kind: startup}]",
                "firms: [{name: a, kind: startup, id: -9223372036854775808}]"
            })
    void takesWhatTheReaderTakes(String more) {
        assertEquals(List.of(), complaints(MARKET + more), more);
        FILES.market("m", MARKET + more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with: {firm.csh: 5}",
                "with: {firm.cash: -5}",
                "with: {firm.cash: 5 USD}",
                "with: {firm.cash: much}",
                "with: {firm.cash: {vlaue: 5}}",
                "with: {firm.cash: {value: 5, unit: USD}}",
                "with: {firm.cash: {prior: {kind: unifrom}, reason: x}}",
                "firms: [{name: a, kind: starup}]",
                "firms: [{name: '<b>', kind: startup}]",
                "firms: [{name: a}]",
                "firms: {name: a}",
                "segments: [{name: a, with: {firm.cash: 5}}]",
                "segments: [{name: a, with: {demand.lapse: 0.1}}]",
                "populations: [{name: a, count: 0}]",
                "frims: []"
            })
    void refusesWhatTheReaderRefuses(String more) {
        assertFalse(complaints(MARKET + more).isEmpty(), more);
        assertTrue(refused(MARKET + more), more);
    }

    private static boolean refused(String yaml) {
        try {
            FILES.market("m", yaml);
            return false;
        } catch (BadFile e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module: AdWars",
                "{module: AdWar, months: -1}",
                "name: a",
                "{name: a, pulls: [{lever: capital.suply, course: 1}]}",
                "{name: a, pulls: [{lever: capital.supply}]}",
                "{name: a, pulls: [{lever: capital.supply, course: {kind: ramp}}]}",
                "{parts: [{module: AdWars}]}"
            })
    void refusesScenariosThatAreNone(String body) {
        String yaml = body.startsWith("{")
                ? "{format: shakeout-scenario/1, " + body.substring(1)
                : "format: shakeout-scenario/1\n" + body;
        assertFalse(complaints(yaml).isEmpty(), yaml);
        assertTrue(complaints(yaml.replace("AdWars", "AdWar")).isEmpty() == body.contains("AdWars"), yaml);
    }
}
