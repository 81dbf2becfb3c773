package dev.shakeout.core.scenario;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A scenario worked out for one market: the value of a lever for a firm in a month.
 *
 * <p>Pulls of one lever combine in an order of their own (by what they say, then by strength), never in the order in
 * which scenarios were joined: the product of three numbers depends on the order of its factors.
 */
public final class Pulls {

    private static final Comparator<Intervention> ORDER = Comparator.<Intervention, String>comparing(
                    i -> i.course().toString())
            .thenComparing(i -> i.target().toString())
            .thenComparing(i -> i.window().toString())
            .thenComparingDouble(Intervention::strength);

    private final TreeMap<String, List<Intervention>> byLever = new TreeMap<>();
    private final YearMonth start;

    private Pulls(YearMonth start) {
        this.start = start;
    }

    /** The pulls of {@code scenario} in a market that starts at {@code start}; every lever must be one of {@code declared}. */
    public static Pulls of(Scenario scenario, YearMonth start, Set<Lever> declared) {
        Pulls pulls = new Pulls(start);
        for (Intervention pull : scenario.interventions()) {
            Check.that(
                    declared.contains(pull.lever()),
                    "%s pulls the lever %s, which no mechanism of the model declares; it declares %s.",
                    scenario.name(),
                    pull.lever(),
                    declared.stream().map(Lever::name).sorted().toList());
            pulls.byLever
                    .computeIfAbsent(pull.lever().name(), name -> new ArrayList<>())
                    .add(pull);
        }
        pulls.byLever.values().forEach(list -> list.sort(ORDER));
        return pulls;
    }

    /** Whether {@code lever} is pulled at all, on anybody, at any time. */
    public boolean touches(Lever lever) {
        return byLever.containsKey(lever.name());
    }

    /** The value of a lever of the market in simulated month {@code month}, counted from 1. */
    public double value(Lever lever, int month) {
        return value(lever, month, null, "");
    }

    /** The value of {@code lever} for a firm in simulated month {@code month}. */
    public double value(Lever lever, int month, Firm.@org.jspecify.annotations.Nullable Kind kind, String firm) {
        List<double[]> active = new ArrayList<>();
        for (Intervention pull : byLever.getOrDefault(lever.name(), List.of())) {
            int since = pull.window().monthOf(month, start);
            if (since >= 0 && (kind == null || pull.target().includes(kind, firm))) {
                active.add(new double[] {pull.course().at(since), pull.strength()});
            }
        }
        return lever.combined(active);
    }
}
