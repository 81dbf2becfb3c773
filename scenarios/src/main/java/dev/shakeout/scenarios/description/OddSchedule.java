package dev.shakeout.scenarios.description;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Stock;
import java.util.ArrayList;
import java.util.List;

/** Element 3 of an ODD: process overview and scheduling. */
final class OddSchedule {

    private OddSchedule() {}

    static void write(Markdown out, Catalogue model) {
        out.heading(2, "3. Process overview and scheduling");
        out.paragraph(
                "A month has these phases, in this order; within a phase mechanisms work in the order of their names,"
                        + " each for all firms. The order in which firms are listed has no influence on anything.");
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<Mechanism> inPhase = model.mechanisms().stream()
                    .filter(m -> m.declaration().phase() == phase)
                    .toList();
            for (Mechanism m : inPhase) {
                rows.add(List.of(
                        Terms.phase(phase), m.name(), m.declaration().summary() + (model.works(m) ? "" : " (off)")));
            }
            if (inPhase.isEmpty()) {
                rows.add(List.of(Terms.phase(phase), "–", "No mechanism: %s.".formatted(Terms.happens(phase))));
            }
        }
        out.table(List.of("Phase", "Mechanism", "What it does"), rows, "");
        out.paragraph(
                "Mechanisms of a phase are synchronous: what one of them reads and another of the same phase writes, it"
                        + " sees as it was when the phase began. That concerns:");
        out.table(List.of("Mechanism", "Sees as before the phase", "Which is written by"), frozen(model), "Nothing.");
        out.paragraph(
                "A month ends with an audit: all cash, that of outside sectors included, sums to zero, every state is"
                        + " finite, and nothing that is conserved was made or lost. A replication that fails is left out of every"
                        + " scenario and reported, with the mechanism that did it. Conserved are:");
        out.table(List.of("What", "Is in one of", "Comes in through", "Declared by"), conserved(model), "Money.");
    }

    private static List<List<String>> frozen(Catalogue model) {
        List<List<String>> rows = new ArrayList<>();
        List<Mechanism> working =
                model.mechanisms().stream().filter(model::works).toList();
        for (Mechanism reader : working) {
            for (Mechanism writer : working) {
                Declaration mine = reader.declaration();
                Declaration theirs = writer.declaration();
                if (reader != writer && mine.phase() == theirs.phase()) {
                    for (Column column : theirs.writes()) {
                        if (mine.reads().contains(column)) {
                            rows.add(List.of(reader.name(), column.name(), writer.name()));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static List<List<String>> conserved(Catalogue model) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("money", "cash of firms, balances of outside sectors", "nothing", "the ledger"));
        for (Mechanism m : model.mechanisms()) {
            for (Stock stock : m.declaration().stocks()) {
                rows.add(List.of(
                        stock.name(), names(stock.states(), "nothing"), names(stock.inflows(), "nothing"), m.name()));
            }
        }
        return rows;
    }

    private static String names(List<Column> columns, String none) {
        return columns.isEmpty()
                ? none
                : String.join(", ", columns.stream().map(Column::name).toList());
    }
}
