package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Total;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Element 4 of an ODD: the eleven design concepts. */
final class OddConcepts {

    private OddConcepts() {}

    static void write(Markdown out, Catalogue model, Model observed, Function<Topic, String> words) {
        out.heading(2, "4. Design concepts");
        out.paragraph("Eleven concepts, each in short.");
        basicPrinciples(out, model);
        out.heading(3, "Emergence").paragraph(words.apply(Topic.EMERGENCE));
        out.heading(3, "Adaptation").paragraph(words.apply(Topic.ADAPTATION));
        out.heading(3, "Objectives").paragraph(words.apply(Topic.OBJECTIVES));
        out.heading(3, "Learning").paragraph(words.apply(Topic.LEARNING));
        out.heading(3, "Prediction").paragraph(words.apply(Topic.PREDICTION));
        out.heading(3, "Sensing");
        out.paragraph(
                "A mechanism sees what it declares and nothing else; asking for more is an error. What each one reads is"
                        + " in section 7, what it sees as of the start of its phase in section 3. Nothing is observed with noise"
                        + " unless a draw of that mechanism says so.");
        interaction(out, model);
        stochasticity(out, model);
        out.heading(3, "Collectives").paragraph(words.apply(Topic.COLLECTIVES));
        observation(out, observed);
    }

    private static void basicPrinciples(Markdown out, Catalogue model) {
        out.heading(3, "Basic principles");
        out.paragraph("What each mechanism is built on:");
        List<List<String>> rows = new ArrayList<>();
        for (Mechanism m : model.mechanisms()) {
            rows.add(List.of(m.name(), OddSubmodels.sources(m.declaration())));
        }
        out.table(List.of("Mechanism", "Source"), rows, "There is no mechanism.");
    }

    private static void interaction(Markdown out, Catalogue model) {
        out.heading(3, "Interaction");
        List<String> pairwise = model.mechanisms().stream()
                .filter(m -> m.declaration().isEnsembleOnly())
                .map(Mechanism::name)
                .toList();
        List<String> totals = model.totals().stream().map(Total::name).toList();
        out.paragraph("Firms meet through totals (%s) and through the state of the market and of segments."
                .formatted(Words.list(totals, "of which there are none")));
        out.paragraph("Mechanisms that look at particular other firms, as in matches, bids and ranks: %s."
                .formatted(Words.list(pairwise, "none")));
    }

    private static void stochasticity(Markdown out, Catalogue model) {
        out.heading(3, "Stochasticity");
        out.paragraph(
                "A draw is a function of seed, replication, month, firm and purpose, and of nothing else: all scenarios"
                        + " have the same luck, and a firm or mechanism more or less moves nobody else's. Purposes:");
        Map<String, List<String>> users = new TreeMap<>();
        for (Mechanism m : model.mechanisms()) {
            for (Draw draw : m.declaration().draws()) {
                users.computeIfAbsent(draw.name(), name -> new ArrayList<>()).add(m.name());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        users.forEach((draw, names) -> rows.add(List.of(draw, Words.list(names, ""))));
        out.table(List.of("Draw", "Mechanism"), rows, "None: the model is deterministic.");
    }

    private static void observation(Markdown out, Model model) {
        out.heading(3, "Observation");
        out.paragraph(
                "Of every firm and replication: whether and in which month it ceased, and how. At the end of every month:");
        List<List<String>> rows = model.measures().stream()
                .map(measure -> List.of(
                        measure.name(),
                        measure.unit(),
                        String.join(
                                ", ",
                                measure.reads().stream()
                                        .map(Quantity::name)
                                        .sorted()
                                        .toList())))
                .toList();
        out.table(List.of("Measure", "Unit", "Computed from"), rows, "Nothing else.");
    }
}
