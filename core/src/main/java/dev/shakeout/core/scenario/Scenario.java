package dev.shakeout.core.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A named list of interventions. */
public interface Scenario {

    /** Its name in tables and files. */
    String name();

    /** What it does. */
    List<Intervention> interventions();

    /** The scenarios it consists of; itself alone if it is of one piece. */
    default List<Scenario> parts() {
        return List.of(this);
    }

    /** Both at once. Which comes first shows in the name only. */
    default Scenario and(Scenario other) {
        List<Scenario> both = new ArrayList<>();
        for (Scenario one : List.of(this, other)) {
            both.addAll(one instanceof Joined joined ? joined.parts() : List.of(one));
        }
        return new Joined(both);
    }

    /** The same scenario, every part {@code factor} times as strong. */
    default Scenario scaled(double factor) {
        List<Intervention> pulls =
                interventions().stream().map(pull -> pull.scaled(factor)).toList();
        return new Named("%s x %s".formatted(name(), factor), pulls);
    }

    /** A scenario of these interventions. */
    static Scenario named(String name, Intervention... pulls) {
        return new Named(name, Arrays.asList(pulls));
    }

    /** Nothing is pulled. */
    static Scenario baseline() {
        return named("baseline");
    }

    /** A list of interventions with a name. */
    record Named(String name, List<Intervention> interventions) implements Scenario {
        public Named {
            interventions = List.copyOf(interventions);
        }
    }

    /** Several scenarios at once. */
    record Joined(List<Scenario> parts) implements Scenario {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String name() {
            return String.join(" + ", parts.stream().map(Scenario::name).toList());
        }

        @Override
        public List<Intervention> interventions() {
            return parts.stream().flatMap(part -> part.interventions().stream()).toList();
        }

        @Override
        public Scenario scaled(double factor) {
            return new Joined(parts.stream().map(part -> part.scaled(factor)).toList());
        }
    }
}
