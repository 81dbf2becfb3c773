package dev.shakeout.core.numeric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Files of exact values: each line has the arguments, as doubles, and the exact result in 50 digits. */
public final class ReferenceValues {

    private ReferenceValues() {}

    /**
     * Returns the largest relative error of {@code function}, which gets the arguments of a line, over the lines of a
     * file.
     */
    public static double largestRelativeError(Class<?> owner, String file, ToDoubleFunction<double[]> function) {
        return largestShareOfBound(owner, file, function, arguments -> 1);
    }

    /** The same as a share of {@code bound}, what the error may be for the arguments of a line. */
    public static double largestShareOfBound(
            Class<?> owner, String file, ToDoubleFunction<double[]> function, ToDoubleFunction<double[]> bound) {
        double largest = 0.0;
        for (String[] line : lines(owner, file)) {
            int last = line.length - 1;
            double[] arguments = Arrays.stream(line, 0, last)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double error = relativeError(function.applyAsDouble(arguments), new BigDecimal(line[last]));
            largest = Math.max(largest, error / bound.applyAsDouble(arguments));
        }
        return largest;
    }

    private static double relativeError(double actual, BigDecimal exact) {
        if (!Double.isFinite(actual)) {
            return Double.POSITIVE_INFINITY;
        }
        return new BigDecimal(actual)
                .subtract(exact)
                .divide(exact, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
    }

    private static List<String[]> lines(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
