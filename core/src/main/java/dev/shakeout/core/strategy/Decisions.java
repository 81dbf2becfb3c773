package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets firms that name a strategy decide by it. A model has this mechanism as soon as it has a strategy. */
public final class Decisions {

    /** The mechanism's name. */
    public static final String NAME = "decisions";

    private Decisions() {}

    /** The mechanism for firms that name one of {@code strategies}. */
    public static Mechanism mechanism(Map<String, Strategy> strategies) {
        SortedMap<String, Strategy> byName = new TreeMap<>(strategies);
        Set<Quantity> reads = new LinkedHashSet<>();
        Set<Draw> draws = new LinkedHashSet<>();
        byName.values().forEach(s -> {
            reads.addAll(s.reads());
            draws.addAll(s.draws());
        });
        Set<Quantity> looks = new LinkedHashSet<>(OwnFirm.READS);
        reads.stream()
                .filter(q -> !(q instanceof Parameter || q instanceof Lever))
                .forEach(looks::add);
        looks.removeAll(OwnFirm.WRITES);
        Set<Parameter> parameters = new LinkedHashSet<>(Routines.PARAMETERS);
        reads.stream()
                .filter(Parameter.class::isInstance)
                .map(Parameter.class::cast)
                .forEach(parameters::add);
        Set<Lever> levers = new LinkedHashSet<>(Routines.LEVERS);
        reads.stream().filter(Lever.class::isInstance).map(Lever.class::cast).forEach(levers::add);
        Set<Draw> all = new LinkedHashSet<>(Routines.DRAWS);
        all.addAll(draws);
        return Declaration.of(NAME, Phase.DECISION, "Firms with a strategy of their own decide by it.")
                .reads(looks.toArray(Quantity[]::new))
                .writes(OwnFirm.WRITES.toArray(Column[]::new))
                .uses(parameters.toArray(Parameter[]::new))
                .obeys(levers.toArray(Lever[]::new))
                .draws(all.toArray(Draw[]::new))
                .source("whoever wrote the strategies: " + String.join(", ", byName.keySet()))
                .ensembleOnly()
                .onRows(world -> new Month(world, byName, reads, draws));
    }

    private static final class Month implements Pass {
        private final @Nullable Strategy[] strategies;
        private final OwnFirm firm;
        private final Spending spending;
        private final Rows active;

        Month(World world, Map<String, Strategy> byName, Set<Quantity> reads, Set<Draw> draws) {
            strategies = new Strategy[world.rowCount()];
            for (int r = 0; r < strategies.length; r++) {
                strategies[r] = byName.get(world.roster().strategy(r));
            }
            firm = new OwnFirm(world, reads, draws);
            spending = new Spending(world);
            active = world.rows(Columns.ACTIVE);
        }

        @Override
        public void advance(int r, int month) {
            Strategy strategy = strategies[r];
            if (strategy == null) {
                return;
            }
            double[] on = active.row(r);
            for (int i = 0; i < on.length; i++) {
                if (on[i] != 0) {
                    firm.at(r, i, month);
                    strategy.decide(firm, month);
                }
            }
            spending.spend(r);
        }
    }

    /** Whether the firm of row {@code r} decides by the routines. */
    static boolean byRoutine(World world, int r) {
        return world.layout() == Layout.POPULATION || world.roster().strategy(r).equals(Firm.ROUTINE);
    }
}
