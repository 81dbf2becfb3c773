package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.scenarios.evidence.Claim;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Elements 5 and 6 of an ODD: initialization and input data. */
final class OddStart {

    /** The numbers of a firm that a reader looks for first. */
    private static final List<Parameter> FIRST = List.of(Firm.CASH, Firm.BURN, Firm.CORE_CASH_FLOW, Firm.TALENT);

    private OddStart() {}

    static void write(Markdown out, Catalogue model, Market market) {
        out.heading(2, "5. Initialization");
        out.paragraph(
                "The market %s at the end of %s. Whoever is more specific is heard first: the firm in a segment, the"
                                .formatted(market.name(), market.start())
                        + " firm, the segment, the market, and last the default of section 7. Levers are neutral unless a scenario"
                        + " pulls them. All replications start alike, except for what is drawn at the start.");
        firms(out, model, market);
        out.heading(3, "Kinds of source");
        out.paragraph("Every number says where it comes from, here and in section 7.");
        out.item("REPORTED", "an article states it; the ids are listed in section 6");
        out.item("CITED", "taken from the literature");
        out.item("DERIVED", "computed by the formula, which names facts in braces, or by a rule put in words");
        out.item("FITTED", "chosen so that the model meets targets");
        out.item("ASSUMED", "a declared assumption: what is thought possible, and why; the value is its centre");
        out.item("GIVEN", "stated by whoever wrote the market, or a default without a source");
        out.endOfList();
        stated(out, model, market);
        out.heading(2, "6. Input data");
        out.paragraph(
                "Nothing is read while the model runs. Numbers stated and defaults rest on these facts and claims:");
        out.table(List.of("Id", "From", "As of", "What it says"), evidence(model, market), "None is cited.");
    }

    private static void firms(Markdown out, Catalogue model, Market market) {
        out.heading(3, "Firms");
        List<Parameter> shown =
                FIRST.stream().filter(p -> model.parameters().contains(p)).toList();
        boolean users = model.parameters().contains(Firm.MAU);
        List<String> headers = new ArrayList<>(List.of("Firm", "Kind"));
        shown.forEach(p -> headers.add("%s (%s)".formatted(p.name(), p.unit())));
        for (Segment segment : users ? market.segments() : List.<Segment>of()) {
            headers.add("%s in %s (%s)".formatted(Firm.MAU.name(), segment.name(), Firm.MAU.unit()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Firm firm : market.firms()) {
            List<String> row = new ArrayList<>(List.of(
                    firm.name(), firm.isEntrant() ? "entrant" : firm.kind().label()));
            shown.forEach(p -> row.add(Words.number(market.value(p, firm))));
            for (Segment segment : users ? market.segments() : List.<Segment>of()) {
                row.add(Words.number(market.value(Firm.MAU, firm, segment)));
            }
            rows.add(row);
        }
        out.table(headers, rows, "No firm is listed by name.");
    }

    private static void stated(Markdown out, Catalogue model, Market market) {
        out.heading(3, "Numbers the market states");
        List<List<String>> rows = new ArrayList<>();
        for (Stated value : Stated.in(market)) {
            Parameter parameter = value.parameter();
            boolean used = model.parameters().contains(parameter);
            rows.add(List.of(
                    value.whose(),
                    parameter.name(),
                    Double.isNaN(value.number()) ? ParameterList.SPREAD : Words.number(value.number()),
                    parameter.unit(),
                    value.origin().sentence() + (used ? "" : " (used by no mechanism of the model)")));
        }
        out.table(List.of("Whose", "Parameter", "Value", "Unit", "Source"), rows, "None: defaults hold throughout.");
    }

    private static List<List<String>> evidence(Catalogue model, Market market) {
        Set<String> ids = new TreeSet<>();
        Stated.in(market).forEach(value -> ids.addAll(value.origin().facts()));
        model.parameters()
                .forEach(p -> ids.addAll(ParameterList.defaultOrigin(p).facts()));
        return ids.stream().map(OddStart::evidence).toList();
    }

    private static List<String> evidence(String id) {
        Evidence articles = Evidence.articles();
        if (articles.hasFact(id)) {
            Fact fact = articles.fact(id);
            return List.of(id, "article " + fact.article(), fact.asOf(), fact.paraphrase());
        }
        if (articles.hasClaim(id)) {
            Claim claim = articles.claim(id);
            return List.of(id, "article " + claim.article(), "", claim.statement());
        }
        return List.of(id, "not among the library's evidence", "", "");
    }
}
