package dev.shakeout.scenarios.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, 2e-3, 2.2250738585072014E-308, 9007199254740992.0, -0.0, Double.MIN_VALUE})
    void doublesReadBackToTheSameBits(double x) {
        String text = Json.compact(json -> json.writeStartArray().writeNumber(x).writeEndArray());
        assertEquals(
                Double.doubleToLongBits(x),
                Double.doubleToLongBits(Double.parseDouble(text.substring(1, text.length() - 1))));
        assertEquals(Double.doubleToLongBits(x), Double.doubleToLongBits(Double.parseDouble(Json.digits(x))));
    }

    @Test
    void digitsAreTheShortestOnEveryJdk() {
        assertEquals(
                "2.0E23",
                Json.digits(Double.parseDouble("2e23"))); // Double.toString before JDK 19: 1.9999999999999998E23
        assertEquals("5.684341886080802E-14", Json.digits(0x1p-44)); // before JDK 19: 5.6843418860808015E-14
        assertEquals("0.002", Json.digits(2e-3));
    }

    @Test
    void whatIsNoNumberIsNull() {
        String text = Json.compact(json -> {
            json.writeStartObject();
            Json.number(json, "nan", Double.NaN);
            Json.number(json, "infinite", Double.POSITIVE_INFINITY);
            json.writeEndObject();
        });
        assertEquals("{\"nan\":null,\"infinite\":null}", text);
    }
}
