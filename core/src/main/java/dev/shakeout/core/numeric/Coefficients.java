package dev.shakeout.core.numeric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tables of coefficients that travel as resources: one comment line, then numbers written as the 16 hexadecimal digits
 * of their IEEE 754 bits, so that no rounding comes between the script that made them and the program.
 *
 * <p>Read byte by byte, since this happens at every start of the program.
 */
public final class Coefficients {

    private Coefficients() {}

    /**
     * Reads a table.
     *
     * @param owner  the class beside which the resource lies
     * @param name  the name of the resource
     * @param count  how many numbers it has
     * @return a new array of {@code count} numbers, line by line
     * @throws IllegalStateException if the resource is missing or has another number of numbers
     */
    public static double[] read(Class<?> owner, String name, int count) {
        byte[] text = bytesOf(owner, name);
        int at = 0;
        while (at < text.length && text[at] != '\n') {
            at++; // the comment
        }
        double[] numbers = new double[count];
        int found = 0;
        while (at < text.length) {
            if (text[at] <= ' ') {
                at++;
                continue;
            }
            long bits = 0;
            while (at < text.length && text[at] > ' ') {
                bits = (bits << 4) | digit(text[at]);
                at++;
            }
            if (found < count) {
                numbers[found] = Double.longBitsToDouble(bits);
            }
            found++;
        }
        if (found != count) {
            throw damaged(name, "have " + count + " numbers", "has " + found);
        }
        return numbers;
    }

    /** 0 to 15: the low bits of 0 to 9, nine more for letters. */
    private static int digit(byte hexadecimal) {
        return (hexadecimal & 15) + 9 * (hexadecimal >> 6);
    }

    private static byte[] bytesOf(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw damaged(name, "lie beside " + owner.getName(), "is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }

    private static IllegalStateException damaged(String name, String expected, String found) {
        String message = """
                The table %s should %s, but %s.
                The library's jar is damaged or was repacked without its resources: install it again.""";
        return new IllegalStateException(message.formatted(name, expected, found));
    }
}
