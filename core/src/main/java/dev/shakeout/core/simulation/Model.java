package dev.shakeout.core.simulation;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.scenario.Lever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which mechanisms there are. They work in the order of their phases, then of their names; the order in which they were
 * added does not matter.
 *
 * <p>A mechanism left out still declares its levers, so that a scenario may pull them in vain.
 */
public final class Model {

    private static final Comparator<Mechanism> ORDER = Comparator.<Mechanism, Integer>comparing(
                    m -> m.declaration().phase().ordinal())
            .thenComparing(Mechanism::name);

    private final List<Mechanism> mechanisms;
    private final List<Mechanism> switchedOff;
    private final List<Measure> measures;

    private Model(List<Mechanism> mechanisms, List<Mechanism> switchedOff, List<Measure> measures) {
        this.measures = List.copyOf(measures);
        this.mechanisms = mechanisms.stream().sorted(ORDER).toList();
        this.switchedOff = List.copyOf(switchedOff);
        Set<String> names = new TreeSet<>();
        for (Mechanism m : mechanisms) {
            Check.that(
                    names.add(m.name()), "Two mechanisms are called %s: give each its own name.", m.name());
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
        return new Model(List.of(mechanisms), List.of(), List.of());
    }

    /** The library's default model. */
    public static Model standard() {
        return new Model(Standard.MECHANISMS, List.of(), Standard.MEASURES);
    }

    /** The same model with {@code more}. */
    public Model with(Mechanism... more) {
        List<Mechanism> all = new ArrayList<>(mechanisms);
        all.addAll(List.of(more));
        return new Model(all, switchedOff, measures);
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
        return new Model(on, off, measures);
    }

    /** The same model with something more to observe. */
    public Model observing(Measure... more) {
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(List.of(more));
        return new Model(mechanisms, switchedOff, all);
    }

    /** What is observed of every firm at the end of each month. */
    public List<Measure> measures() {
        return measures;
    }

    /** The mechanisms that work, in their order. */
    public List<Mechanism> mechanisms() {
        return mechanisms;
    }

    private List<Mechanism> all() {
        List<Mechanism> all = new ArrayList<>(mechanisms);
        all.addAll(switchedOff);
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
        all().forEach(m -> parameters.addAll(m.declaration().parameters()));
        return parameters;
    }
}
