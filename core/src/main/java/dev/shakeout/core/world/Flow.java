package dev.shakeout.core.world;

import java.util.Optional;

/**
 * A kind of payment between a firm and a sector.
 *
 * @param name   such as {@code wages}
 * @param nature whether it counts as burn
 * @param payer  the sector that pays; empty if a firm pays
 * @param payee  the sector that is paid; empty if a firm is paid; exactly one of both is given
 */
public record Flow(String name, Nature nature, Optional<Sector> payer, Optional<Sector> payee) {

    /** That of the name, which hardly two flows share; said here since Java's own would slow down every start. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** What a flow is for. Burn is the net of operating and investing flows. */
    public enum Nature {
        OPERATING,
        INVESTING,
        FINANCING,
        OPENING;

        /** Whether it counts as burn. */
        public boolean burns() {
            return this == OPERATING || this == INVESTING;
        }
    }

    /** What a firm pays a sector to run its business. */
    public static Flow cost(String name, Sector payee) {
        return new Flow(name, Nature.OPERATING, Optional.empty(), Optional.of(payee));
    }

    /** What a sector pays a firm for its products. */
    public static Flow revenue(String name, Sector payer) {
        return new Flow(name, Nature.OPERATING, Optional.of(payer), Optional.empty());
    }

    /** What a firm pays a sector for things that last. */
    public static Flow investment(String name, Sector payee) {
        return new Flow(name, Nature.INVESTING, Optional.empty(), Optional.of(payee));
    }

    /** Money a sector puts into a firm. */
    public static Flow funding(String name, Sector payer) {
        return new Flow(name, Nature.FINANCING, Optional.of(payer), Optional.empty());
    }

    /** Money a firm hands out to a sector that financed it. */
    public static Flow payout(String name, Sector payee) {
        return new Flow(name, Nature.FINANCING, Optional.empty(), Optional.of(payee));
    }

    /** What firms hold at the start, as if investors had just paid it in. */
    static final Flow OPENING =
            new Flow("opening balance", Nature.OPENING, Optional.of(Sector.INVESTORS), Optional.empty());
}
