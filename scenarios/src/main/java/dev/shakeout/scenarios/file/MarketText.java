package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Submarket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** From a market to YAML that people can edit: a parameter is explained where it first stands. */
final class MarketText {

    private final Set<Parameter> explained = new HashSet<>();

    private MarketText() {}

    static String of(Market market) {
        return new MarketText().text(market);
    }

    private String text(Market market) {
        YamlText out = new YamlText();
        out.comment("yaml-language-server: $schema=shakeout.schema.json")
                .comment(
                        "A market of Shakeout: its state at the end of the month 'start'. Money is in CNY, time in months.")
                .comment("Try: shakeout check FILE, shakeout run --market FILE, shakeout list parameters")
                .field("format", MarketForm.FORMAT)
                .field("name", YamlText.scalar(market.name()))
                .field("start", YamlText.scalar(market.start().toString()));
        with(out, market.ownStatements(), "what holds wherever nobody below says otherwise");
        submarkets(out, "segments", market.segments());
        submarkets(out, "verticals", market.verticals());
        if (!market.firms().isEmpty()) {
            out.blank().field("firms", "");
            market.firms().forEach(firm -> out.add(firm(out, firm)));
        }
        if (!market.populations().isEmpty()) {
            out.blank().field("populations", "");
            market.populations().forEach(population -> out.add(population(out, population)));
        }
        return out.toString();
    }

    private void with(YamlText out, List<Market.Statement> statements, String comment) {
        if (!statements.isEmpty()) {
            if (!comment.isEmpty()) {
                out.blank().comment(comment);
            }
            YamlText below = out.below();
            statements.forEach(s -> value(below, s));
            out.nested("with", below);
        }
    }

    private void value(YamlText out, Market.Statement s) {
        ValueForm.write(out, s.parameter(), s.value(), meaning(s.parameter()));
    }

    private String meaning(Parameter parameter) {
        return explained.add(parameter) ? parameter.meaning() : "";
    }

    private void submarkets(YamlText out, String key, List<? extends Submarket> submarkets) {
        if (!submarkets.isEmpty()) {
            out.blank().field(key, "");
            for (Submarket submarket : submarkets) {
                YamlText item = out.item().field("name", YamlText.scalar(submarket.name()));
                with(item, submarket.statements(), "");
                out.add(item);
            }
        }
    }

    private YamlText firm(YamlText out, Firm firm) {
        YamlText item = out.item()
                .field("name", YamlText.scalar(firm.name()))
                .field(
                        "kind",
                        firm.isEntrant() ? MarketForm.ENTRANT : firm.kind().label());
        if (firm.id() != Firm.startup(firm.name()).id()) {
            item.field("id", Long.toString(firm.id()), "what its luck is keyed by, in place of its name");
        }
        if (!firm.strategy().equals(Firm.ROUTINE)) {
            item.field("strategy", YamlText.scalar(firm.strategy()), "what it decides by, a name in the model");
        }
        TreeMap<String, YamlText> inside = new TreeMap<>();
        YamlText in = item.below();
        with(item, firm.statements().stream().filter(s -> s.segment().isEmpty()).toList(), "");
        firm.statements().stream()
                .filter(s -> !s.segment().isEmpty())
                .forEach(s -> value(inside.computeIfAbsent(s.segment(), name -> in.below()), s));
        inside.forEach(in::nested);
        if (!in.isEmpty()) {
            item.nested("in", in);
        }
        return item;
    }

    private YamlText population(YamlText out, Population population) {
        YamlText item = out.item()
                .field("name", YamlText.scalar(population.name()))
                .field("count", Long.toString(population.count()));
        YamlText below = item.below();
        for (Parameter parameter : population.parameters()) {
            Prior prior = population
                    .prior(parameter)
                    .orElseThrow(() -> new IllegalArgumentException(
                            ("%s of %s is a function of the firm's number, which no file can hold:"
                                            + " give it a prior, or pass the market as it is.")
                                    .formatted(parameter, population.name())));
            String value = prior.equals(Prior.uniform(prior.centre(), prior.centre()))
                    ? Amount.withUnit(prior.centre(), parameter.unit())
                    : PriorForm.write(prior);
            below.field(parameter.name(), value, meaning(parameter));
        }
        if (!below.isEmpty()) {
            item.nested("with", below);
        }
        return item;
    }
}
