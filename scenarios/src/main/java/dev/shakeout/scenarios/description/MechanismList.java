package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Stock;
import java.util.Collection;
import java.util.List;

/** The mechanisms of a model in the order of a month. */
final class MechanismList {

    private MechanismList() {}

    static Listing of(Catalogue model) {
        return new Listing(
                "mechanisms",
                "Mechanisms, in the order of a month",
                List.of("name", "phase", ">levers", ">parameters", ">draws", "layouts", "state"),
                model.mechanisms().stream().map(m -> entry(model, m)).toList(),
                List.of(
                        "Which columns and totals each reads, writes and sums is in JSON, in CSV and in shakeout odd."));
    }

    private static Entry entry(Catalogue model, Mechanism mechanism) {
        Declaration d = mechanism.declaration();
        boolean works = model.works(mechanism);
        String source = String.join("; ", d.sources());
        return Entry.of(
                d.name(),
                List.of(
                        d.name(),
                        Terms.phase(d.phase()),
                        Integer.toString(d.levers().size()),
                        Integer.toString(d.parameters().size()),
                        Integer.toString(d.draws().size()),
                        d.isEnsembleOnly() ? "ensemble" : "both",
                        works ? "on" : "off"),
                source.isEmpty() ? List.of(d.summary()) : List.of(d.summary(), "Source: " + source),
                new Fields()
                        .with("name", d.name())
                        .with("phase", Terms.phase(d.phase()))
                        .with("works", works)
                        .with("ensembleOnly", d.isEnsembleOnly())
                        .with("summary", d.summary())
                        .with("reads", names(d.reads()))
                        .with("writes", names(d.writes()))
                        .with("sums", names(d.sums()))
                        .with("levers", names(d.levers()))
                        .with("parameters", names(d.parameters()))
                        .with("draws", d.draws().stream().map(Draw::name).toList())
                        .with("flows", d.flows().stream().map(Flow::name).toList())
                        .with("conserves", d.stocks().stream().map(Stock::name).toList())
                        .with("sources", d.sources()));
    }

    private static List<String> names(Collection<? extends Quantity> quantities) {
        return quantities.stream().map(Quantity::name).toList();
    }
}
