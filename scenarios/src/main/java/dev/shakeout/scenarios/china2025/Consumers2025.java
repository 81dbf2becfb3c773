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
 * video at home, the niches abroad), two more that wait for a {@link Waves2025 wave}, and four families of channels, two of
 * them owned.
 */
final class Consumers2025 {

    static final String ASSISTANT = "home-assistant";
    static final String COMPANION = "home-companion";
    static final String OVERSEAS = "overseas-niche";

    /** By number from 1: those of the two super-app families, the three left to others, and the rest. */
    private static final List<String> CHANNELS =
            List.of("bytedance-owned", "tencent-owned", "open-video-and-community", "stores-search-outdoor");

    /** Brands of assistants in the sheet, over which it states Bass rates one by one. */
    private static final int BRANDS = 11;

    private final Sourced sheet;
    private final Enterprises2025 enterprises;

    Consumers2025(Sourced sheet, Enterprises2025 enterprises) {
        this.sheet = sheet;
        this.enterprises = enterprises;
    }

    /** {@code market} with the segments of its consumers and the channels that reach them. */
    Market in(Market market) {
        Waves2025 waves = new Waves2025(sheet);
        return withChannels(market.segments(assistant(), companion(), overseas(), waves.agents(), waves.multimodal()));
    }

    /** {@code firm}, known to the sheet as {@code id}, with its products and the channels it owns. */
    Firm of(Firm firm, String id) {
        Firm more = firm.in(ASSISTANT, Firm.MAU, sheet.value(mau(id, ASSISTANT)));
        for (String segment : List.of(COMPANION, OVERSEAS)) {
            if (sheet.has(mau(id, segment))) {
                more = more.in(segment, Firm.MAU, sheet.value(mau(id, segment)));
            }
        }
        return withItsChannels(new Waves2025(sheet).of(more, id), id);
    }

    private static String mau(String id, String segment) {
        return id + ".mau." + segment;
    }

    // ---------------------------------------------------------------------------------------------- revenue

    /** The revenue of the one firm that lives on products abroad, less what it earns at home, over its users there. */
    private Value revenueAbroad() {
        String id = "minimax";
        double home = sheet.number(mau(id, ASSISTANT)) * sheet.number(row(ASSISTANT, "revenue-per-user"))
                + sheet.number(mau(id, COMPANION)) * sheet.number(row(COMPANION, "revenue-per-user"));
        double left =
                sheet.number(id + ".revenue") - enterprises.customersOfMiniMax().value() - home;
        return Sourced.composed(
                left / sheet.number(mau(id, OVERSEAS)),
                0.5,
                2,
                "%s.revenue of the sheet less what it earns at home, over %s; %s of the sheet is near"
                        .formatted(id, mau(id, OVERSEAS), row(OVERSEAS, "revenue-per-user")));
    }

    // --------------------------------------------------------------------------------------------- segments

    private static String row(String segment, String parameter) {
        return "segment." + segment + "." + parameter;
    }

    private Value value(String segment, String parameter) {
        return sheet.value(row(segment, parameter));
    }

    private Segment assistant() {
        String s = ASSISTANT;
        return likeAssistants(s)
                .with(Segment.ACTIVE_USERS, value(s, "active-users"))
                .with(Demand.SWITCHING_COST, value(s, "switching-cost"))
                .with(Demand.DEFAULT_PLACEMENT, value(s, "default-probability"))
                .with(Demand.REVENUE_PER_USER, value(s, "revenue-per-user"));
    }

