package dev.shakeout.core.scenario;

import dev.shakeout.core.market.Firm;
import java.util.Optional;

/**
 * Whom an intervention is about.
 *
 * @param kind only firms of this kind, if given
 * @param firm only the firm of this name, if given
 */
public record Target(Optional<Firm.Kind> kind, Optional<String> firm) {

    /** Everybody. */
    public static Target everybody() {
        return new Target(Optional.empty(), Optional.empty());
    }

    /** Firms of one kind. */
    public static Target kind(Firm.Kind kind) {
        return new Target(Optional.of(kind), Optional.empty());
    }

    /** One firm. */
    public static Target firm(String name) {
        return new Target(Optional.empty(), Optional.of(name));
    }

    /** Whether a firm of this kind and name is meant. */
    public boolean includes(Firm.Kind itsKind, String itsName) {
        return kind.map(itsKind::equals).orElse(true)
                && firm.map(itsName::equals).orElse(true);
    }

    @Override
    public String toString() {
        return firm.or(() -> kind.map(Firm.Kind::label)).orElse("everybody");
    }
}
