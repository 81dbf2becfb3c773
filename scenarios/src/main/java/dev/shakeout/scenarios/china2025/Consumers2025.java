package dev.shakeout.scenarios.china2025;

import dev.shakeout.core.attention.Channel;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.evidence.Sourced;
import java.util.List;

/** What the case says of consumers and of the channels that reach them. */
final class Consumers2025 {

    private static final Sourced SHEET = Sourced.ofCase("china2025");
    private static final ParameterSheet ROWS = ParameterSheet.ofCase("china2025");

    /** By number from 1: those of the two super-app families, the three left to others, and the rest. */
    private static final List<String> CHANNELS =
            List.of("bytedance-owned", "tencent-owned", "open-video-and-community", "stores-search-outdoor");

    private Consumers2025() {}

    /** {@code market} with its channels. */
    static Market withChannels(Market market) {
        Market more = market;
        for (int k = 1; k <= CHANNELS.size(); k++) {
            Channel channel = Channel.number(k);
            String row = "channel." + CHANNELS.get(k - 1) + ".";
            more = more.with(channel.capacity(), SHEET.value(row + "capacity"))
                    .with(channel.baseCpa(), SHEET.value(row + "base-cpa"))
                    .with(channel.access(), SHEET.value(row + "access-rivals"));
            if (isOwned(k)) {
                more = more.with(channel.withdrawal(), withdrawal(CHANNELS.get(k - 1)));
            }
        }
        return more.with(dev.shakeout.core.attention.Attention.CONTEST, SHEET.value("channel.all.contest-exponent"));
    }

    private static boolean isOwned(int k) {
        return !owner(k).equals("none");
    }

    private static String owner(int k) {
        return ROWS.row("channel." + CHANNELS.get(k - 1) + ".owner").value();
    }

    /** {@code firm}, known to the sheet as {@code id}, with the channels it owns. */
    static Firm withItsChannels(Firm firm, String id) {
        Firm owner = firm;
        for (int k = 1; k <= CHANNELS.size(); k++) {
            if (owner(k).equals(id)) {
                String row = "channel." + CHANNELS.get(k - 1) + ".owner";
                owner = owner.with(
                        Channel.number(k).owner(),
                        Value.assumed(
                                Prior.uniform(1, 1),
                                "owner of " + row + " of the sheet: "
                                        + ROWS.row(row).reason()));
            }
        }
        return owner;
    }

    /** A lock-out at strength 1 leaves others a share of the access they had; this is the rest. */
    private static Value withdrawal(String channel) {
        String row = "scenario.ChannelLockout.attention.access." + channel;
        double left = ROWS.number(row);
        double low = ROWS.row(row).lowInLibraryUnits().orElse(left);
        double high = ROWS.row(row).highInLibraryUnits().orElse(left);
        return Value.assumed(Prior.uniform(1 - high, 1 - left, 1 - low), "1 less " + row + " of the sheet");
    }
}
