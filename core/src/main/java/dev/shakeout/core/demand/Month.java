package dev.shakeout.core.demand;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The steps of a month, for all segments: count, weigh, spill, draw, divide, settle, move. Products meet through totals
 * only. Segments in which nobody has a product, or waits for a generation to have one, are left out: no other newcomer has
 * anything to be compared with there.
 */
final class Month {

    private final World world;
    private final Scratch scratch;
    private final List<Start> starts = new ArrayList<>();
    private final List<Products> products = new ArrayList<>();
    private final List<Makers> others = new ArrayList<>();
    private final List<MarketEntry> entries = new ArrayList<>();
    private final Best best;
    private final List<People> people = new ArrayList<>();
    private final Rows income;
    private final Rows incomeAtWork;
    private final Rows cost;

    Month(World world) {
        this.world = world;
        scratch = new Scratch(world);
        best = new Best(world);
        income = world.rows(Columns.CONSUMER_REVENUE);
        incomeAtWork = world.rows(Columns.REVENUE_AT_WORK);
        cost = world.rows(Columns.SERVING_COST);
        for (int s = 0; s < world.segments().size(); s++) {
            Totals totals = Totals.of(world, s);
            Terms terms = Terms.of(world, s);
            Shelf firms = Shelf.ofFirms(world, s);
            Shelf makers = Shelf.ofOthers(world, s);
            starts.add(new Start(world, s));
            boolean rivals = !firms.isEmpty() || !makers.isEmpty();
            if (rivals || Generation.isAwaited(world, s)) {
                entries.add(new MarketEntry(world, s, rivals, firms, totals, best));
                products.add(new Products(world, s, firms, totals, terms, scratch));
                people.add(new People(world, s, totals, terms));
            }
            if (!makers.isEmpty()) {
                others.add(new Makers(world, s, makers, terms, best, scratch));
            }
        }
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean comparesWithBest = !others.isEmpty() || entries.stream().anyMatch(MarketEntry::letsNewcomersIn);
        Pass count = (r, month) -> {
            entries.forEach(e -> e.bring(r));
            hear(r);
            products.forEach(p -> p.count(r));
            if (comparesWithBest) {
                best.add(r);
            }
        };
        steps.add(Step.rows(
                count,
                Best.QUALITY,
                Totals.USING,
                Totals.RELEASED,
                Totals.KEPT,
                Totals.BRANDS,
                Totals.ABLE,
                Totals.PLACED));
        addOthers(steps, Makers::count);
        steps.add(Step.rows((r, month) -> products.forEach(p -> p.weigh(r)), Totals.WEIGHTS, Totals.ABLE_WEIGHTS));
        steps.add(Step.market(month -> {
            others.forEach(Makers::weigh);
            people.forEach(People::prepare);
        }));
        steps.add(Step.rows((r, month) -> products.forEach(p -> p.spill(r)), Totals.SPILLED));
        addOthers(steps, Makers::spill);
        steps.add(Step.rows((r, month) -> products.forEach(p -> p.draw(r)), Totals.PULL, Totals.LURE, Totals.STIRRED));
        addOthers(steps, Makers::draw);
        steps.add(Step.rows(
                (r, month) -> products.forEach(p -> p.divide(r)), Totals.TAKEN, Totals.STAYING, Totals.DIVIDED));
        steps.add(Step.market(new Settling()));
        steps.add(Step.rows(new Moving()));
        return steps;
    }

    /** Other makers' part in a step, after all firms: nothing to stop for where there are none. */
    private void addOthers(List<Step> steps, Consumer<Makers> part) {
        if (!others.isEmpty()) {
            steps.add(Step.market(month -> others.forEach(part)));
        }
    }

    /** Looks how many people a firm's installs are divided among. */
    private void hear(int r) {
        Arrays.fill(scratch.audience, 0);
        products.forEach(p -> p.addAudience(r));
    }

    private void charge(int r) {
        Arrays.fill(income.row(r), 0);
        Arrays.fill(incomeAtWork.row(r), 0);
        Arrays.fill(cost.row(r), 0);
        products.forEach(p -> p.charge(r, income.row(r), incomeAtWork.row(r), cost.row(r)));
    }

    private final class Settling implements MarketPass {
        @Override
        public void start() {
            List<double[]> totals = new ArrayList<>();
            starts.forEach(start -> totals.add(start.set()));
            entries.forEach(MarketEntry::announce);
            products.forEach(p -> p.open(totals.get(p.segment())));
            others.forEach(o -> o.open(totals.get(o.segment())));
            double[] bestAtStart = world.scratch();
            best.ofAll(bestAtStart);
            entries.forEach(e -> e.open(bestAtStart));
        }

        @Override
        public void advance(int month) {
            others.forEach(Makers::divide);
            people.forEach(People::settle);
            others.forEach(Makers::move);
        }
    }

    private final class Moving implements Pass {
        @Override
        public void start(int r) {
            charge(r);
        }

        @Override
        public void advance(int r, int month) {
            products.forEach(p -> p.move(r));
            entries.forEach(e -> e.goAbroad(r));
            charge(r);
        }
    }
}
