package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Priors;
import dev.shakeout.core.market.Submarket;
import dev.shakeout.core.random.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The firms of a market in canonical order: by stable id, the firms of a population by number. Entrants stand behind all
 * others, so that sums over firms are the same to the bit as long as they stay away.
 */
public final class Roster {

    /** Firms that stand together: one named firm, or a whole population. */
    private record Group(long id, Optional<Firm> firm, Optional<Population> population, int first, int count) {
        boolean isEntrant() {
            return firm.isPresent() && firm.get().isEntrant();
        }
    }

    private final Market market;
    private final List<Group> groups;
    private final int size;
    private final int started;
    private final Map<Long, Priors> priors; // by seed: kept, as they number the assumptions

    /** The roster of {@code market}. */
    public Roster(Market market) {
        this.market = market;
        priors = new ConcurrentHashMap<>();
        groups = new ArrayList<>();
        List<Group> unordered = new ArrayList<>();
        market.firms().forEach(f -> unordered.add(new Group(f.id(), Optional.of(f), Optional.empty(), 0, 1)));
        market.populations()
                .forEach(p -> unordered.add(new Group(p.id(), Optional.empty(), Optional.of(p), 0, (int) p.count())));
        unordered.sort(Comparator.comparing(Group::isEntrant).thenComparingLong(g -> g.id() ^ Long.MIN_VALUE));
        int first = 0;
        int there = 0;
        for (Group g : unordered) {
            groups.add(new Group(g.id(), g.firm(), g.population(), first, g.count()));
            first += g.count();
            there = g.isEntrant() ? there : first;
        }
        size = first;
        started = there;
        Check.that(size > 0, "The market %s has no firms: add one by firms(...).", market.name());
        for (Market.Statement said : market.statements()) {
            String kind = said.parameter().scope().perVertical() ? "vertical" : "segment";
            List<String> places = market.submarkets(said.parameter()).stream()
                    .map(Submarket::name)
                    .toList();
            Check.that(
                    said.segment().isEmpty() || places.contains(said.segment()),
                    "%s states %s in %s %s, but %s has the %ss %s.",
                    said.owner(),
                    said.parameter(),
                    kind,
                    said.segment(),
                    market.name(),
                    kind,
                    places);
        }
    }

    private Roster(Market drawn, Roster same) {
        market = drawn;
        priors = same.priors;
        groups = same.groups;
        size = same.size;
        started = same.started;
    }

    /** The same firms, with what is assumed of them as in {@code draw} of the priors by {@code seed}. */
    Roster drawn(long seed, Lanes.Drawn draw) {
        Priors drawing = priors.computeIfAbsent(seed, Priors::new);
        return new Roster(drawing.draw(market, draw.number(), draw.again()), this);
    }

    /** The value of a parameter of the market. */
    double value(Parameter parameter) {
        return market.value(parameter);
    }

    /** The value of a parameter in a segment or vertical. */
    double value(Parameter parameter, Submarket submarket) {
        return market.value(parameter, submarket);
    }

    /** How many firms there are, entrants included. */
    public int size() {
        return size;
    }

    /** How many of them are in business at the start: firms {@code 0} to {@code started − 1}. */
    public int started() {
        return started;
    }

    /** Whether firm {@code firm} is not in business at the start. */
    public boolean isEntrant(int firm) {
        return firm >= started;
    }

    private Group group(int firm) {
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (groups.get(middle).first() <= firm) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return groups.get(low);
    }

    /** What the draws of firm {@code firm} are keyed by. */
    long key(int firm) {
        Group g = group(firm);
        return Keys.ofMember(g.id(), firm - g.first());
    }

    /** Whether firms {@code first} to {@code first + count - 1} are consecutive numbers of one population. */
    boolean isRun(int first, int count) {
        Group g = group(first);
        return g.population().isPresent() && first + count <= g.first() + g.count();
    }

    /** The kind of firm {@code firm}. */
    public Firm.Kind kind(int firm) {
        return group(firm).firm().map(Firm::kind).orElse(Firm.Kind.STARTUP);
    }

    /** The name of the strategy of firm {@code firm}; a firm of a population decides by routine. */
    public String strategy(int firm) {
        return group(firm).firm().map(Firm::strategy).orElse(Firm.ROUTINE);
    }

    /** The name of firm {@code firm}; that of its population for a firm without one. */
    public String name(int firm) {
        Group g = group(firm);
        return g.firm()
                .map(Firm::name)
                .orElseGet(() -> g.population().orElseThrow().name());
    }

    /** Where the firm called {@code name} stands; the first firm if it is a population. */
    public int indexOf(String name) {
        for (Group g : groups) {
            if (name(g.first()).equals(name)) {
                return g.first();
            }
        }
        throw new IllegalArgumentException("There is no firm %s in %s; there are %s."
                .formatted(
                        name,
                        market.name(),
                        groups.stream().map(g -> name(g.first())).toList()));
    }

    /** The value of a parameter of firm {@code firm}. */
    public double value(Parameter parameter, int firm) {
        Group g = group(firm);
        return g.firm().isPresent()
                ? market.value(parameter, g.firm().get())
                : market.value(parameter, g.population().orElseThrow(), firm - g.first());
    }

    /** The value of a parameter of firm {@code firm} in a segment or vertical. */
    public double value(Parameter parameter, int firm, Submarket submarket) {
        Group g = group(firm);
        return g.firm().isPresent()
                ? market.value(parameter, g.firm().get(), submarket)
                : market.value(parameter, g.population().orElseThrow(), firm - g.first(), submarket);
    }
}
