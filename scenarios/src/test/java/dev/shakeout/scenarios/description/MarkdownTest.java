package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "a | b;a \\| b",
                "a \\| b;a \\\\\\| b",
                "<script>;\\<script\\>",
                "[x](y);\\[x\\](y)",
                "*a* _b_ `c`;\\*a\\* \\_b\\_ \\`c\\`",
                "{a-fact} / 12;{a-fact} / 12",
                "R&D &amp, x;R&D &amp, x",
                "~a~ $b$ #1;\\~a\\~ \\$b\\$ \\#1"
            })
    void textStaysText(String text, String expected) {
        assertEquals(expected, Markdown.escape(text));
    }

    @Test
    void entitiesLineBreaksAndControlsStayText() {
        assertEquals("\\&amp; \\&\\#60;", Markdown.escape("&amp; &#60;"));
        assertEquals("one two three", Markdown.escape(" one\ntwo\r\n\t three "));
        assertEquals("a\ufffdb\ufffdc", Markdown.escape("a\u202eb\u0000c")); // turns the direction, ends a string
    }

    @ParameterizedTest
    @CsvSource({"- a, \\- a", "+ a, \\+ a", "12. a, 12\\. a", "3) a, 3\\) a", "= a, \\= a", "# a, \\# a", "1a, 1a"})
    void aParagraphBeginsNoBlock(String text, String expected) {
        assertEquals(expected + "\n", new Markdown().paragraph(text).toString());
    }

    @Test
    void piecesFollowEachOther() {
        Markdown out = new Markdown()
                .heading(2, "Things")
                .item("Reads", "a_b")
                .item("Writes", "none")
                .endOfList()
                .table(List.of("a", "b"), List.of(List.of("1", "x|y")), "none")
                .table(List.of("a"), List.of(), "none at all");
        assertEquals("""
                ## Things

                - **Reads:** a\\_b
                - **Writes:** none

                | a | b |
                | --- | --- |
                | 1 | x\\|y |

                none at all
                """, out.toString());
        assertFalse(out.toString().contains("\n\n\n"));
    }
}
