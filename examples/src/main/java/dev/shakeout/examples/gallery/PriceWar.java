package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.enterprise.Pricing;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.technology.Serving;
import dev.shakeout.core.technology.Technology;
import dev.shakeout.core.world.Column;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Set;

/**
 * Two clouds and two independents sell the same models to enterprises, until a customer becomes worth something to the
 * clouds' other business: then they can sell below cost, and the independents cannot. The firms are made up.
 */
public final class PriceWar {

    private static final int MONTHS = 36;
    private static final int WAR = 12;
    private static final YearMonth START = YearMonth.of(2024, 12);

    /** What serving a million tokens costs everybody, CNY. */
    static final double COST = 1;

    /** What a million tokens bring a cloud elsewhere from the date on, CNY. */
    static final double WORTH = 3;

    private PriceWar() {}

    /** Writes {@code examples/pictures/price-war.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("price-war.svg", svg());
    }

    static Market market() {
        return Market.of("tokens", START)
                .verticals(Vertical.of("developers", 1e8)
                        .with(Vertical.OPENNESS, 1)
                        .with(Pricing.SENSITIVITY, 0.6)
                        .with(Tenders.SELF_HOSTED, 0)
                        .with(Tenders.CUSTOMISATION, 0)
                        .with(Tenders.FLYWHEEL_MAX, 0)
                        .with(Tenders.SHORTLIST, 4)
                        .with(Tenders.GROWTH, 0))
                .with(Serving.COST, COST)
                .with(Technology.HARDWARE_DECLINE, 0)
                .firms(
                        cloud("First cloud", 25e6),
                        cloud("Second cloud", 15e6),
                        selling(Firm.startup("First independent"), 15e6),
                        selling(Firm.startup("Second independent"), 10e6));
    }

    private static Firm cloud(String name, double sales) {
        return selling(Firm.incumbent(name).with(Pricing.ECOSYSTEM_VALUE, 0), sales);
    }

    private static Firm selling(Firm firm, double sales) {
        return firm.in("developers", Tenders.SALES, Value.given(sales));
    }

    static Scenario war() {
        return Scenario.named(
                "war",
                Pricing.ECOSYSTEM
                        .pull(WORTH)
                        .on(Target.kind(Firm.Kind.INCUMBENT))
                        .from(START.plusMonths(WAR)));
    }

    /** Peace first, war second. */
    static Comparison run() {
        Model model = Model.of(Serving.MECHANISM, Tenders.MECHANISM)
                .observing(
                        inVertical("price", "CNY per million tokens", Tenders.PRICE),
                        inVertical("volume", "million tokens per month", Tenders.VOLUME));
        return Ensemble.of(market(), model)
                .months(MONTHS)
                .replications(1)
                .seed(1)
                .compare(Scenario.baseline(), war());
    }

    private static Measure inVertical(String name, String unit, Column column) {
        return new Measure(name, unit, Set.of(column), world -> {
            var rows = world.rows(column, 0);
            return (r, out) -> System.arraycopy(rows.row(r), 0, out, 0, out.length);
        });
    }

    static String svg() {
        return svg(run());
    }

    static String svg(Comparison comparison) {
        Result peace = comparison.baseline();
        Result war = comparison.results().get(1);
        Panel prices =
                Panel.of("Price of a new contract, CNY per million tokens").mark(WAR, "worth 3 CNY elsewhere");
        Panel volumes = Panel.of("Under contract, trillion tokens a month").mark(WAR, "worth 3 CNY elsewhere");
        for (Firm firm : market().firms()) {
            String name = firm.name();
            prices =
                    prices.line(name, Gallery.medians(war, "price", name, 1), Gallery.medians(peace, "price", name, 1));
            volumes = volumes.line(
                    name, Gallery.medians(war, "volume", name, 1e-6), Gallery.medians(peace, "volume", name, 1e-6));
        }
        return Chart.of(
                        "A price war, with and without ecosystem value",
                        "Clouds to whom a customer is worth something elsewhere sell below the cost of 1 CNY",
                        "Prices by Bertrand-Nash. Faint lines: without ecosystem value.")
                .with(prices)
                .with(volumes)
                .svg();
    }
}
