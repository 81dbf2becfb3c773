package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.enterprise.Pricing;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.scenarios.evidence.Sourced;
import java.util.List;

/**
 * Enterprises in the market {@code china-2025}: eight verticals and what the firms earn in each at the end of March 2025.
 *
 * <p>The articles give the number of MiniMax's enterprise customers, the lowest price of a million tokens, and that an
 * application takes one of the two best models; who sells how much in which field they do not tell.
 */
final class Enterprises2025 {

    private static final String DEVELOPERS = "internet-developers-api";

    private static final List<String> VERTICALS = List.of(
            "government-soe",
            "education-research",
            "telecom-energy",
            "finance",
            "healthcare",
            "manufacturing-car-robot",
            DEVELOPERS,
            "office-retail-games");

    private final Sourced sheet;

    Enterprises2025(Sourced sheet) {
        this.sheet = sheet;
    }

    /** The market with its verticals, and what is the same in all of them. */
    Market of(Market market) {
        return market.verticals(VERTICALS.stream().map(this::vertical).toArray(Vertical[]::new))
                .with(Tenders.SELF_HOSTED, sheet.value("enterprise.self-hosted-share"))
                .with(Tenders.GROWTH, sheet.value("enterprise.growth"))
                .with(Tenders.CONTRACT_MONTHS, sheet.value("enterprise.contract-months"))
                .with(Tenders.PAYMENT_LAG, sheet.value("enterprise.payment-lag"))
                .with(Tenders.NESTING, sheet.value("enterprise.nest-parameter"))
                .with(Tenders.QUALITY_TASTE, sheet.value("enterprise.taste-quality"))
                .with(Tenders.SHORTLIST, sheet.value("enterprise.shortlist"))
                .with(Tenders.MIGRATION_COST, sheet.value("vertical.all.migration-cost"))
                .with(Tenders.DATA_DECAY, sheet.value("vertical.all.data-decay"))
                .with(Tenders.FLYWHEEL_MAX, sheet.value("vertical.all.flywheel-max"))
                .with(Tenders.CUSTOMISATION, sheet.value("enterprise.customisation-share"))
                .with(Pricing.LIST_PRICE, sheet.value("price.list-flagship"))
                .with(Pricing.LIST_DECLINE, sheet.value("price.list-decline"))
                .with(Pricing.FLOOR, sheet.value("price.list-minimum"));
    }

    private Vertical vertical(String name) {
        String row = "vertical." + name + ".";
        Vertical vertical = Vertical.of(name, spending(name))
                .with(Vertical.OPENNESS, sheet.value(row + "openness"))
                .with(Vertical.EXCLUSIVITY, sheet.value(row + "exclusivity"))
                .with(Vertical.LICENCE_DELAY, licenceDelay(row))
                .with(Pricing.SENSITIVITY, sheet.value(row + "price-sensitivity"));
        return name.equals(DEVELOPERS)
                ? vertical.with(
                        Tenders.CUSTOMISATION,
                        Value.assumed(Prior.uniform(0, 0, 0.1), "developers call a model as it is"))
                : vertical;
    }

    private Value spending(String name) {
        double tenders = sheet.number("enterprise.tenders")
                * sheet.number("enterprise.tender-value")
                * sheet.number("vertical." + name + ".size-share");
        double calls = name.equals(DEVELOPERS) ? sheet.number("enterprise.api-market") : 0;
        return Sourced.composed(
                tenders + calls,
                0.6,
                1.7,
                "tenders a month times their value times the vertical's share; model calls beside it for developers");
    }

    /** The sheet states the wait as it is, openness considered. */
    private Value licenceDelay(String row) {
        double wait = sheet.number(row + "licence-delay") / (1 - sheet.number(row + "openness"));
        return Sourced.composed(wait, 0.5, 2, row + "licence-delay of the sheet over 1 - openness");
    }

    // ----------------------------------------------------------------------------------------------------- the firms

    /** A startup's revenue, divided into what verticals pay and what comes from elsewhere: in one case, consumers abroad. */
    Firm startup(Firm firm, String id) {
        if (id.equals("minimax")) {
            return spread(firm, id, customersOfMiniMax(), VERTICALS);
        }
        double all = sheet.number(id + ".revenue");
        Value inVerticals = shareOfRevenue(id, all);
        Value elsewhere = Sourced.composed(
                all - inVerticals.value(), 0.5, 2, id + ".revenue of the sheet less its vertical sales");
        return spread(firm.with(Enterprise.REVENUE, elsewhere), id, inVerticals, VERTICALS);
    }

    /** The challenger, whose API income is paid by developers. */
    Firm challenger(Firm firm, String id, Value apiIncome) {
        return spread(firm, id, apiIncome, VERTICALS);
    }

    /** An incumbent: awards in its fields, model calls of its cloud. */
    Firm incumbent(Firm firm, String id) {
        Firm seller = spread(
                firm.with(Pricing.ECOSYSTEM_VALUE, sheet.value("price.ecosystem-value-per-customer"))
                        .with(Tenders.ENTRY_RATE, sheet.value(id + ".vertical-entry-rate"))
                        .with(Tenders.ATTENTION_THRESHOLD, sheet.value(id + ".vertical-threshold")),
                id,
                sheet.value(id + ".award-sales"),
                VERTICALS.stream().filter(v -> !v.equals(DEVELOPERS)).toList());
        double calls = sheet.number("enterprise.api-market") * sheet.number(id + ".api-share");
        return seller.in(
                DEVELOPERS,
                Tenders.SALES,
                Sourced.composed(calls, 0.5, 2, "its share of the model calls of the sheet"));
    }

    Value customersOfMiniMax() {
        double customers = sheet.number("minimax.enterprise-customers");
        double each = sheet.number("minimax.revenue-per-enterprise-customer");
        return Value.assumed(
                Prior.logNormal(customers * each / 3, customers * each, customers * each * 5),
                "more than 2,000 customers of 600 CNY a month, 200 to 3,000",
                "customers-minimax-enterprise");
    }

    private Value shareOfRevenue(String id, double revenue) {
        double sales = revenue * sheet.number(id + ".vertical-sales-share");
        return Sourced.composed(sales, 0.5, 2, id + ".revenue of the sheet times its vertical-sales-share");
    }

    /** Divides what a firm earns among the fields it is named in, by their size. */
    private Firm spread(Firm firm, String id, Value earned, List<String> among) {
        List<String> fields = among.stream().filter(v -> isIn(id, v)).toList();
        double all = fields.stream().mapToDouble(this::size).sum();
        Firm seller = firm;
        for (String field : fields) {
            seller = seller.in(
                    field,
                    Tenders.SALES,
                    Sourced.composed(
                            earned.value() * size(field) / all,
                            0.4,
                            2.5,
                            "vertical sales of " + id + " among the fields it is named in, by size"));
        }
        return seller;
    }

    private boolean isIn(String id, String vertical) {
        return List.of(sheet.row("vertical." + vertical + ".present").value().split(" ", -1))
                .contains(id);
    }

    private double size(String vertical) {
        return sheet.number("vertical." + vertical + ".size-share");
    }
}
