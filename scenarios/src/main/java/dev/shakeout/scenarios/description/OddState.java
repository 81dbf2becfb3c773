package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Total;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Element 2 of an ODD: entities, state variables and scales. */
final class OddState {

    private static final List<String> COLUMNS =
            List.of("Name", "Unit", "Starts at", "Written by", "Read by", "Meaning");

    private static final String WRITERS = "its writers only";

    private OddState() {}

    static void write(Markdown out, Catalogue model, Market market) {
        out.heading(2, "2. Entities, state variables and scales");
        out.paragraph(
                "A state variable is a column: one number for each entity of its kind. It starts at the number or the"
                        + " parameter below; its writers may then set another start from their parameters, in the order of the"
                        + " schedule, before the first month.");

        entities(out, model, market);
        columns(out, model, Scope.MARKET, "State of the market");
        columns(out, model, Scope.FIRM, "State of a firm");
        columns(out, model, Scope.SEGMENT, "State of a consumer segment");
        columns(out, model, Scope.FIRM_IN_SEGMENT, "State of a firm in a segment");
        columns(out, model, Scope.VERTICAL, "State of a vertical of enterprises");
        columns(out, model, Scope.FIRM_IN_VERTICAL, "State of a firm in a vertical");
        totals(out, model);
        out.heading(3, "Scales");
        out.paragraph("A step is a month; the market stands at the end of %s, and the first simulated month is %s. The"
                        .formatted(market.start(), market.start().plusMonths(1))
                + " horizon is the user's choice. There is no space; segments stand for different uses and places. Money"
                + " is whole fen (hundredths of a yuan), other numbers are real unless their unit is a count of whole"
                + " things.");
    }

    private static void entities(Markdown out, Catalogue model, Market market) {
        out.heading(3, "Entities");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("market", "1", market.name()));
        for (Firm.Kind kind : Firm.Kind.values()) {
            List<String> names = market.firms().stream()
                    .filter(firm -> firm.kind() == kind)
                    .map(firm -> firm.name() + (firm.isEntrant() ? " (an entrant)" : ""))
                    .toList();
            if (!names.isEmpty()) {
                rows.add(List.of(kind.label(), Integer.toString(names.size()), Words.list(names, "")));
            }
        }
        for (Population population : market.populations()) {
            rows.add(List.of("startup", Long.toString(population.count()), "firms of " + population.name()));
        }
        market.segments().forEach(segment -> rows.add(List.of("consumer segment", "1", segment.name())));
        market.verticals().forEach(vertical -> rows.add(List.of("vertical of enterprises", "1", vertical.name())));
        Set<String> sectors = sectors(model);
        if (!sectors.isEmpty()) {
            String which = Words.list(List.copyOf(sectors), "") + "; they pay firms and are paid, and have a balance";
            rows.add(List.of("outside sector", Integer.toString(sectors.size()), which));
        }
        out.table(List.of("Entity", "How many", "Which"), rows, "");
    }

    private static Set<String> sectors(Catalogue model) {
        Set<String> sectors = new TreeSet<>();
        model.mechanisms().stream()
                .flatMap(m -> m.declaration().flows().stream())
                .flatMap(OddState::sectorsOf)
                .forEach(sector -> sectors.add(Terms.sector(sector)));
        return sectors;
    }

    private static Stream<Sector> sectorsOf(Flow flow) {
        return Stream.concat(flow.payer().stream(), flow.payee().stream());
    }

    private static void columns(Markdown out, Catalogue model, Scope scope, String heading) {
        out.heading(3, heading);
        List<List<String>> rows = model.columns().stream()
                .filter(column -> column.scope() == scope)
                .map(column -> List.of(
                        column.name(),
                        column.unit(),
                        start(column),
                        Words.list(model.writersOf(column), "nobody"),
                        Words.list(model.readersOf(column), WRITERS),
                        column.meaning()))
                .toList();
        out.table(COLUMNS, rows, "No mechanism has a column of this kind.");
    }

    private static String start(Column column) {
        return column == Columns.CASH
                ? Firm.CASH.name()
                : column.start().map(Parameter::name).orElse(Words.number(column.initially()));
    }

    private static void totals(Markdown out, Catalogue model) {
        out.heading(3, "Totals over firms");
        List<List<String>> rows = new ArrayList<>();
        for (Total total : model.totals()) {
            rows.add(List.of(
                    total.name(),
                    total.unit(),
                    (total.isMaximum() ? "maximum" : "sum") + " per " + Terms.scope(total.scope()),
                    Words.list(model.makersOf(total), "nobody"),
                    Words.list(model.readersOf(total), "its makers only"),
                    total.meaning()));
        }
        out.table(
                List.of("Name", "Unit", "What", "Made by", "Read by", "Meaning"), rows, "No mechanism makes a total.");
    }
}
