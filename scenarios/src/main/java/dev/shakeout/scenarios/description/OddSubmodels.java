package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Stock;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Element 7 of an ODD: each mechanism with all it declares. */
final class OddSubmodels {

    private static final String NONE = "none";

    private OddSubmodels() {}

    static void write(Markdown out, Catalogue model) {
        out.heading(2, "7. Submodels");
        out.paragraph(
                "One for each mechanism, in the order of a month. Their equations stand in the Javadoc of the class that"
                        + " declares them. A factor is neutral at 1 and pulls multiply; any other lever is neutral at 0 and pulls"
                        + " add.");
        int number = 1;
        for (Mechanism mechanism : model.mechanisms()) {
            out.heading(3, "7.%s %s".formatted(number++, mechanism.name()));
            write(out, mechanism.declaration(), model.works(mechanism));
        }
    }

    private static void write(Markdown out, Declaration d, boolean works) {
        out.paragraph(d.summary());
        if (!works) {
            out.paragraph("Switched off: it sets its starting state and then does nothing.");
        }
        out.item("Phase", Terms.phase(d.phase()));
        out.item("Other firms", d.isEnsembleOnly() ? "looks at particular ones" : "meets them through totals only");
        out.item("Reads", list(d.reads(), Quantity::name));
        out.item("Writes", list(d.writes(), Quantity::name));
        out.item("Sums up", list(d.sums(), Quantity::name));
        out.item("Draws", list(d.draws(), Draw::name));
        out.item("Pays", list(d.flows(), OddSubmodels::inWords));
        out.item("Conserves", list(d.stocks(), Stock::name));
        out.item("Source", sources(d));
        out.endOfList();
        out.table(
                List.of("Lever", "Per", "Unit", "Neutral", "Range", "Meaning"),
                d.levers().stream().map(OddSubmodels::row).toList(),
                "It obeys no lever.");
        out.table(
                List.of("Parameter", "Per", "Unit", "Default", "Range", "Meaning", "Source of the default"),
                d.parameters().stream().map(OddSubmodels::row).toList(),
                "It has no parameter.");
    }

    /** Where a mechanism comes from. */
    static String sources(Declaration d) {
        return d.sources().isEmpty() ? "not stated" : String.join("; ", d.sources());
    }

    private static <T> String list(Collection<? extends T> things, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        things.forEach(thing -> names.add(name.apply(thing)));
        return names.isEmpty() ? NONE : String.join(", ", names);
    }

    private static String inWords(Flow flow) {
        return "%s (%s, %s)"
                .formatted(
                        flow.name(),
                        Terms.direction(flow),
                        flow.nature().burns() ? "counts as burn" : "does not count as burn");
    }

    private static List<String> row(Lever lever) {
        return List.of(
                lever.name(),
                Terms.scope(lever.scope()),
                lever.unit(),
                Words.number(lever.neutral()),
                Terms.range(lever.low(), lever.high()),
                lever.meaning());
    }

    private static List<String> row(Parameter parameter) {
        return List.of(
                parameter.name(),
                Terms.scope(parameter.scope()),
                parameter.unit(),
                ParameterList.shownDefault(parameter),
                Terms.range(parameter.low(), parameter.high()),
                parameter.meaning(),
                ParameterList.defaultOrigin(parameter).sentence());
    }
}
