package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.random.Draw;
import java.util.Set;

/**
 * What a firm decides, month by month. Write one, give it to a model under a name, and let firms name it:
 *
 * <pre>{@code
 * Strategy thrifty = (firm, month) -> {
 *     if (firm.runway() < 24) {
 *         firm.planMarketing(0);
 *         firm.seekRound(true);
 *     }
 * };
 * Model model = Model.standard().with("thrifty", thrifty);
 * Market market = ….firms(Firm.startup("Orange").cash(2e9).burn(4e8).talent(2_000).mau(40e6).strategy("thrifty"));
 * }</pre>
 *
 * <p>It takes the place of the routines: for a firm with a strategy of its own they neither raise plans nor cut, pivot or
 * pause. Plans stay as they are until the strategy changes them. What nobody decides goes on: people leave, investors
 * choose, a firm that cannot pay is sold or wound up.
 *
 * <p>A strategy is called for one firm of one replication at a time, by several threads, in no order one may rely on. So it
 * keeps nothing in fields; what it wants to know next month it {@linkplain OwnFirm#remember remembers} in the firm. Its
 * chances come from {@link OwnFirm#uniform}, never from a generator of its own. Then the same seed gives the same bits.
 */
@FunctionalInterface
public interface Strategy {

    /** Decides for {@code firm}, which is active and valid inside this call only, in month {@code month}, counted from 1. */
    void decide(OwnFirm firm, int month);

    /** Numbers per firm or market it asks for by {@link OwnFirm#get}, beside those that a firm shows of itself. */
    default Set<Quantity> reads() {
        return Set.of();
    }

    /** Purposes of its draws. */
    default Set<Draw> draws() {
        return Set.of();
    }
}
