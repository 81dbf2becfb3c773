package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import dev.shakeout.scenarios.text.Words;
import java.util.Locale;

/** What scopes, phases, ranges, priors and payments are called. */
final class Terms {

    private Terms() {}

    /** What there is one value for. */
    static String scope(Scope scope) {
        return switch (scope) {
            case MARKET -> "market";
            case FIRM -> "firm";
            case SEGMENT -> "segment";
            case FIRM_IN_SEGMENT -> "firm in segment";
            case VERTICAL -> "vertical";
            case FIRM_IN_VERTICAL -> "firm in vertical";
        };
    }

    /** The same, short enough for a column of a table. */
    static String shortScope(Scope scope) {
        return scope.perFirm() && scope.perSubmarket() ? "both" : scope(scope);
    }

    /** {@code 0 to 1}. */
    static String range(double low, double high) {
        return Words.number(low) + " to " + Words.number(high);
    }

    static String phase(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** What happens in a phase. */
    static String happens(Phase phase) {
        return switch (phase) {
            case REGIME -> "the capital market, the listing window and owners are what they are this month";
            case PLAN -> "firms decide by routine what to spend, cut and give up";
            case DECISION -> "firms with a strategy of their own decide";
            case TALENT -> "people leave, move and are hired";
            case TECHNOLOGY -> "training runs end";
            case RELEASE -> "models are opened, adopted and copied, and talked about";
            case PRODUCT -> "firms make products of models; what serving them costs";
            case ATTENTION -> "advertising channels clear";
            case CONSUMERS -> "consumers adopt, choose, lapse";
            case ENTERPRISE -> "companies and offices buy";
            case SETTLEMENT -> "everything that falls due is paid";
            case MEASUREMENT -> "burn and runway are measured; nobody pays for running the business after this";
            case FINANCE -> "rounds, bridges, listings, owners' money";
            case POSITION -> "runway is measured again, with the month's new money";
            case EXIT -> "sale and wind-up";
            case ENTRY -> "new firms are founded; they do business from the next month on";
        };
    }

    static String sector(Sector sector) {
        return sector.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code firms to labour}. */
    static String direction(Flow flow) {
        return flow.payer().map(Terms::sector).orElse("firms") + " to "
                + flow.payee().map(Terms::sector).orElse("firms");
    }

    /** {@code triangular from 0.12 to 0.25, most likely 0.18}. */
    static String prior(Prior prior) {
        if (prior instanceof Prior.Uniform p) {
            return p.low() == p.high()
                    ? "exactly " + Words.number(p.low())
                    : "uniform from %s, centre %s".formatted(range(p.low(), p.high()), Words.number(p.centre()));
        }
        if (prior instanceof Prior.LogUniform p) {
            return "log-uniform from " + range(p.low(), p.high());
        }
        if (prior instanceof Prior.Triangular p) {
            return "triangular from %s, most likely %s".formatted(range(p.low(), p.high()), Words.number(p.centre()));
        }
        if (prior instanceof Prior.TwoPieceNormal p) {
            return "normal, 90 %% from %s, median %s".formatted(range(p.p05(), p.p95()), Words.number(p.centre()));
        }
        if (prior instanceof Prior.TwoPieceLogNormal p) {
            return "lognormal, 90 %% from %s, median %s".formatted(range(p.p05(), p.p95()), Words.number(p.centre()));
        }
        if (prior instanceof Prior.Whole p) {
            return "whole numbers from %s, centre %s".formatted(range(p.low(), p.high()), p.middle());
        }
        return "1 with probability %s, else 0".formatted(Words.number(((Prior.Bernoulli) prior).probability()));
    }
}
