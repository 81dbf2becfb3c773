package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Value;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the numbers of a market against the evidence.
 *
 * <p>A problem is a number that somebody gave without a source, a cited id that is neither fact nor claim, a formula that
 * does not give the number beside it, a reported number that its facts do not say, and an assumption outside its range, and a
 * number fitted to nothing that is named.
 */
public final class MarketCheck {

    /** Rounding of a product or two. */
    private static final double ROUNDING = 1e-12;

    private final Market market;
    private final Evidence evidence;
    private final List<String> problems = new ArrayList<>();

    private MarketCheck(Market market, Evidence evidence) {
        this.market = market;
        this.evidence = evidence;
    }

    /** What is wrong with the sources of {@code market}, one sentence each; empty if every number is borne out. */
    public static List<String> problems(Market market, Evidence evidence) {
        MarketCheck check = new MarketCheck(market, evidence);
        market.statements().forEach(check::check);
        return List.copyOf(check.problems);
    }

    private void check(Market.Statement s) {
        Provenance from = s.value().provenance();
        if (from instanceof Provenance.Given) {
            report(s, "is given without a source");
        } else if (from instanceof Provenance.Reported reported) {
            if (exist(s, reported.facts())) {
                reported(s, reported.facts());
            }
        } else if (from instanceof Provenance.Derived derived) {
            derived(s, derived.formula());
        } else if (from instanceof Provenance.Assumed assumed) {
            exist(s, assumed.facts());
            assumed(s, assumed);
        } else if (from instanceof Provenance.Fitted fitted) {
            fitted(s, fitted);
        }
    }

    private boolean exist(Market.Statement s, List<String> ids) {
        boolean all = true;
        for (String id : ids) {
            if (!evidence.hasFact(id) && !evidence.hasClaim(id)) {
                report(s, "cites %s, which is neither fact nor claim".formatted(Ids.shown(id)));
                all = false;
            }
        }
        return all;
    }

    /** A figure is the figure; an event is a yes, a no, or the month it happened in; a claim is a yes or a no. */
    private void reported(Market.Statement s, List<String> ids) {
        if (ids.isEmpty()) {
            report(s, "is reported, but by nobody");
        }
        double value = s.value().value();
        for (String id : ids) {
            if (evidence.hasFact(id) && evidence.fact(id).isNumeric()) {
                Fact fact = evidence.fact(id);
                boolean said = fact.value().orElse(value) == value
                        && fact.low().orElse(value) <= value
                        && value <= fact.high().orElse(value);
                if (!said) {
                    report(s, "is not what %s says: %s".formatted(id, figures(fact)));
                }
            } else if (evidence.hasFact(id) && s.parameter().unit().equals("month")) {
                month(s, evidence.fact(id));
            } else if (value != 0 && value != 1) {
                report(s, "cannot rest on %s, which has no figure".formatted(id));
            }
        }
    }

    private void month(Market.Statement s, Fact event) {
        try {
            YearMonth month = YearMonth.parse(
                    event.asOf().substring(0, Math.min(event.asOf().length(), 7)));
            long since = market.start().until(month, ChronoUnit.MONTHS);
            if (since != s.value().value()) {
                report(s, "should be %s, since %s is of %s".formatted(since, event.id(), event.asOf()));
            }
        } catch (DateTimeException e) {
            report(s, "cannot rest on %s, which names no month".formatted(event.id()));
        }
    }

    private static String figures(Fact fact) {
        List<String> parts = new ArrayList<>();
        fact.value().ifPresent(v -> parts.add(Double.toString(v)));
        fact.low().ifPresent(v -> parts.add("at least " + v));
        fact.high().ifPresent(v -> parts.add("at most " + v));
        return String.join(", ", parts) + " " + fact.unit();
    }

    private void derived(Market.Statement s, String formula) {
        try {
            double computed = Formula.of(formula).value(evidence);
            if (!(Math.abs(computed - s.value().value()) <= ROUNDING * Math.abs(computed))) {
                report(s, "is not %s, which gives %s".formatted(Ids.shown(formula), computed));
            }
        } catch (IllegalArgumentException e) {
            report(s, "cannot be derived: " + e.getMessage());
        }
    }

    private void assumed(Market.Statement s, Provenance.Assumed assumed) {
        Value value = s.value();
        if (assumed.reason().isBlank()) {
            report(s, "is assumed without a reason");
        }
        if (value.value() != assumed.prior().centre()) {
            report(
                    s,
                    "is not the centre of its range, %s"
                            .formatted(assumed.prior().centre()));
        }
    }

    private void fitted(Market.Statement s, Provenance.Fitted fitted) {
        if (fitted.targets().isBlank()
                || fitted.method().isBlank()
                || fitted.residual().isBlank()) {
            report(s, "is fitted, but it is not said to what, how or how well");
        }
    }

    private void report(Market.Statement s, String problem) {
        String where = s.segment().isEmpty() ? "" : " in " + s.segment();
        problems.add("%s of %s%s, %s, %s."
                .formatted(s.parameter(), s.owner(), where, s.value().value(), problem));
    }
}
