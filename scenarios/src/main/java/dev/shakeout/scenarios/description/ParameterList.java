package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a market can set, what holds where it says nothing, and what a market does set. */
final class ParameterList {

    private static final String FOLLOWS = "by rule";

    /** Stands for the number of a population. */
    static final String SPREAD = "spread";

    private static final String BOTH =
            "Per both: for each firm in each segment. By rule: the default follows from the firm's other numbers.";

    private ParameterList() {}

    /** With the defaults. */
    static Listing of(Catalogue model) {
        return new Listing(
                "parameters",
                "Parameters",
                List.of("name", "per", ">default", "range", "unit"),
                model.parameters().stream().map(p -> byDefault(model, p)).toList(),
                List.of(BOTH));
    }

    private static Entry byDefault(Catalogue model, Parameter parameter) {
        return Entry.of(
                parameter.name(),
                cells(parameter),
                List.of(meaning(model, parameter), defaultOrigin(parameter).sentence()),
                identity(parameter)
                        .with("default", number(parameter.fixedDefault()))
                        .and(defaultOrigin(parameter).fields())
                        .and(use(model, parameter)));
    }

    /** With the values of {@code market}. */
    static Listing of(Catalogue model, Market market) {
        List<Stated> stated = Stated.in(market);
        return new Listing(
                "parameters",
                "Parameters, and their values in " + market.name(),
                List.of("name", "per", ">value", "range", "unit"),
                model.parameters().stream().map(p -> inMarket(model, p, stated)).toList(),
                List.of(
                        "The first line of a parameter is its default, which holds where the market says nothing.",
                        BOTH));
    }

    private static Entry inMarket(Catalogue model, Parameter parameter, List<Stated> byMarket) {
        Stated byDefault = new Stated(
                parameter, "default", Optional.empty(), number(parameter.fixedDefault()), defaultOrigin(parameter));
        List<Stated> values = new ArrayList<>(List.of(byDefault));
        byMarket.stream().filter(value -> value.parameter() == parameter).forEach(values::add);
        List<Entry.Line> lines = new ArrayList<>();
        lines.add(new Entry.Line(
                cells(parameter),
                List.of(
                        meaning(model, parameter),
                        "default " + defaultOrigin(parameter).sentence())));
        for (Stated value : values.subList(1, values.size())) {
            String shown = Double.isNaN(value.number()) ? SPREAD : Words.number(value.number());
            lines.add(new Entry.Line(
                    List.of("  " + value.whose(), "", shown, "", ""),
                    List.of(value.origin().sentence())));
        }
        return new Entry(
                parameter.name(),
                lines,
                identity(parameter)
                        .and(use(model, parameter))
                        .with("values", values.stream().map(Stated::fields).toList()),
                values.stream()
                        .map(value -> identity(parameter).and(value.fields()).and(use(model, parameter)))
                        .toList());
    }

    // ------------------------------------------------------------------------------------------------- in parts

    static Origin defaultOrigin(Parameter parameter) {
        return Origin.of(parameter.provenanceOfDefault());
    }

    static String shownDefault(Parameter parameter) {
        return parameter.fixedDefault().map(Value::value).map(Words::number).orElse(FOLLOWS);
    }

    private static List<String> cells(Parameter parameter) {
        return List.of(
                parameter.name(),
                Terms.shortScope(parameter.scope()),
                shownDefault(parameter),
                Terms.range(parameter.low(), parameter.high()),
                parameter.unit());
    }

    private static String meaning(Catalogue model, Parameter parameter) {
        return "%s; used by %s".formatted(parameter.meaning(), Words.list(model.usersOf(parameter), "nobody"));
    }

    private static double number(Optional<Value> value) {
        return value.map(Value::value).orElse(Double.NaN);
    }

    private static Fields identity(Parameter parameter) {
        return new Fields()
                .with("name", parameter.name())
                .with("per", Terms.scope(parameter.scope()))
                .with("unit", parameter.unit())
                .with("low", parameter.low())
                .with("high", parameter.high());
    }

    private static Fields use(Catalogue model, Parameter parameter) {
        return new Fields().with("meaning", parameter.meaning()).with("mechanisms", model.usersOf(parameter));
    }
}
