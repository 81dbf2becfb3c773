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

/** The steps of a month, for all segments: count, weigh, divide, settle, move. Products meet through totals only. */
final class Month {

    private final World world;
    private final Scratch scratch;
    private final List<Start> starts = new ArrayList<>();
    private final List<Products> products = new ArrayList<>();
    private final List<People> people = new ArrayList<>();
    private final Rows income;
    private final Rows cost;

    Month(World world) {
        this.world = world;
        scratch = new Scratch(world);
        income = world.rows(Columns.CONSUMER_REVENUE);
        cost = world.rows(Columns.SERVING_COST);
        for (int s = 0; s < world.segments().size(); s++) {
            Totals totals = Totals.of(world, s);
            Terms terms = new Terms(world);
            starts.add(new Start(world, s));
            products.add(new Products(world, s, totals, terms, scratch));
            people.add(new People(world, s, totals, terms));
        }
    }

    List<Step> steps() {
        Pass count = (r, month) -> {
            hear(r);
            products.forEach(p -> p.count(r));
        };
        return List.of(
                Step.rows(
                        count,
                        Demand.USING,
                        Demand.RELEASED,
                        Demand.KEPT,
                        Demand.BRANDS,
                        Demand.PLACED,
                        Demand.CONVERTS),
                Step.rows((r, month) -> products.forEach(p -> p.weigh(r)), Demand.WEIGHTS),
                Step.rows((r, month) -> products.forEach(p -> p.divide(r)), Demand.DIVIDED),
                Step.market(new Settling()),
                Step.rows(new Moving()));
    }

    /** Looks how many people a firm's installs are divided among. */
    private void hear(int r) {
        Arrays.fill(scratch.audience, 0);
        products.forEach(p -> p.addAudience(r));
    }

    private void charge(int r) {
        Arrays.fill(income.row(r), 0);
        Arrays.fill(cost.row(r), 0);
        products.forEach(p -> p.charge(r, income.row(r), cost.row(r)));
    }

    private final class Settling implements MarketPass {
        @Override
        public void start() {
            for (int s = 0; s < starts.size(); s++) {
                double[] total = starts.get(s).set();
                for (int r = 0; r < world.rowCount(); r++) {
                    products.get(s).open(r, total);
                }
            }
        }

        @Override
        public void advance(int month) {
            people.forEach(People::settle);
        }
    }

    private final class Moving implements Pass {
        @Override
        public void start(int r) {
            charge(r);
        }

        @Override
        public void advance(int r, int month) {
            hear(r);
            products.forEach(p -> p.move(r));
            charge(r);
        }
    }
}
