package dev.shakeout.scenarios.description;

import dev.shakeout.core.scenario.Lever;
import dev.shakeout.scenarios.text.Words;
import java.util.List;

/** What a scenario can pull. */
final class LeverList {

    private LeverList() {}

    static Listing of(Catalogue model) {
        return new Listing(
                "levers",
                "Levers",
                List.of("name", "per", ">neutral", "range", "unit"),
                model.levers().stream().map(lever -> entry(model, lever)).toList(),
                List.of("A factor is neutral at 1 and pulls multiply; a shift is neutral at 0 and pulls add. Either is"
                        + " held in its range."));
    }

    private static Entry entry(Catalogue model, Lever lever) {
        List<String> obeyers = model.obeyersOf(lever);
        return Entry.of(
                lever.name(),
                List.of(
                        lever.name(),
                        Terms.scope(lever.scope()),
                        Words.number(lever.neutral()),
                        Terms.range(lever.low(), lever.high()),
                        lever.unit()),
                List.of("%s; obeyed by %s".formatted(lever.meaning(), Words.list(obeyers, "nobody"))),
                new Fields()
                        .with("name", lever.name())
                        .with("kind", lever.isFactor() ? "factor" : "shift")
                        .with("per", Terms.scope(lever.scope()))
                        .with("unit", lever.unit())
                        .with("neutral", lever.neutral())
                        .with("low", lever.low())
                        .with("high", lever.high())
                        .with("meaning", lever.meaning())
                        .with("mechanisms", obeyers));
    }
}
