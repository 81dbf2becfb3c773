package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.simulation.Model;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names a file may use: parameters, levers and strategies of a model, by name. Those with which firms, segments and verticals are
 * described are in every model.
 */
record Vocabulary(SortedMap<String, Parameter> parameters, SortedMap<String, Lever> levers, List<String> strategies) {

    private static final List<Parameter> OF_EVERY_MARKET = List.of(
            Firm.CASH,
            Firm.CORE_CASH_FLOW,
            Firm.BURN,
            Firm.TALENT,
            Firm.MAU,
            Firm.CAPABILITY,
            Firm.FRONTIER,
            Segment.POPULATION,
            Segment.ACTIVE_USERS,
            Segment.INCREMENTAL_REACH,
            Vertical.SPENDING,
            Vertical.OPENNESS,
            Vertical.EXCLUSIVITY,
            Vertical.LICENCE_DELAY);

    static Vocabulary of(Model model) {
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        OF_EVERY_MARKET.forEach(p -> parameters.put(p.name(), p));
        model.parameters().forEach(p -> parameters.put(p.name(), p));
        SortedMap<String, Lever> levers = new TreeMap<>();
        model.levers().forEach(l -> levers.put(l.name(), l));
        return new Vocabulary(parameters, levers, model.strategies());
    }

    /** Whom a value in some part of a file is about. */
    enum Owner {
        MARKET("the market"),
        SEGMENT("a segment"),
        VERTICAL("a vertical"),
        FIRM("a firm"),
        FIRM_IN_SEGMENT("a firm in a segment"),
        FIRM_IN_VERTICAL("a firm in a vertical");

        private final String words;

        Owner(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether it may state a value of {@code parameter}. */
        boolean mayState(Parameter parameter) {
            return switch (this) {
                case MARKET -> true;
                case SEGMENT -> parameter.scope().perSegment();
                case VERTICAL -> parameter.scope().perVertical();
                case FIRM -> parameter.scope().perFirm();
                case FIRM_IN_SEGMENT ->
                    parameter.scope().perFirm() && parameter.scope().perSegment();
                case FIRM_IN_VERTICAL ->
                    parameter.scope().perFirm() && parameter.scope().perVertical();
            };
        }
    }
}
