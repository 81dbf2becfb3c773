package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a model is made of, and which mechanism touches what, gathered from what the mechanisms declare. Those switched off
 * are included: their levers may still be pulled.
 */
final class Catalogue {

    /** Who moves cash; no mechanism writes it. */
    private static final String LEDGER = "the ledger";

    private static final Comparator<Mechanism> SCHEDULE = Comparator.<Mechanism, Integer>comparing(
                    m -> m.declaration().phase().ordinal())
            .thenComparing(Mechanism::name);

    private final Model model;
    private final List<Mechanism> mechanisms;

    private Catalogue(Model model) {
        this.model = model;
        List<Mechanism> all = new ArrayList<>(model.mechanisms());
        all.addAll(model.switchedOff());
        all.sort(SCHEDULE);
        mechanisms = List.copyOf(all);
    }

    static Catalogue of(Model model) {
        return new Catalogue(model);
    }

    /** In the order in which they work. */
    List<Mechanism> mechanisms() {
        return mechanisms;
    }

    /** Whether it works, and does not only set its starting state. */
    boolean works(Mechanism mechanism) {
        return model.mechanisms().contains(mechanism);
    }

    /** In the order of the mechanisms that obey them. */
    List<Lever> levers() {
        return List.copyOf(model.levers());
    }

    /** In the order of the mechanisms that use them. */
    List<Parameter> parameters() {
        return List.copyOf(model.parameters());
    }

    /** In the order of the mechanisms that write or read them. */
    List<Column> columns() {
        return touched(Column.class);
    }

    /** In the order of the mechanisms that make or read them. */
    List<Total> totals() {
        return touched(Total.class);
    }

    private <Q extends Quantity> List<Q> touched(Class<Q> kind) {
        Set<Q> found = new LinkedHashSet<>();
        for (Mechanism m : mechanisms) {
            m.declaration().touched().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    List<String> readersOf(Quantity quantity) {
        return naming(Declaration::reads, quantity);
    }

    List<String> writersOf(Column column) {
        return column == Columns.CASH || column == Columns.OUTFLOW
                ? List.of(LEDGER)
                : naming(Declaration::writes, column);
    }

    List<String> makersOf(Total total) {
        return naming(Declaration::sums, total);
    }

    List<String> obeyersOf(Lever lever) {
        return naming(Declaration::levers, lever);
    }

    /** Who uses a parameter: mechanisms, and the ledger, which opens with the cash at the start. */
    List<String> usersOf(Parameter parameter) {
        List<String> users = new ArrayList<>(naming(Declaration::parameters, parameter));
        if (parameter == Firm.CASH) {
            users.add(LEDGER);
        }
        return users;
    }

    private List<String> naming(Function<Declaration, ? extends Collection<?>> what, Object it) {
        return mechanisms.stream()
                .filter(m -> what.apply(m.declaration()).contains(it))
                .map(Mechanism::name)
                .toList();
    }
}
