package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A prior in a file: {@code {kind: triangular, low: 0, centre: 0.5, high: 1}}. */
final class PriorForm {

    private static final String EXAMPLE = "{kind: uniform, low: 0, centre: 0.5, high: 1}";

    /** The keys of each kind beside {@code kind}, in order. */
    static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "uniform", List.of("low", "centre", "high"),
            "logUniform", List.of("low", "high"),
            "triangular", List.of("low", "centre", "high"),
            "normal", List.of("p05", "centre", "p95"),
            "logNormal", List.of("p05", "centre", "p95"),
            "whole", List.of("low", "centre", "high"),
            "bernoulli", List.of("probability")));

    private PriorForm() {}

    /** The prior that {@code node} describes, in {@code unit}. */
    static Optional<Prior> read(Node node, String unit, Problems problems) {
        Optional<Section> any = Section.any(node, "prior, such as " + EXAMPLE + ",", problems);
        Optional<String> kind = any.flatMap(s -> s.word("kind", "uniform", List.copyOf(KINDS.keySet())));
        return kind.flatMap(k -> {
            List<String> keys = new ArrayList<>(List.of("kind"));
            keys.addAll(numbers(k));
            return Section.of(node, "a prior of kind " + k, problems, keys)
                    .flatMap(section -> read(section, k, unit, problems));
        });
    }

    private static List<String> numbers(String kind) {
        return KINDS.getOrDefault(kind, List.of());
    }

    private static Optional<Prior> read(Section section, String kind, String unit, Problems problems) {
        List<String> keys = numbers(kind);
        double[] n = new double[keys.size()];
        for (int k = 0; k < n.length; k++) {
            String key = keys.get(k);
            Optional<Double> number = kind.equals("whole")
                    ? section.require(key, "3")
                            .flatMap(any -> section.whole(key, Integer.MIN_VALUE, Integer.MAX_VALUE))
                            .map(Long::doubleValue)
                    : section.number(key, key.equals("probability") ? "1" : unit);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            n[k] = number.get();
        }
        try {
            return Optional.of(of(kind, n));
        } catch (IllegalArgumentException e) {
            return problems.none(section.place(), "%s", String.valueOf(e.getMessage()));
        }
    }

    private static Prior of(String kind, double[] n) {
        return switch (kind) {
            case "uniform" -> Prior.uniform(n[0], n[1], n[2]);
            case "logUniform" -> Prior.logUniform(n[0], n[1]);
            case "triangular" -> Prior.triangular(n[0], n[1], n[2]);
            case "normal" -> Prior.normal(n[0], n[1], n[2]);
            case "logNormal" -> Prior.logNormal(n[0], n[1], n[2]);
            case "whole" -> Prior.whole((int) n[0], (int) n[1], (int) n[2]);
            default -> Prior.bernoulli(n[0]);
        };
    }

    /** {@code prior} as {@link #read} takes it, on one line. */
    static String write(Prior prior) {
        if (prior instanceof Prior.Uniform p) {
            return write("uniform", p.low(), p.centre(), p.high());
        }
        if (prior instanceof Prior.LogUniform p) {
            return write("logUniform", p.low(), p.high());
        }
        if (prior instanceof Prior.Triangular p) {
            return write("triangular", p.low(), p.centre(), p.high());
        }
        if (prior instanceof Prior.TwoPieceNormal p) {
            return write("normal", p.p05(), p.centre(), p.p95());
        }
        if (prior instanceof Prior.TwoPieceLogNormal p) {
            return write("logNormal", p.p05(), p.centre(), p.p95());
        }
        if (prior instanceof Prior.Whole p) {
            return "{kind: whole, low: %s, centre: %s, high: %s}".formatted(p.low(), p.middle(), p.high());
        }
        return write("bernoulli", ((Prior.Bernoulli) prior).probability());
    }

    private static String write(String kind, double... numbers) {
        List<String> keys = numbers(kind);
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            parts.add(keys.get(k) + ": " + Amount.digits(numbers[k]));
        }
        return parts.stream().collect(Collectors.joining(", ", "{kind: " + kind + ", ", "}"));
    }
}
