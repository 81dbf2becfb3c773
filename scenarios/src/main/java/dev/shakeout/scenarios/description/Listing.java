package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.evidence.Contradiction;
import dev.shakeout.scenarios.evidence.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What there is, one entry each: markets, scenarios, the levers, parameters, measures and mechanisms of a model, your own included,
 * and what the numbers rest on. As a table of at most 100 columns, as CSV, as JSON.
 *
 * <pre>
 *   System.out.println(Listing.parameters(Model.standard().with(mine)).only("trust"));
 * </pre>
 *
 * <p>JSON is one object: {@code schema} is {@code shakeout-list/1}, and under the name of the list stands an array of
 * objects. CSV has one line for each, or for each number that is in force. Immutable.
 */
public final class Listing {

    private final String name;
    private final String title;
    private final List<String> headers;
    private final List<Entry> entries;
    private final List<String> footnotes;

    /** {@code headers} are those of the table for people; numbers, marked by a leading {@code >}, stand at the right. */
    Listing(String name, String title, List<String> headers, List<Entry> entries, List<String> footnotes) {
        this.name = name;
        this.title = title;
        this.headers = headers;
        this.entries = List.copyOf(entries);
        this.footnotes = footnotes;
    }

    /** Markets: when they start, who is in them, where their numbers come from. */
    public static Listing markets(Collection<Market> markets) {
        return MarketList.of(markets);
    }

    /** Scenarios: what they pull, and what a module of the library rests on. */
    public static Listing scenarios(Collection<? extends Scenario> scenarios) {
        return ScenarioList.of(scenarios);
    }

    /** What a scenario can pull in {@code model}. */
    public static Listing levers(Model model) {
        return LeverList.of(Catalogue.of(model));
    }

    /** What a market can set in {@code model}, and what holds where it says nothing. */
    public static Listing parameters(Model model) {
        return ParameterList.of(Catalogue.of(model));
    }

    /** What a market can set in {@code model}, and what {@code market} does set. */
    public static Listing parameters(Model model, Market market) {
        return ParameterList.of(Catalogue.of(model), market);
    }

    /** What can be observed of {@code market} in {@code model}, always or on request. */
    public static Listing measures(Model model, Market market) {
        return MeasureList.of(model, market);
    }

    /** Every number that holds in {@code market} under {@code model}, and the facts and claims behind each. */
    public static Listing evidence(Model model, Market market, Evidence evidence) {
        return EvidenceList.of(Catalogue.of(model), market, evidence);
    }

    /** The facts of {@code evidence}. */
    public static Listing facts(Evidence evidence) {
        return SourceLists.facts(evidence);
    }

    /** The claims of {@code evidence}. */
    public static Listing claims(Evidence evidence) {
        return SourceLists.claims(evidence);
    }

    /** What does not agree, and how it was decided. */
    public static Listing contradictions(Collection<Contradiction> contradictions) {
        return SourceLists.contradictions(contradictions);
    }

    /** The mechanisms of {@code model} in the order of a month. */
    public static Listing mechanisms(Model model) {
        return MechanismList.of(Catalogue.of(model));
    }

    /** The names of its entries, in order. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** The entries whose name contains {@code part}, in whatever case; perhaps none. */
    public Listing only(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<Entry> found = entries.stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new Listing(name, title, headers, found, footnotes);
    }

    /** A table for people, at most 100 columns wide; ends with a line feed. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled(title + ": " + entries.size());
        for (String header : headers) {
            if (header.startsWith(">")) {
                table.right(header.substring(1));
            } else {
                table.column(header);
            }
        }
        List<Entry.Line> lines =
                entries.stream().flatMap(e -> e.lines().stream()).toList();
        List<List<String>> rows = new ArrayList<>(List.of(headers));
        lines.forEach(line -> rows.add(line.cells()));
        List<List<String>> cut = Fit.toScreen(rows);
        for (int k = 0; k < lines.size(); k++) {
            table.row(cut.get(k + 1));
            lines.get(k).notes().forEach(table::note);
        }
        footnotes.forEach(table::footnote);
        return table.build().toString();
    }

    /** One JSON document; ends with a line feed. */
    public String toJson() {
        return Fields.json(name, entries.stream().map(Entry::fields).toList());
    }

    /** Header and rows after RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
    public String toCsv() {
        return Fields.csv(entries.stream().flatMap(e -> e.records().stream()).toList());
    }
}
