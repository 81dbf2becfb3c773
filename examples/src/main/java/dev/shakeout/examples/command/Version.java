package dev.shakeout.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Shakeout this is, and on which Java it runs: both belong into a report of a defect. */
final class Version implements IVersionProvider {

    /** Maven puts it into the jar. */
    private static final String WRITTEN_BY_MAVEN = "/META-INF/maven/dev.shakeout/shakeout-examples/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"shakeout %s, Java %s".formatted(library(), Runtime.version())};
    }

    private static String library() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (in == null) {
                return "(not from a jar)";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
