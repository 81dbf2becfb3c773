package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.choice.LogitMarket.Equilibrium;
import dev.shakeout.core.choice.LogitMarket.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class BertrandProperties {

    /** Prices are within 1e-10 of λ/α, which is at most 5 here; shares and mark-ups move no more than that. */
    private static final double TOLERANCE = 1e-9;

    /** Some products, one per owner, in one to three nests. */
    record Contest(double sensitivity, double nesting, List<Product> products) {
        LogitMarket market(List<Product> these) {
            return LogitMarket.of(sensitivity).nested(nesting).with(these.toArray(Product[]::new));
        }

        LogitMarket market() {
            return market(products);
        }

        Contest with(Product first) {
            List<Product> other = new ArrayList<>(products);
            other.set(0, first);
            return new Contest(sensitivity, nesting, other);
        }

        double markup(int j) {
            return market().equilibrium().price(j) - products.get(j).cost();
        }
    }

    /** No owner gains by moving one of its prices, near or far. */
    @Property(tries = 100)
    void nobodyEarnsMoreAtAnotherPrice(
            @ForAll("contests") Contest contest,
            @ForAll @DoubleRange(min = -3, max = 3) double away,
            @ForAll boolean jointly) {
        List<Product> products = new ArrayList<>();
        for (int j = 0; j < contest.products().size(); j++) {
            products.add(
                    jointly
                            ? contest.products().get(j).ownedBy(j / 2)
                            : contest.products().get(j));
        }
        LogitMarket market = contest.market(products);
        Equilibrium found = market.equilibrium();
        double[] price = found.prices().stream().mapToDouble(p -> p).toArray();
        double before = profit(products, found);
        price[0] += away;
        double after = profit(products, market.at(price));
        assertTrue(after <= before + TOLERANCE, before + " becomes " + after);
    }

    /** What the owner of the first product earns per potential buyer. */
    private static double profit(List<Product> products, Equilibrium at) {
        double sum = 0;
        for (int j = 0; j < products.size(); j++) {
            boolean mine = j == 0
                    || (products.get(0).owner() >= 0
                            && products.get(j).owner() == products.get(0).owner());
            sum += mine ? at.share(j) * (at.price(j) - products.get(j).cost()) : 0;
        }
        return sum;
    }

    /** At fixed prices: a better product is bought by more, a dearer one by fewer. */
    @Property(tries = 200)
    void qualityAndPriceMoveTheOwnShareAsTheyShould(
            @ForAll("contests") Contest contest,
            @ForAll @DoubleRange(max = 3) double better,
            @ForAll @DoubleRange(max = 3) double dearer) {
        double[] price = contest.products().stream().mapToDouble(Product::cost).toArray();
        double share = contest.market().at(price).share(0);
        Product first = contest.products().get(0);
        Product improved = new Product(first.appeal() + better, first.cost(), 0, -1, first.nest());
        assertTrue(contest.with(improved).market().at(price).share(0) >= share * (1 - 1e-11));
        price[0] += dearer;
        assertTrue(contest.market().at(price).share(0) <= share * (1 + 1e-11));
    }

    /** One rival more, in any nest, never lets anybody take more per unit. */
    @Property(tries = 100)
    void moreRivalsNeverRaiseEquilibriumMarkups(
            @ForAll("contests") Contest contest, @ForAll("products") Product rival) {
        Equilibrium before = contest.market().equilibrium();
        Equilibrium after = contest.market().with(rival).equilibrium();
        for (int j = 0; j < contest.products().size(); j++) {
            assertTrue(after.price(j) <= before.price(j) + TOLERANCE, before + " becomes " + after);
        }
    }

    /** Prices are strategic complements: a customer worth more to one owner makes every price fall or stay. */
    @Property(tries = 100)
    void ecosystemValueNeverRaisesAPrice(
            @ForAll("contests") Contest contest, @ForAll @DoubleRange(max = 3) double value) {
        Equilibrium before = contest.market().equilibrium();
        Product first = contest.products().get(0).worthElsewhere(value);
        Equilibrium after = contest.with(first).market().equilibrium();
        for (int j = 0; j < contest.products().size(); j++) {
            assertTrue(after.price(j) <= before.price(j) + TOLERANCE);
        }
        assertTrue(after.share(0) >= before.share(0) - TOLERANCE);
    }

    @Property(tries = 100)
    void noPriceIsBelowTheFloor(@ForAll("contests") Contest contest, @ForAll @DoubleRange(max = 6) double floor) {
        Equilibrium free = contest.market().equilibrium();
        Equilibrium found = contest.market().withFloor(floor).equilibrium();
        for (int j = 0; j < contest.products().size(); j++) {
            assertTrue(found.price(j) >= floor - 1e-12); // cost plus mark-up is rounded
            assertTrue(found.price(j) >= free.price(j) - TOLERANCE, "a floor under rivals lets everybody charge more");
        }
    }

    @Property(tries = 100)
    void aBetterProductTakesALargerMarkup(
            @ForAll("contests") Contest contest, @ForAll @DoubleRange(max = 3) double better) {
        Product first = contest.products().get(0);
        Product improved = new Product(first.appeal() + better, first.cost(), 0, -1, first.nest());
        assertTrue(contest.with(improved).markup(0) >= contest.markup(0) - TOLERANCE);
    }

    /** Only differences matter: money in other units, products in another order. */
    @Property(tries = 100)
    void unitsAndOrderDoNotMatter(
            @ForAll("contests") Contest contest, @ForAll @DoubleRange(min = 0.1, max = 10) double rate) {
        Equilibrium found = contest.market().equilibrium();
        List<Product> turned = new ArrayList<>();
        for (Product p : contest.products()) {
            turned.add(new Product(p.appeal(), p.cost() * rate, 0, -1, p.nest()));
        }
        Collections.reverse(turned);
        Equilibrium other = new Contest(contest.sensitivity() / rate, contest.nesting(), turned)
                .market()
                .equilibrium();
        int n = turned.size();
        for (int j = 0; j < n; j++) {
            assertEquals(found.price(j) * rate, other.price(n - 1 - j), 10 * TOLERANCE);
            assertEquals(found.share(j), other.share(n - 1 - j), TOLERANCE);
        }
    }

    @Provide
    Arbitrary<Product> products() {
        Arbitrary<Double> appeal = Arbitraries.doubles().between(-4, 6).ofScale(4);
        Arbitrary<Double> cost = Arbitraries.doubles().between(-1, 3).ofScale(4);
        return Combinators.combine(appeal, cost, Arbitraries.integers().between(0, 2))
                .as((v, c, nest) -> Product.of(v, c).inNest(nest));
    }

    @Provide
    Arbitrary<Contest> contests() {
        Arbitrary<Double> sensitivity = Arbitraries.doubles().between(0.2, 3).ofScale(3);
        Arbitrary<Double> nesting = Arbitraries.doubles().between(0.3, 1).ofScale(3);
        return Combinators.combine(
                        sensitivity, nesting, products().list().ofMinSize(1).ofMaxSize(8))
                .as(Contest::new);
    }
}
