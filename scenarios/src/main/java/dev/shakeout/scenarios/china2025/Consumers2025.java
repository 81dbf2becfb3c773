package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.attention.Channel;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Others;
import dev.shakeout.core.demand.Reported;
import dev.shakeout.core.demand.Trial;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.evidence.Sourced;
import java.util.List;

/**
 * What the case says of consumers and of the channels that reach them: three segments (assistants at home, companionship and
 * video at home, the niches abroad) and four families of channels, two of them owned.
 */
final class Consumers2025 {

    private static final Sourced SHEET = Sourced.ofCase("china2025");
    private static final ParameterSheet ROWS = ParameterSheet.ofCase("china2025");

    static final String ASSISTANT = "home-assistant";
    static final String COMPANION = "home-companion";
    static final String OVERSEAS = "overseas-niche";

    /** By number from 1: those of the two super-app families, the three left to others, and the rest. */
    private static final List<String> CHANNELS =
            List.of("bytedance-owned", "tencent-owned", "open-video-and-community", "stores-search-outdoor");

    /** Brands of assistants in the sheet, over which it states Bass rates one by one. */
    private static final int BRANDS = 11;

    private Consumers2025() {}

    /** {@code market} with the segments of its consumers and the channels that reach them. */
    static Market in(Market market) {
        return withChannels(market.segments(assistant(), companion(), overseas()));
    }

    /** {@code firm}, known to the sheet as {@code id}, with its products and the channels it owns. */
    static Firm of(Firm firm, String id) {
        Firm more = firm.in(ASSISTANT, Firm.MAU, SHEET.value(mau(id, ASSISTANT)));
        for (String segment : List.of(COMPANION, OVERSEAS)) {
            if (isInSheet(mau(id, segment))) {
                more = more.in(segment, Firm.MAU, SHEET.value(mau(id, segment)));
            }
        }
        return withItsChannels(more, id);
    }

    private static String mau(String id, String segment) {
        return id + ".mau." + segment;
    }

    private static boolean isInSheet(String row) {
        return ROWS.rows().stream().anyMatch(r -> r.id().equals(row));
    }

    // ---------------------------------------------------------------------------------------------- revenue

    /** The revenue of the one firm that lives on products abroad, less what it earns at home, over its users there. */
    private static Value revenueAbroad() {
        String id = "minimax";
        double home = SHEET.number(mau(id, ASSISTANT)) * SHEET.number(row(ASSISTANT, "revenue-per-user"))
                + SHEET.number(mau(id, COMPANION)) * SHEET.number(row(COMPANION, "revenue-per-user"));
        double left = SHEET.number(id + ".revenue")
                - Enterprises2025.customersOfMiniMax().value()
                - home;
        return Sourced.composed(
                left / SHEET.number(mau(id, OVERSEAS)),
                0.5,
                2,
                "%s.revenue of the sheet less what it earns at home, over %s; %s of the sheet is near"
                        .formatted(id, mau(id, OVERSEAS), row(OVERSEAS, "revenue-per-user")));
    }

    // --------------------------------------------------------------------------------------------- segments

    private static String row(String segment, String parameter) {
        return "segment." + segment + "." + parameter;
    }

    private static Value value(String segment, String parameter) {
        return SHEET.value(row(segment, parameter));
    }

    private static Segment assistant() {
        String s = ASSISTANT;
        return likeAssistants(s)
                .with(Segment.ACTIVE_USERS, value(s, "active-users"))
                .with(Demand.SWITCHING_COST, value(s, "switching-cost"))
                .with(Demand.DEFAULT_PLACEMENT, value(s, "default-probability"))
                .with(Demand.REVENUE_PER_USER, value(s, "revenue-per-user"));
    }

    /** People are taken to behave the same in every segment where the sheet says nothing of it. */
    private static Segment likeAssistants(String segment) {
        String s = ASSISTANT;
        return Segment.of(segment, value(segment, "population"))
                .with(Demand.INNOVATION, allBrands("innovation", BRANDS))
                .with(Demand.IMITATION_WITHIN, value(s, "imitation-within"))
                .with(Demand.IMITATION_ACROSS, allBrands("imitation-across", BRANDS - 1))
                .with(Demand.RETURN_RATIO, value(s, "return-ratio"))
                .with(Demand.ATTENTION, value(s, "attention"))
                .with(Demand.LAPSE, value(s, "lapse"))
                .with(Demand.QUALITY_TASTE, value(s, "taste-quality"))
                .with(Demand.NETWORK_EFFECT, value(s, "network-effect"))
                .with(Demand.SERVING_COST, value(s, "serving-cost-per-user"))
                .with(Trial.PAID_TO_PRIMARY, SHEET.value("channel.all.paid-to-primary"))
                .with(Trial.LAPSE_PAID, value(s, "lapse-paid"))
                .with(Trial.REACH_OF_USERS, value(s, "reach-of-users"))
                .with(Trial.DISPLACEMENT, value(s, "trial-displacement"))
                .with(Trial.STIR, value(s, "release-buzz"))
                .with(Trial.SPILL_OVER, value(s, "spill-over"))
                .with(Reported.OCCASIONS_MEAN, value(s, "occasions-mean"))
                .with(Reported.OCCASIONS_SHAPE, value(s, "occasions-shape"))
                .with(Reported.OVERLAP_BY_TRIAL, value(s, "overlap-by-trial"));
    }

