package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where the pictures hang, and what most of them show. */
final class Gallery {

    private Gallery() {}

    /** Writes a picture to {@code examples/pictures}, seen from the project's root. */
    static void write(String name, String svg) throws IOException {
        Path folder = Files.createDirectories(Path.of("examples", "pictures"));
        Files.writeString(folder.resolve(name), svg);
    }

    /** The medians of a measure from the start to the end, times {@code scale}. */
    static double[] medians(Result result, String measure, String firm, double scale) {
        return IntStream.rangeClosed(0, result.months())
                .mapToDouble(
                        month -> scale * result.summary(measure, firm, month).p50())
                .toArray();
    }
}
