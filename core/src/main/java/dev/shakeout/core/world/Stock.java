package dev.shakeout.core.world;

import java.util.List;

/**
 * A number that nobody may make or lose: the sum over its states is what it was at the start plus what is declared to have
 * flowed in since.
 *
 * @param kind    what is conserved
 * @param states  columns per firm, market and either segment or vertical in which a unit can be; together they hold each unit once
 * @param inflows columns of the market or segment that count, since the start, what came from outside
 */
public record Stock(String name, Kind kind, List<Column> states, List<Column> inflows) {

    /** Under which heading an imbalance is reported. */
    public enum Kind {
        PEOPLE,
        USERS
    }

    public Stock {
        states = List.copyOf(states);
        inflows = List.copyOf(inflows);
    }

    /** A closed stock: nothing flows in. */
    public static Stock of(String name, Kind kind, Column... states) {
        return new Stock(name, kind, List.of(states), List.of());
    }

    /** The same stock with inflows. */
    public Stock plus(Column... columns) {
        return new Stock(name, kind, states, List.of(columns));
    }
}