    /** The sheet states a rate per brand (or per rival), the library all of them together. */
    private static Value allBrands(String parameter, int brands) {
        ParameterSheet.Row row = ROWS.row(row(ASSISTANT, parameter));
        double each = row.inLibraryUnits();
        return Sourced.composed(
                brands * each,
                row.lowInLibraryUnits().orElse(each) / each,
                row.highInLibraryUnits().orElse(each) / each,
                "%s of the sheet times %s brands".formatted(row.id(), brands));
    }

    private static Segment companion() {
        String s = COMPANION;
        return likeAssistants(s)
                .with(Segment.ACTIVE_USERS, value(s, "active-users"))
                .with(Others.MAU, value(s, "others-mau"))
                .with(Demand.SWITCHING_COST, value(s, "switching-cost"))
                .with(Demand.DEFAULT_PLACEMENT, nothingPlaced())
                .with(Demand.REVENUE_PER_USER, value(s, "revenue-per-user"));
    }

    private static Segment overseas() {
        String s = OVERSEAS;
        ParameterSheet.Row crowding = ROWS.row(row(s, "crowding"));
        return likeAssistants(s)
                .with(Segment.ACTIVE_USERS, value(s, "active-users"))
                .with(Others.MAU, value(s, "others-mau"))
                .with(Demand.INNOVATION, growthAbroad())
                .with(Demand.SWITCHING_COST, value(COMPANION, "switching-cost"))
                .with(Demand.DEFAULT_PLACEMENT, nothingPlaced())
                .with(Demand.REVENUE_PER_USER, revenueAbroad())
                .with(
                        Demand.REVENUE_GROWTH,
                        Value.assumed(
                                Prior.triangular(
                                        -crowding.highInLibraryUnits().orElseThrow(),
                                        -crowding.inLibraryUnits(),
                                        -crowding.lowInLibraryUnits().orElseThrow()),
                                "fall of margin: " + crowding.id() + " of the sheet",
                                crowding.factIds().toArray(String[]::new)))
                .with(Trial.ADVERTISED, Value.assumed(Prior.uniform(0, 0), "the channels of the sheet are at home"));
    }

    /** Bass p at which users grow as the sheet says: what is gained, less what the example of users brings, over the rest. */
    private static Value growthAbroad() {
        double population = SHEET.number(row(OVERSEAS, "population"));
        double active = SHEET.number(row(OVERSEAS, "active-users"));
        double growth = SHEET.number(row(OVERSEAS, "growth"));
        double lost = -12 * StrictMath.log(1 - SHEET.number(row(ASSISTANT, "lapse")));
        double gained = (growth + lost) * active / (population - active);
        double q = SHEET.number(row(ASSISTANT, "imitation-within"))
                + allBrands("imitation-across", BRANDS - 1).value();
        return Sourced.composed(
                gained - q * active / population,
                0.3,
                2,
                "%s of the sheet, and as many as lapse, less those who follow a user"
                        .formatted(row(OVERSEAS, "growth")));
    }

    private static Value nothingPlaced() {
        return Value.assumed(Prior.uniform(0, 0), "no placement of such products is told");
    }

    // --------------------------------------------------------------------------------------------- channels

    private static Market withChannels(Market market) {
        Market more = market.with(Attention.CONTEST, SHEET.value("channel.all.contest-exponent"));
        for (int k = 1; k <= CHANNELS.size(); k++) {
            Channel channel = Channel.number(k);
            String name = CHANNELS.get(k - 1);
            more = more.with(channel.capacity(), SHEET.value("channel." + name + ".capacity"))
                    .with(channel.baseCpa(), SHEET.value("channel." + name + ".base-cpa"))
                    .with(channel.access(), SHEET.value("channel." + name + ".access-rivals"));
            if (!owner(k).value().equals("none")) {
                more = more.with(channel.withdrawal(), withdrawal(name));
            }
        }
        return more;
    }

    private static ParameterSheet.Row owner(int k) {
        return ROWS.row("channel." + CHANNELS.get(k - 1) + ".owner");
    }

    private static Firm withItsChannels(Firm firm, String id) {
        Firm owner = firm;
        for (int k = 1; k <= CHANNELS.size(); k++) {
            if (owner(k).value().equals(id)) {
                owner = owner.with(
                        Channel.number(k).owner(),
                        Value.assumed(
                                Prior.uniform(1, 1),
                                owner(k).id() + " of the sheet: " + owner(k).reason(),
                                owner(k).factIds().toArray(String[]::new)));
            }
        }
        return owner;
    }

    /** A lock-out at strength 1 leaves others a share of the access they had; this is the rest. */
    private static Value withdrawal(String channel) {
        ParameterSheet.Row left = ROWS.row("scenario.ChannelLockout.attention.access." + channel);
        return Value.assumed(
                Prior.uniform(
                        1 - left.highInLibraryUnits().orElseThrow(),
                        1 - left.inLibraryUnits(),
                        1 - left.lowInLibraryUnits().orElseThrow()),
                "1 less " + left.id() + " of the sheet",
                left.factIds().toArray(String[]::new));
    }
}
