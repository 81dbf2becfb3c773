package dev.shakeout.core.simulation;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.strategy.Decisions;
import dev.shakeout.core.strategy.Strategy;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which mechanisms there are. They work in the order of their phases, then of their names; the order in which they were
 * added does not matter.
 *
 * <p>A mechanism switched off still sets its starting state, so that the others find people, users and plans where the
 * market says they are, and still declares its levers, so that a scenario may pull them in vain. It does nothing after.
 */
public final class Model {

    private static final Comparator<Mechanism> ORDER = Comparator.<Mechanism, Integer>comparing(
                    m -> m.declaration().phase().ordinal())
            .thenComparing(Mechanism::name);

    private final List<Mechanism> mechanisms;
    private final List<Mechanism> switchedOff;
    private final List<Measure> measures;
    private final SortedMap<String, Strategy> strategies;

    private Model(
            List<Mechanism> mechanisms,
            List<Mechanism> switchedOff,
            List<Measure> measures,
            SortedMap<String, Strategy> strategies) {
        this.measures = List.copyOf(measures);
        this.mechanisms = mechanisms.stream().sorted(ORDER).toList();
        this.switchedOff = List.copyOf(switchedOff);
        this.strategies = Collections.unmodifiableSortedMap(strategies);
        Set<String> names = new TreeSet<>();
        for (Mechanism m : mechanisms) {
            Check.that(names.add(m.name()), "Two mechanisms are called %s: give each its own name.", m.name());
        }
        for (Mechanism m : mechanisms) {
            boolean late = m.declaration().phase().compareTo(Phase.MEASUREMENT) >= 0;
            for (Flow flow : m.declaration().flows()) {
                Check.that(
                        !(late && flow.nature().burns()),
                        "%s pays %s, which counts as burn, after burn is measured: give it phase SETTLEMENT or earlier.",
                        m.name(),
                        flow.name());
            }
        }
        Map<String, Quantity> quantities = new TreeMap<>();
        for (Mechanism m : all()) {
            for (Quantity q : m.declaration().touched()) {
                Quantity known = quantities.putIfAbsent(q.getClass().getSimpleName() + " " + q.name(), q);
                Check.that(
                        known == null || known == q,
                        "Two different levers, parameters or columns are called %s: %s needs another name for its own.",
                        q,
                        m.name());
            }
        }
    }

    /** A model of these mechanisms and no others. */
    public static Model of(Mechanism... mechanisms) {
        return new Model(List.of(mechanisms), List.of(), List.of(), new TreeMap<>());
    }

    /** The library's default model. */
    public static Model standard() {
        return new Model(Standard.MECHANISMS, List.of(), Standard.MEASURES, new TreeMap<>());
    }

    /** The same model with {@code more}. */
    public Model with(Mechanism... more) {
        List<Mechanism> all = new ArrayList<>(mechanisms);
        all.addAll(List.of(more));
        return new Model(all, switchedOff, measures, strategies);
    }

    /**
     * The same model with a strategy, which firms that name it decide by instead of the routines. A strategy given under the
     * name of another takes its place.
     */
    public Model with(String name, Strategy strategy) {
        Check.notBlank(name, "the name of a strategy");
        Check.that(
                !name.equals(Firm.ROUTINE),
                "%s is what firms are said to follow that have no strategy of their own: give yours another name.",
                name);
        SortedMap<String, Strategy> more = new TreeMap<>(strategies);
        more.put(name, strategy);
        Mechanism deciding = Decisions.mechanism(more);
        boolean off = switchedOff.stream().anyMatch(m -> m.name().equals(Decisions.NAME));
        return new Model(
                off ? mechanisms : replaced(mechanisms, deciding),
                off ? replaced(switchedOff, deciding) : switchedOff,
                measures,
                more);
    }

