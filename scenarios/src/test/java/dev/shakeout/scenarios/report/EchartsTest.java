package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The chart library is the published file of Apache ECharts 6.1.0, {@code dist/echarts.min.js}, unchanged. */
class EchartsTest {

    @Test
    void isThePublishedFile() throws IOException, NoSuchAlgorithmException {
        byte[] file = bytes("echarts.min.js");
        // sha256sum of dist/echarts.min.js in the npm package echarts 6.1.0
        String published = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0";
        assertEquals(
                published,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void canStandInsideAScriptElementAsItIs() throws IOException {
        String text = new String(bytes("echarts.min.js"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        assertFalse(text.contains("</script"));
        assertFalse(text.contains("<script"));
        assertFalse(text.contains("<!--"));
        assertFalse(text.contains("\r"));
    }

    @Test
    void comesWithItsLicences() throws IOException {
        assertTrue(new String(bytes("LICENSE"), StandardCharsets.UTF_8).contains("Apache License"));
        assertTrue(new String(bytes("NOTICE"), StandardCharsets.UTF_8).startsWith("Apache ECharts\n"));
        assertTrue(new String(bytes("LICENSE-d3"), StandardCharsets.UTF_8).contains("Mike"));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("echarts/" + name)) {
            return in.readAllBytes();
        }
    }
}
