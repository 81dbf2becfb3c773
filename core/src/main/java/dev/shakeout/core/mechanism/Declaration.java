package dev.shakeout.core.mechanism;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a mechanism says of itself: name, phase, and everything it touches. The description of a model is made from this,
 * and the engine holds the mechanism to it: asking a world for anything else fails.
 *
 * <p>Immutable: each method returns a declaration with more in it. It ends in {@link #forEachFirm}, {@link #onRows},
 * {@link #onMarket} or {@link #inSteps}, which make the mechanism.
 */
public final class Declaration {

    private final String name;
    private final Phase phase;
    private final String summary;
    private boolean ensembleOnly;
    private Set<Quantity> reads = Set.of();
    private Set<Column> writes = Set.of();
    private Set<Total> sums = Set.of();
    private Set<Lever> levers = Set.of();
    private Set<Parameter> parameters = Set.of();
    private Set<Draw> draws = Set.of();
    private Set<Flow> flows = Set.of();
    private List<Stock> stocks = List.of();
    private List<String> sources = List.of();

    private Declaration(String name, Phase phase, String summary) {
        this.name = Check.notBlank(name, "the name of a mechanism");
        this.phase = phase;
        this.summary = summary;
    }

    /** A copy with a change; the original stays as it is. */
    private Declaration with(Consumer<Declaration> change) {
        Declaration copy = new Declaration(name, phase, summary);
        copy.ensembleOnly = ensembleOnly;
        copy.reads = reads;
        copy.writes = writes;
        copy.sums = sums;
        copy.levers = levers;
        copy.parameters = parameters;
        copy.draws = draws;
        copy.flows = flows;
        copy.stocks = stocks;
        copy.sources = sources;
        change.accept(copy);
        return copy;
    }

    /** A mechanism called {@code name} that works in {@code phase}; {@code summary} is one sentence. */
    public static Declaration of(String name, Phase phase, String summary) {
        return new Declaration(name, phase, summary);
    }

    /** Columns and totals it reads. */
    public Declaration reads(Quantity... more) {
        return with(d -> d.reads = joined(reads, more));
    }

    /** Columns it writes, and may read. */
    public Declaration writes(Column... more) {
        return with(d -> d.writes = joined(writes, more));
    }

    /** Totals it sums up, and may read in a later step of its own. */
    public Declaration sums(Total... more) {
        return with(d -> d.sums = joined(sums, more));
    }

    /** Levers it obeys. */
    public Declaration obeys(Lever... more) {
        return with(d -> d.levers = joined(levers, more));
    }

    /** Parameters it uses. */
    public Declaration uses(Parameter... more) {
        return with(d -> d.parameters = joined(parameters, more));
    }

    /** Purposes of its draws. */
    public Declaration draws(Draw... more) {
        return with(d -> d.draws = joined(draws, more));
    }

    /** Payments it causes. */
    public Declaration pays(Flow... more) {
        return with(d -> d.flows = joined(flows, more));
    }

    /** Numbers nobody may make or lose, which the audit watches from now on. */
    public Declaration conserves(Stock... more) {
        return with(d -> d.stocks = joined(stocks, more));
    }

    /** Where it comes from: author, year, or "our own construction". */
    public Declaration source(String... more) {
        return with(d -> d.sources = joined(sources, more));
    }

    /** It looks at particular other firms (matches, bids, ranks), so rows must be firms. */
    public Declaration ensembleOnly() {
        return with(d -> d.ensembleOnly = true);
    }

    private static <T> List<T> joined(List<T> some, T[] more) {
        List<T> all = new ArrayList<>(some);
        Collections.addAll(all, more);
        return Collections.unmodifiableList(all);
    }

    private static <T> Set<T> joined(Set<T> some, T[] more) {
        Set<T> all = new LinkedHashSet<>(some);
        Collections.addAll(all, more);
        return Collections.unmodifiableSet(all);
    }

    // --------------------------------------------------------------------------------------- what makes it work

    /** A mechanism that does {@code rule} for each active firm. */
    public Mechanism forEachFirm(FirmRule rule) {
        return new PerFirm(this, rule);
    }

    /** A mechanism that walks over the rows once; {@code work} asks the world for its rows and returns the walk. */
    public Mechanism onRows(Function<World, Pass> work) {
        Total[] totals = sums.toArray(Total[]::new);
        return made(true, world -> List.of(Step.rows(work.apply(world), totals)));
    }

    /** A mechanism that works on the market as a whole. */
    public Mechanism onMarket(Function<World, MarketPass> work) {
        return made(true, world -> List.of(Step.market(work.apply(world))));
    }

    /** A mechanism of several steps; what a step sums up, the next can read. */
    public Mechanism inSteps(Function<World, List<Step>> work) {
        return made(false, work);
    }

    private Mechanism made(boolean isSingleStep, Function<World, List<Step>> work) {
        return new Made(this, isSingleStep, work);
    }

    private record Made(Declaration declaration, boolean isSingleStep, Function<World, List<Step>> work)
            implements Mechanism {
        @Override
        public List<Step> on(World world) {
            return work.apply(world);
        }
    }

    // -------------------------------------------------------------------------------------------- what it said

    public String name() {
        return name;
    }

    public Phase phase() {
        return phase;
    }

    public String summary() {
        return summary;
    }

    public boolean isEnsembleOnly() {
        return ensembleOnly;
    }

    public Set<Quantity> reads() {
        return reads;
    }

    public Set<Column> writes() {
        return writes;
    }

    public Set<Total> sums() {
        return sums;
    }

    public Set<Lever> levers() {
        return levers;
    }

    public Set<Parameter> parameters() {
        return parameters;
    }

    public Set<Draw> draws() {
        return draws;
    }

    public Set<Flow> flows() {
        return flows;
    }

    public List<Stock> stocks() {
        return stocks;
    }

    public List<String> sources() {
        return sources;
    }

    /** Whether it may ask a world for {@code quantity}. */
    public boolean touches(Quantity quantity) {
        return reads.contains(quantity)
                || writes.contains(quantity)
                || sums.contains(quantity)
                || levers.contains(quantity)
                || parameters.contains(quantity);
    }

    /** Everything it may ask a world for. */
    public Set<Quantity> touched() {
        Set<Quantity> all = new LinkedHashSet<>(reads);
        all.addAll(writes);
        all.addAll(sums);
        all.addAll(levers);
        all.addAll(parameters);
        return all;
    }
}
