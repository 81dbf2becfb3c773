package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures of the gallery, as they lie beside the programs. */
final class Pictures {

    private Pictures() {}

    /** Fails unless {@code examples/pictures/name} is what its program draws; its {@code main} draws it anew. */
    static void assertCurrent(String name, String drawn) throws IOException {
        Path picture = Path.of("pictures", name); // tests run in the module's folder
        assertEquals(
                Files.readString(picture), drawn, name + " is out of date: run its program from the project's root");
    }
}