    private static List<Mechanism> replaced(List<Mechanism> mechanisms, Mechanism one) {
        List<Mechanism> all = new ArrayList<>(mechanisms);
        all.removeIf(m -> m.name().equals(one.name()));
        all.add(one);
        return all;
    }

    /** The same model with the mechanisms of these names switched off. */
    public Model without(String... names) {
        List<Mechanism> on = new ArrayList<>(mechanisms);
        List<Mechanism> off = new ArrayList<>(switchedOff);
        for (String name : names) {
            Mechanism found = mechanisms.stream()
                    .filter(m -> m.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("There is no mechanism %s in the model; there are %s."
                                    .formatted(
                                            name,
                                            mechanisms.stream()
                                                    .map(Mechanism::name)
                                                    .toList())));
            on.remove(found);
            off.add(found);
        }
        return new Model(on, off, measures, strategies);
    }

    /** The same model with something more to observe. */
    public Model observing(Measure... more) {
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(List.of(more));
        return new Model(mechanisms, switchedOff, all, strategies);
    }

    /** The names of its strategies, {@link Firm#ROUTINE} first. */
    public List<String> strategies() {
        List<String> names = new ArrayList<>(List.of(Firm.ROUTINE));
        names.addAll(strategies.keySet());
        return names;
    }

    /** Refuses a market with a firm whose strategy nobody has given to this model. */
    public void check(Market market) {
        for (Firm firm : market.firms()) {
            Check.that(
                    strategies().contains(firm.strategy()),
                    "%s of %s: %s A strategy is given to a model by Model.with(name, strategy).",
                    firm.name(),
                    market.name(),
                    Nearest.unknown("strategy", firm.strategy(), strategies()));
        }
    }

    /** What is observed of every firm at the end of each month. */
    public List<Measure> measures() {
        return measures;
    }

    /**
     * What can be observed of {@code market}: {@link #measures}, then the measures of the library that {@link #observing}
     * could add, as far as the mechanisms of this model keep what they are computed from.
     */
    public List<Measure> observable(Market market) {
        Set<Quantity> kept = new HashSet<>();
        all().forEach(m -> kept.addAll(m.declaration().touched()));
        List<Measure> all = new ArrayList<>(measures);
        Standard.onRequest(market).stream()
                .filter(m -> kept.containsAll(m.reads()))
                .filter(m -> measures.stream().noneMatch(known -> known.name().equals(m.name())))
                .forEach(all::add);
        return all;
    }

    /** The mechanisms that work, in their order. */
    public List<Mechanism> mechanisms() {
        return mechanisms;
    }

    /** The mechanisms that only set their starting state. */
    public List<Mechanism> switchedOff() {
        return switchedOff;
    }

    /** Whether {@code mechanism} works, month by month. */
    boolean works(Mechanism mechanism) {
        return mechanisms.contains(mechanism);
    }

    /**
     * Those that have to do with a world of {@code layout}, in their order: the ones that work, and the ones switched off
     * that can at least set their starting state there.
     */
    List<Mechanism> takingPart(Layout layout) {
        return all().stream()
                .filter(m -> works(m)
                        || layout == Layout.ENSEMBLE
                        || !m.declaration().isEnsembleOnly())
                .toList();
    }

    private List<Mechanism> all() {
        List<Mechanism> all = new ArrayList<>(mechanisms);
        all.addAll(switchedOff);
        all.sort(ORDER);
        return all;
    }

    /** Every lever a scenario may pull, those of mechanisms switched off included. */
    public Set<Lever> levers() {
        Set<Lever> levers = new LinkedHashSet<>();
        all().forEach(m -> levers.addAll(m.declaration().levers()));
        return levers;
    }

    /** Every parameter a market may set. */
    public Set<Parameter> parameters() {
        Set<Parameter> parameters = new LinkedHashSet<>();
        parameters.add(Firm.CASH); // the engine's own: what the books open with
        all().forEach(m -> parameters.addAll(m.declaration().parameters()));
        return parameters;
    }
}
