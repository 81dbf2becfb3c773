package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @Test
    void columnsAreAligned() {
        Table table = Table.titled("Survival after 24 months")
                .column("firm")
                .right("share")
                .right("difference")
                .row("Orange", "52.3 %", "0")
                .row("Yellow bikes", "7 %", "-45.3 %")
                .footnote("Wilson intervals of 95 %.")
                .build();

        assertEquals("""
                Survival after 24 months
                firm           share  difference
                ------------  ------  ----------
                Orange        52.3 %           0
                Yellow bikes     7 %     -45.3 %
                Wilson intervals of 95 %.
                """, table.toString());
    }

    @Test
    void chineseCharactersTakeTwoColumns() {
        Table table = Table.titled("")
                .column("名")
                .right("n")
                .row("月之暗面", "1")
                .row("abc", "22")
                .build();

        assertEquals("""
                名         n
                --------  --
                月之暗面   1
                abc       22
                """, table.toString());
    }

    @Test
    void notesStandBelowTheirRowAndNotInCsv() {
        Table table = Table.titled("")
                .column("lever")
                .right("neutral")
                .row("supply", "1")
                .note("money released")
                .note("in the articles: 1/3")
                .row("floor", "0")
                .width(16)
                .build();

        assertEquals("""
                lever   neutral
                ------  -------
                supply        1
                    money
                    released
                    in the
                    articles:
                    1/3
                floor         0
                """, table.toString());
        assertEquals("lever,neutral\r\nsupply,1\r\nfloor,0\r\n", table.toCsv());
    }

    @Test
    void longTitlesAndFootnotesAreWrapped() {
        Table table = Table.titled("one two three")
                .column("a")
                .row("1")
                .footnote("abcdefghij klm")
                .width(8)
                .build();

        assertEquals("one two\nthree\na\n-\n1\nabcdefgh\nij klm\n", table.toString());
    }

    @Test
    void partsCanBeReadBack() {
        Table table = Table.titled("t")
                .column("a")
                .right("b")
                .row("1", "2")
                .footnote("f")
                .build();

        assertEquals("t", table.title());
        assertEquals(List.of("a", "b"), table.headers());
        assertEquals(List.of(List.of("1", "2")), table.rows());
        assertEquals(List.of("f"), table.footnotes());
        assertThrows(UnsupportedOperationException.class, () -> table.rows().add(List.of()));
    }

    @Test
    void buildingOnDoesNotChangeATableAlreadyBuilt() {
        Table.Builder builder = Table.titled("t").column("a").row("1");
        Table table = builder.build();
        builder.row("2");

        assertEquals(1, table.rows().size());
    }

    @Nested
    class WhenItIsWrong {

        @Test
        void aTableTooWideSaysByHowMuch() {
            Table.Builder builder = Table.titled("wide")
                    .column("firm")
                    .right("share")
                    .row("a".repeat(20), "1")
                    .width(25);

            var thrown = assertThrows(IllegalArgumentException.class, builder::build);

            assertEquals(
                    "The table \"wide\" needs 27 columns of text, but may have 25. "
                            + "Its columns need [firm 20, share 5]. Raise the width, shorten cells or split the table.",
                    thrown.getMessage());
            assertTrue(builder.width(27).build().toString().contains("firm"));
        }

        @Test
        void percentSignsInNamesDoNotBreakTheMessage() {
            Table.Builder builder =
                    Table.titled("100 %s").column("%d").row("12345").width(3);

            var thrown = assertThrows(IllegalArgumentException.class, builder::build);

            assertTrue(thrown.getMessage().startsWith("The table \"100 %s\" needs 5 columns"));
        }

        @Test
        void rowsMustHaveOneCellPerColumn() {
            var thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> Table.titled("t").column("a").row("1", "2"));

            assertEquals("A row must have one cell for each of the 1 columns, but has 2: [1, 2].", thrown.getMessage());
        }

        @Test
        void columnsComeFirst() {
            assertThrows(IllegalArgumentException.class, () -> Table.titled("t").build());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Table.titled("t").column("a").row("1").column("b"));
        }

        @Test
        void controlCharactersCannotMoveTheCursor() {
            Table table = Table.titled("a\u001b[2Jb")
                    .column("x")
                    .row("1\n2")
                    .row("abc\u202Edef") // turns the direction of writing
                    .build();

            assertEquals("a�[2Jb\nx\n-------\n1�2\nabc�def\n", table.toString());
        }
    }

    @Nested
    class AsCsv {

        @ParameterizedTest(name = "cell {0}")
        @ValueSource(
                strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "  =1+1", "-", "＝1", "-1 [-2, 0]"})
        void formulasAreNeutralised(String cell) {
            assertEquals("x\r\n\"'" + cell.replace("\"", "\"\"") + "\"\r\n", csv(cell));
        }

        @ParameterizedTest(name = "cell {0}")
        @ValueSource(strings = {"-1", "+0.25", "-1.5E-7", "12", "-3.2 %", "-4%", "plain", "a=b", "7.5 to 9", ""})
        void numbersAndTextStayAsTheyAre(String cell) {
            assertEquals("x\r\n" + cell + "\r\n", csv(cell));
        }

        @Test
        void separatorsAndQuotesAreQuoted() {
            assertEquals("x\r\n\"a,b\"\r\n", csv("a,b"));
            assertEquals("x\r\n\"say \"\"x\"\"\"\r\n", csv("say \"x\""));
            assertEquals("x\r\n\"a;b\"\r\n", csv("a;b")); // the separator where the comma is the decimal mark
        }

        @Test
        void lineBreaksAreQuoted() {
            assertEquals("x\r\n\"a\r\nb\"\r\n", csv("a\r\nb"));
        }

        @Test
        void headersAreCellsToo() {
            Table table =
                    Table.titled("t").column("=a").right("b").row("1", "2").build();

            assertEquals("\"'=a\",b\r\n1,2\r\n", table.toCsv());
        }

        private String csv(String cell) {
            return Table.titled("t").column("x").row(cell).build().toCsv();
        }
    }
}
