package dev.shakeout.core.market;

import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws what is assumed of a market: each ASSUMED number, stated or default, from its prior; all others stay.
 *
 * <p>Two numbers are one assumption, and drawn as one, if they are of one parameter, with one prior, for one reason, on
 * the same facts: a retention that is assumed equal for six firms stays equal. A draw depends on the seed, its number and
 * the assumption, and on nothing else: adding a firm moves no draw of another assumption. A draw outside the range of the
 * parameter is taken at the range's end.
 *
 * <p>A number that was computed from facts, reported or given stays as it is; a default that follows a rule follows the
 * numbers drawn. For several threads.
 */
public final class Priors {

    private static final Draw PRIOR = Draw.of("prior");

    private final long seed;
    private final Map<Parameter, Map<Value, Long>> ids = new ConcurrentHashMap<>();

    /** The draws of {@code seed}. */
    public Priors(long seed) {
        this.seed = seed;
    }

    /** {@code market} as it is in draw {@code number}. */
    public Market draw(Market market, long number) {
        return draw(market, number, 0);
    }

    /** The same drawn again, for the time {@code again}, where a draw made the market's start impossible. */
    public Market draw(Market market, long number, int again) {
        long key = Keys.ofReplication(seed, number) + Keys.ofMonth(again, PRIOR.code());
        return market.drawn((parameter, value) -> value.provenance() instanceof Provenance.Assumed assumed
                ? parameter.clamped(assumed.prior().quantile(uniform(key + id(parameter, value, assumed))))
                : value.value());
    }

    private static double uniform(long key) {
        return Variates.uniform(Keys.mix(key));
    }

    /** The number of an assumption, from the words that make it what it is. */
    private long id(Parameter parameter, Value value, Provenance.Assumed assumed) {
        return ids.computeIfAbsent(parameter, p -> Collections.synchronizedMap(new IdentityHashMap<>()))
                .computeIfAbsent(value, v -> Keys.hash(parameter.name() + "\n" + assumed));
    }
}
