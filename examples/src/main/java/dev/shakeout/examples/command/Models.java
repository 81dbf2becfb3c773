package dev.shakeout.examples.command;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.BestResponse;

/**
 * The models of the command: the standard one, and for markets that ask for it the same with the library's own strategy, which
 * firms in a file may name. A strategy of one's own needs Java: {@code Model.with(name, strategy)}.
 */
final class Models {

    /** Everything a file may name. */
    static final Model WITH_STRATEGIES = Model.standard().with(BestResponse.NAME, new BestResponse());

    private Models() {}

    /** What {@code market} needs. */
    static Model of(Market market) {
        Model standard = Model.standard();
        boolean asks = market.firms().stream().anyMatch(f -> !f.strategy().equals(Firm.ROUTINE))
                || market.statements().stream()
                        .anyMatch(s -> !standard.parameters().contains(s.parameter()));
        return asks ? WITH_STRATEGIES : standard;
    }
}
