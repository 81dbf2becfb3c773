package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that a market states.
 *
 * @param parameter what is stated
 * @param owner     the market, segment, firm or population that states it
 * @param segment   the segment of the firm it holds for, if it is not meant for the first
 * @param number    NaN where there is not one for all, as in a population
 * @param origin    where it comes from
 */
record Stated(Parameter parameter, String owner, Optional<String> segment, double number, Origin origin) {

    /** All of {@code market}, in its order. */
    static List<Stated> in(Market market) {
        List<Stated> all = new ArrayList<>();
        for (Market.Statement s : market.statements()) {
            all.add(new Stated(
                    s.parameter(),
                    s.owner(),
                    Optional.of(s.segment()).filter(name -> !name.isEmpty()),
                    s.value().value(),
                    Origin.of(s.value().provenance())));
        }
        for (Population population : market.populations()) {
            for (Parameter parameter : population.parameters()) {
                all.add(spread(population, parameter));
            }
        }
        return all;
    }

    private static Stated spread(Population population, Parameter parameter) {
        Optional<Prior> prior = population.prior(parameter);
        String how = prior.isPresent() ? "drawn for each of its firms" : "a function of the firm's number";
        return new Stated(
                parameter, population.name(), Optional.empty(), Double.NaN, new Origin("GIVEN", how, prior, List.of()));
    }

    /** Whose it is. */
    String whose() {
        return owner + segment.map(name -> ", " + name).orElse("");
    }

    Fields fields() {
        return new Fields()
                .with("owner", owner)
                .with("segment", segment)
                .with("value", number)
                .and(origin.fields());
    }
}
