package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.demand.Others;
import dev.shakeout.core.demand.Reported;
import dev.shakeout.core.demand.Trial;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.evidence.Sourced;

/**
 * Two segments that wait for a new generation of technology: enterprises that let agents work, and people anywhere who pay
 * for pictures, video and voice. Some use early products of other makers at the start; how many take one up, and when, is
 * left to a wave, so that without one both stand still and no firm of the market has a product there.
 */
final class Waves2025 {

    static final String AGENTS = "agents";
    static final String MULTIMODAL = "multimodal";

    private final Sourced sheet;

    Waves2025(Sourced sheet) {
        this.sheet = sheet;
    }

    /** Enterprises; the number of them is a scale, since only what they spend together is known. */
    Segment agents() {
        double enterprises = sheet.number("segment.agents.population");
        double spending = sheet.number("enterprise.tenders") * sheet.number("enterprise.tender-value")
                + sheet.number("enterprise.api-market");
        double each = sheet.number("scenario.AgentWave.segment.agents.size") * spending / enterprises;
        double costShare = sheet.number("price.serving-cost-open")
                * sheet.number("price.serving-cost-startups")
                / sheet.number("price.list-flagship");
        return waiting(AGENTS)
                .with(Newcomers.ENTERPRISES, Value.assumed(Prior.uniform(1, 1), "an agent works for an enterprise"))
                .with(
                        Others.MAU,
                        early(
                                sheet.derived("{agents-adoption-share}").value() * enterprises,
                                "the share that uses agents already, times segment.agents.population of the sheet",
                                "agents-adoption-share"))
                .with(Reported.OCCASIONS_MEAN, sheet.value("segment.agents.occasions-mean"))
                .with(
                        Demand.ATTENTION,
                        Sourced.composed(
                                1 / sheet.number("enterprise.contract-months"),
                                0.33,
                                2,
                                "one in enterprise.contract-months of the sheet"))
                .with(Demand.SWITCHING_COST, sheet.value("vertical.all.migration-cost"))
                .with(Demand.QUALITY_TASTE, sheet.value("enterprise.taste-quality"))
                .with(
                        Demand.REVENUE_PER_USER,
                        Sourced.composed(
                                each,
                                0.4,
                                2,
                                "what enterprises spend on tenders and calls, times scenario.AgentWave.segment.agents.size,"
                                        + " over segment.agents.population, all of the sheet"))
                .with(
                        Demand.SERVING_COST,
                        Sourced.composed(
                                each * costShare,
                                0.4,
                                2,
                                "what they pay, times a startup's serving cost over price.list-flagship of the sheet"));
    }

    /** People of the whole world; early users are what the market is worth in 2025 over what one pays. */
    Segment multimodal() {
        Value each = sheet.value("segment.multimodal.revenue-per-user");
        double market = sheet.derived("{multimodal-market-2025}").value() * sheet.number("general.fx") / 12;
        return waiting(MULTIMODAL)
                .with(
                        Others.MAU,
                        early(
                                market / each.value(),
                                "the world market of 2025 in CNY a month over segment.multimodal.revenue-per-user of the sheet",
                                "multimodal-market-2025"))
                .with(Demand.ATTENTION, sheet.value("segment.home-assistant.attention"))
                .with(Demand.SWITCHING_COST, sheet.value("segment.home-companion.switching-cost"))
                .with(Demand.QUALITY_TASTE, sheet.value("segment.home-assistant.taste-quality"))
                .with(Demand.REVENUE_PER_USER, each)
                .with(
                        Demand.SERVING_COST,
                        Sourced.composed(
                                each.value() * sheet.number("segment.multimodal.serving-share"),
                                0.4,
                                2,
                                "segment.multimodal.serving-share of what a user pays, both of the sheet"));
    }

    /** {@code firm}, known to the sheet as {@code id}, with what people think of it as a newcomer, where that is told. */
    Firm of(Firm firm, String id) {
        String row = id + ".newcomer-brand." + MULTIMODAL;
        return sheet.has(row) ? firm.in(MULTIMODAL, Newcomers.BRAND, sheet.value(row)) : firm;
    }

    /** Nobody takes up or gives up a product, and neither channels nor releases at home reach anybody, unless a wave comes. */
    private Segment waiting(String name) {
        String row = "segment." + name + ".";
        return Segment.of(name, sheet.value(row + "population"))
                .with(
                        Newcomers.NEXT_GENERATION,
                        Value.assumed(Prior.uniform(1, 1), "what a wave is about", "agents-next-breakthrough"))
                .with(Newcomers.BRAND, sheet.value(row + "newcomer-brand"))
                .with(Demand.INNOVATION, none("who takes one up follows a wave or nobody"))
                .with(Demand.IMITATION_WITHIN, none("who takes one up follows a wave or nobody"))
                .with(Demand.IMITATION_ACROSS, none("who takes one up follows a wave or nobody"))
                .with(Demand.LAPSE, none("the paths of a wave are net of those who stop"))
                .with(Demand.NETWORK_EFFECT, none("no network effect of such products is told"))
                .with(Demand.DEFAULT_PLACEMENT, none("no placement of such products is told"))
                .with(Trial.ADVERTISED, none("the channels of the sheet are people's at home"))
                .with(Trial.STIR, none("the paths of a wave hold what releases bring"));
    }

    private static Value none(String reason) {
        return Value.assumed(Prior.uniform(0, 0), reason);
    }

    private static Value early(double users, String reason, String fact) {
        return Value.assumed(Prior.logNormal(0.8 * users, users, 1.25 * users), reason, fact);
    }
}