    /** People are taken to behave the same in every segment where the sheet says nothing of it. */
    private Segment likeAssistants(String segment) {
        String s = ASSISTANT;
        return Segment.of(segment, value(segment, "population"))
                .with(Demand.INNOVATION, allBrands("innovation", BRANDS))
                .with(Demand.IMITATION_WITHIN, value(s, "imitation-within"))
                .with(Demand.IMITATION_ACROSS, allBrands("imitation-across", BRANDS - 1))
                .with(Demand.RETURN_RATIO, value(s, "return-ratio"))
                .with(Demand.ATTENTION, value(s, "attention"))
                .with(Demand.LAPSE, value(s, "lapse"))
                .with(Demand.QUALITY_TASTE, value(s, "taste-quality"))
                .with(Demand.GOODWILL_TASTE, value(s, "goodwill-taste"))
                .with(Demand.NETWORK_EFFECT, value(s, "network-effect"))
                .with(Demand.SERVING_COST, value(s, "serving-cost-per-user"))
                .with(Trial.PAID_TO_PRIMARY, sheet.value("channel.all.paid-to-primary"))
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
    private Value allBrands(String parameter, int brands) {
        ParameterSheet.Row row = sheet.row(row(ASSISTANT, parameter));
        double each = row.inLibraryUnits();
        return Sourced.composed(
                brands * each,
                row.lowInLibraryUnits().orElse(each) / each,
                row.highInLibraryUnits().orElse(each) / each,
                "%s of the sheet times %s brands".formatted(row.id(), brands));
    }

    private Segment companion() {
        String s = COMPANION;
        return likeAssistants(s)
                .with(Segment.INCREMENTAL_REACH, value(s, "incremental-reach"))
                .with(Others.MAU, value(s, "others-mau"))
                .with(Demand.SWITCHING_COST, value(s, "switching-cost"))
                .with(Demand.DEFAULT_PLACEMENT, nothingPlaced())
                .with(Demand.REVENUE_PER_USER, value(s, "revenue-per-user"));
    }

    private Segment overseas() {
        String s = OVERSEAS;
        ParameterSheet.Row crowding = sheet.row(row(s, "crowding"));
        return likeAssistants(s)
                .with(Segment.INCREMENTAL_REACH, value(s, "incremental-reach"))
                .with(Segment.NEWCOMER_SHARE, value(s, "newcomer-share"))
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
    private Value growthAbroad() {
        double population = sheet.number(row(OVERSEAS, "population"));
        double active = sheet.number(row(OVERSEAS, "others-mau"))
                + sheet.number(row(OVERSEAS, "incremental-reach")) * sheet.number("minimax.mau." + OVERSEAS);
        double growth = sheet.number(row(OVERSEAS, "growth"));
        double lost = -12 * StrictMath.log(1 - sheet.number(row(ASSISTANT, "lapse")));
        double gained = (growth + lost) * active / (population - active);
        double q = sheet.number(row(ASSISTANT, "imitation-within"))
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

    private Market withChannels(Market market) {
        Market more = market.with(Attention.CONTEST, sheet.value("channel.all.contest-exponent"));
        for (int k = 1; k <= CHANNELS.size(); k++) {
            Channel channel = Channel.number(k);
            String name = CHANNELS.get(k - 1);
            more = more.with(channel.capacity(), sheet.value("channel." + name + ".capacity"))
                    .with(channel.baseCpa(), sheet.value("channel." + name + ".base-cpa"))
                    .with(channel.access(), sheet.value("channel." + name + ".access-rivals"));
            if (!owner(k).value().equals("none")) {
                more = more.with(channel.withdrawal(), withdrawal(name));
            }
        }
        return more;
    }

    private ParameterSheet.Row owner(int k) {
        return sheet.row("channel." + CHANNELS.get(k - 1) + ".owner");
    }

    private Firm withItsChannels(Firm firm, String id) {
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
    private Value withdrawal(String channel) {
        ParameterSheet.Row left = sheet.row("scenario.ChannelLockout.attention.access." + channel);
        return Value.assumed(
                Prior.uniform(
                        1 - left.highInLibraryUnits().orElseThrow(),
                        1 - left.inLibraryUnits(),
                        1 - left.lowInLibraryUnits().orElseThrow()),
                "1 less " + left.id() + " of the sheet",
                left.factIds().toArray(String[]::new));
    }
}
