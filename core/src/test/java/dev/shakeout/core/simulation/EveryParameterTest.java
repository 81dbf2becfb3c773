package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.fail;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.enterprise.Pricing;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.talent.Talent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of the default model moves some outcome: a number nobody obeys is a lie in a list. */
class EveryParameterTest {

    /** Another number of the market. */
    private record Setting(Parameter parameter, double value) {

        Market in(Market market) {
            return market.with(parameter, value);
        }
    }

    private static final Setting BY_MARKUP = new Setting(Pricing.RULE, 1);
    private static final Setting BY_LIST = new Setting(Pricing.RULE, 2);

    /** Numbers that count in some settings only: under one rule of pricing, or where staff are short. */
    private static final Map<Parameter, Setting> ONLY = Map.of(
            Pricing.MARKUP,
            BY_MARKUP,
            Pricing.ADJUSTMENT,
            BY_MARKUP,
            Pricing.LIST_PRICE,
            BY_LIST,
            Pricing.LIST_DECLINE,
            BY_LIST,
            Talent.GRADUATES,
            new Setting(Talent.STAFF_OUTSIDE, 0));

    private static final Market MARKET = Rich.market();
    private static final Map<String, Small.Seen> BASES = new TreeMap<>();

    static Stream<Parameter> parameters() {
        return Model.standard().parameters().stream();
    }

    /** Brief runs first: only if no value moves anything in them are the whole ones needed. */
    @ParameterizedTest
    @MethodSource("parameters")
    void movesSomeOutcome(Parameter parameter) {
        List<String> tried = new ArrayList<>();
        for (Rich.Extent extent : Rich.Extent.values()) {
            for (double value : others(parameter)) {
                try {
                    Market other = fitting(parameter, with(parameter, value));
                    if (Rich.differ(extent, MARKET, base(extent, parameter), Rich.run(extent, other))) {
                        return;
                    }
                    tried.add("%s moves nothing in a run that is %s".formatted(value, extent));
                } catch (IllegalArgumentException e) {
                    tried.add(value + " contradicts the market: " + e.getMessage());
                }
            }
        }
        fail(parameter + " " + tried);
    }

    private static Small.Seen base(Rich.Extent extent, Parameter parameter) {
        return BASES.computeIfAbsent(
                extent + " " + ONLY.get(parameter), key -> Rich.run(extent, fitting(parameter, MARKET)));
    }

    private static Market fitting(Parameter parameter, Market market) {
        return ONLY.containsKey(parameter) ? ONLY.get(parameter).in(market) : market;
    }

    /** Values within the range: what is thought possible, and points inside it. */
    private static List<Double> others(Parameter p) {
        List<Double> values = new ArrayList<>();
        if (p.provenanceOfDefault() instanceof Provenance.Assumed assumed) {
            for (double u : new double[] {0.9, 0.1, 0.99}) {
                values.add(assumed.prior().quantile(u));
            }
        }
        double stated = p.scope().perFirm() && p.scope().perVertical()
                ? MARKET.value(p, MARKET.firm("Banana"), MARKET.verticals().get(0))
                : p.scope().perFirm()
                        ? MARKET.value(
                                p, MARKET.firm("Apple"), MARKET.segments().get(0))
                        : p.scope().perVertical()
                                ? MARKET.value(p, MARKET.verticals().get(0))
                                : MARKET.value(p);
        values.add(0.7 * stated);
        values.add(1.3 * stated);
        values.add(0.3); // where the range is wide, its ends are absurd
        values.add(p.low() + 0.1 * (p.high() - p.low()));
        values.add(p.low());
        values.add(p.high());
        values.removeIf(x -> x < p.low() || x > p.high());
        return values;
    }

    /** The rich market with another value of {@code parameter} for whoever it is a number of. */
    private static Market with(Parameter parameter, double value) {
        if (parameter == Newcomers.BRAND) {
            return MARKET.with(parameter, value); // newcomers come to other segments than the first
        }
        if (parameter.scope().perFirm()) {
            boolean ofEntrants =
                    parameter == Demand.ENTRANT_SHARE; // who has no customers yet can state none, and vice versa
            return Small.with(
                    MARKET,
                    MARKET.firms().stream()
                            .map(f -> f.isEntrant() == ofEntrants ? f.with(parameter, value) : f)
                            .toArray(Firm[]::new));
        }
        Market market = Market.of(MARKET.name(), MARKET.start())
                .segments(MARKET.segments().stream()
                        .map(s -> parameter.scope().perSegment() ? s.with(parameter, value) : s)
                        .toArray(Segment[]::new))
                .verticals(MARKET.verticals().stream()
                        .map(v -> parameter.scope().perVertical() ? v.with(parameter, value) : v)
                        .toArray(Vertical[]::new))
                .firms(MARKET.firms().toArray(Firm[]::new));
        for (Market.Statement s : MARKET.statements()) {
            if (s.owner().equals(MARKET.name())) {
                market = market.with(s.parameter(), s.value());
            }
        }
        return parameter.scope().perSubmarket() ? market : market.with(parameter, value);
    }
}
