package dev.shakeout.scenarios.description;

import java.util.List;

/**
 * One thing of a listing.
 *
 * @param name    by which it is found
 * @param lines   what people see of it
 * @param fields  what JSON holds of it
 * @param records what CSV holds of it
 */
record Entry(String name, List<Line> lines, Fields fields, List<Fields> records) {

    /** A row of the table, and sentences below it. */
    record Line(List<String> cells, List<String> notes) {}

    /** An entry that is one row everywhere. */
    static Entry of(String name, List<String> cells, List<String> notes, Fields fields) {
        return new Entry(name, List.of(new Line(cells, notes)), fields, List.of(fields));
    }
}
