package dev.shakeout.core.simulation;

import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Owners;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.talent.Talent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Markets nobody thought of: a few startups, incumbents and a challenger with random numbers, under parameters
 * drawn from what is thought possible. The same seed gives the same market.
 */
public final class RandomMarkets {

    private RandomMarkets() {}

    /** Two to ten firms, none to two consumer segments, none to two verticals. */
    public static Market of(long seed) {
        return withVerticals(consumers(seed), new Random(~seed));
    }

    private static Market withVerticals(Market market, Random dice) {
        int verticals = dice.nextInt(3);
        List<Firm> firms = new ArrayList<>(market.firms());
        Market more = market;
        for (int v = 0; v < verticals; v++) {
            String name = "vertical " + v;
            more = more.verticals(Vertical.of(name, 1e9).with(Vertical.OPENNESS, 0.1 + 0.9 * dice.nextDouble()));
            firms.replaceAll(firm ->
                    dice.nextBoolean() ? firm.in(name, Tenders.SALES, Value.given(between(1e5, 5e7, dice))) : firm);
        }
        return verticals > 0 ? Small.with(more, firms.toArray(Firm[]::new)) : market;
    }

    private static Market consumers(long seed) {
        Random dice = new Random(seed);
        Market market = Market.of("random", Small.START);
        for (Parameter parameter : Model.standard().parameters()) {
            boolean drawn = !parameter.scope().perFirm() && dice.nextBoolean();
            if (drawn && parameter.provenanceOfDefault() instanceof Provenance.Assumed assumed) {
                double value = assumed.prior().quantile(dice.nextDouble());
                market = market.with(parameter, Math.min(Math.max(value, parameter.low()), parameter.high()));
            }
        }
        int segments = dice.nextInt(3);
        for (int s = 0; s < segments; s++) {
            market = market.segments(Segment.of("segment " + s, 5e9));
        }
        int startups = 1 + dice.nextInt(6);
        for (int f = 0; f < startups; f++) {
            market = market.firms(startup("startup " + f, segments, dice));
        }
        int incumbents = dice.nextInt(4);
        for (int f = 0; f < incumbents; f++) {
            Firm incumbent = Firm.incumbent("incumbent " + f)
                    .coreCashFlow(between(1e8, 1e10, dice))
                    .cash(between(1, 1e9, dice));
            market = market.firms(segments > 0 ? incumbent.mau(between(1e6, 1e8, dice)) : incumbent);
        }
        if (dice.nextBoolean()) {
            Firm challenger =
                    Firm.challenger("challenger").burn(between(1e7, 3e8, dice)).talent(dice.nextInt(300));
            market = market.firms(challenger
                    .coreCashFlow(between(1e7, 1e9, dice))
                    .cash(dice.nextBoolean() ? 0 : between(1e6, 1e9, dice))
                    .with(Owners.SPONSOR_STOP, 0.1 * dice.nextDouble())
                    .with(Firm.CAPABILITY, dice.nextDouble() - 0.3));
        }
        return market;
    }

    private static Firm startup(String name, int segments, Random dice) {
        double burn = between(1e7, 1e9, dice);
        double compute = dice.nextDouble();
        Firm firm = Firm.startup(name)
                .cash(burn * 40 * dice.nextDouble() * dice.nextDouble())
                .burn(burn)
                .talent(dice.nextInt(2_000))
                .with(Settlement.COMPUTE_SHARE, compute)
                .with(Settlement.PAYROLL_SHARE, (1 - compute) * dice.nextDouble())
                .with(Talent.CONTACT, dice.nextDouble())
                .with(Listings.PREPARES, dice.nextInt(2));
        if (segments > 0 && dice.nextBoolean()) {
            firm = firm.mau(between(1e5, 5e7, dice));
        }
        if (dice.nextBoolean()) {
            firm = firm.with(Enterprise.REVENUE, burn * dice.nextDouble());
        }
        if (dice.nextBoolean()) {
            firm = firm.with(Firm.CAPABILITY, 0.6 * dice.nextDouble() - 0.3);
        }
        return dice.nextBoolean() ? firm.with(Rounds.POST_MONEY, between(1e8, 1e11, dice)) : firm;
    }

    private static double between(double low, double high, Random dice) {
        return Prior.logUniform(low, high).quantile(dice.nextDouble());
    }
}
