package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.simulation.Model;
import java.util.List;

/** What can be observed of the firms of a market. */
final class MeasureList {

    private static final String ALWAYS = "always";
    private static final String ON_REQUEST = "on request";

    private MeasureList() {}

    static Listing of(Model model, Market market) {
        return new Listing(
                "measures",
                "Measures of " + market.name(),
                List.of("name", "observed", "unit"),
                model.observable(market).stream()
                        .map(measure -> entry(measure, model.measures().contains(measure)))
                        .toList(),
                List.of(
                        "Always: in every result. On request: where a program asks for it by Model.observing. What is of"
                                + " the market or of a vertical is the same number for every firm."));
    }

    private static Entry entry(Measure measure, boolean isObserved) {
        List<String> from =
                measure.reads().stream().map(Quantity::name).distinct().sorted().toList();
        String when = isObserved ? ALWAYS : ON_REQUEST;
        return Entry.of(
                measure.name(),
                List.of(measure.name(), when, measure.unit()),
                List.of("Computed from " + String.join(", ", from)),
                new Fields()
                        .with("name", measure.name())
                        .with("unit", measure.unit())
                        .with("observed", when)
                        .with("computedFrom", from));
    }
}
