package dev.shakeout.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The text of a file: UTF-8, of a size that a person could edit. */
final class FileText {

    /** Thirty times the largest market of the library. */
    static final int LARGEST = 2 << 20;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private FileText() {}

    /** Reads {@code file}; throws if it cannot be read, is too large, or is no text. */
    static String of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw bad(file, "This is a folder, not a file.");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw bad(file, "This is no ordinary file: save what it holds to one.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw bad(
                            file,
                            "A file may have at most %s MiB, but this has more. Describe many firms as a population."
                                    .formatted(LARGEST >> 20));
                }
                return decoded(bytes, file.toString());
            }
        } catch (NoSuchFileException e) {
            throw bad(file, "There is no such file.");
        } catch (AccessDeniedException e) {
            throw bad(file, "You may not read this file.");
        } catch (IOException e) {
            throw bad(file, "The file cannot be read: %s.".formatted(e.getMessage()));
        }
    }

    private static BadFile bad(Path file, String message) {
        return new BadFile(file.toString(), List.of(new Problem(0, 0, message)));
    }

    /** {@code bytes} as text; {@code source} is what the file is called in messages. */
    static String decoded(byte[] bytes, String source) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            throw bad(source, new Node.Place(1, 1), "The file is in UTF-16 or UTF-32: save it as UTF-8.");
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            checkPrintable(text, source); // zero bytes say more
            throw bad(
                    source,
                    endOf(text),
                    "The byte 0x%02x here is not UTF-8; Latin-1 or another encoding, perhaps: save the file as UTF-8."
                            .formatted(in.get(in.position()) & 0xff));
        }
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        checkPrintable(content, source);
        return content;
    }

    private static void checkPrintable(String text, String source) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == '\n' || c == '\r' || c == '\t';
            if ((c < ' ' && !white) || (c >= 0x7f && c < 0xa0) || c == BYTE_ORDER_MARK || c >= 0xfffe) {
                String meant = c == 0 ? "UTF-16 without a mark, perhaps: save the file as UTF-8." : "take it out.";
                throw bad(
                        source,
                        endOf(text.substring(0, i)),
                        "A character that does not print, U+%04X, stands here; %s".formatted((int) c, meant));
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The place right behind {@code text}. */
    private static Node.Place endOf(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Node.Place(line, last.codePointCount(0, last.length()) + 1);
    }

    private static BadFile bad(String source, Node.Place place, String message) {
        return new BadFile(source, List.of(new Problem(place.line(), place.column(), message)));
    }
}
