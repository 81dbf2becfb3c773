package dev.shakeout.scenarios.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which version of the library this is: Maven writes it into every jar it makes. */
public final class Version {

    private static final String RECORD = "/META-INF/maven/dev.shakeout/shakeout-scenarios/pom.properties";

    private Version() {}

    /** Such as {@code 0.1.0}; {@code unpackaged} when the classes do not come from a jar that Maven made. */
    public static String current() {
        try (@Nullable InputStream in = Version.class.getResourceAsStream(RECORD)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unpackaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
