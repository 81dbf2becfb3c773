package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Segment;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Markets and who is in them. */
final class MarketList {

    private MarketList() {}

    static Listing of(Collection<Market> markets) {
        return new Listing(
                "markets",
                "Markets",
                List.of("name", "start", ">startups", ">incumbents", ">challengers", ">segments", ">numbers stated"),
                markets.stream().map(MarketList::entry).toList(),
                List.of("Firms of populations count as startups."));
    }

    private static Entry entry(Market market) {
        long startups = count(market, Firm.Kind.STARTUP)
                + market.populations().stream().mapToLong(Population::count).sum();
        long incumbents = count(market, Firm.Kind.INCUMBENT);
        long challengers = count(market, Firm.Kind.CHALLENGER);
        List<String> firms = market.firms().stream().map(Firm::name).toList();
        List<String> populations =
                market.populations().stream().map(Population::name).toList();
        List<String> segments = market.segments().stream().map(Segment::name).toList();
        Map<String, Integer> kinds = new TreeMap<>();
        market.statements().forEach(s -> kinds.merge(s.value().provenance().kind(), 1, Integer::sum));
        int stated = market.statements().size();
        List<String> notes = new ArrayList<>();
        if (!firms.isEmpty()) {
            notes.add("firms: " + Words.list(firms, ""));
        }
        List<String> entrants =
                market.firms().stream().filter(Firm::isEntrant).map(Firm::name).toList();
        if (!entrants.isEmpty()) {
            notes.add("of these may enter later: " + Words.list(entrants, ""));
        }
        market.populations().forEach(p -> notes.add("population: %s firms, %s".formatted(p.count(), p.name())));
        if (!segments.isEmpty()) {
            notes.add("segments: " + Words.list(segments, ""));
        }
        if (!kinds.isEmpty()) {
            notes.add("numbers stated: "
                    + kinds.entrySet().stream()
                            .map(e -> e.getValue() + " " + e.getKey())
                            .collect(Collectors.joining(", ")));
        }
        Fields byKind = new Fields();
        kinds.forEach(byKind::with);
        Fields known = new Fields()
                .with("name", market.name())
                .with("start", market.start().toString())
                .with("startups", startups)
                .with("incumbents", incumbents)
                .with("challengers", challengers)
                .with("firms", firms)
                .with("entrants", entrants)
                .with("populations", populations)
                .with("segments", segments)
                .with("statements", stated);
        return new Entry(
                market.name(),
                List.of(new Entry.Line(
                        List.of(
                                market.name(),
                                market.start().toString(),
                                Long.toString(startups),
                                Long.toString(incumbents),
                                Long.toString(challengers),
                                Integer.toString(segments.size()),
                                Integer.toString(stated)),
                        notes)),
                known.and(new Fields().with("statementsByKind", byKind)),
                List.of(known));
    }

    private static long count(Market market, Firm.Kind kind) {
        return market.firms().stream().filter(firm -> firm.kind() == kind).count();
    }
}
