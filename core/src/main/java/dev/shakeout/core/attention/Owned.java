package dev.shakeout.core.attention;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.world.Cells;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** Which channels of a world belong to the same firm, replication by replication. */
final class Owned {

    private final World world;
    private final List<Channel> channels;
    private final int[][] first;

    Owned(World world, List<Channel> channels) {
        this.world = world;
        this.channels = channels;
        first = new int[channels.size()][world.length()];
        for (int[] row : first) {
            Arrays.fill(row, -1);
        }
        int[][] who = new int[channels.size()][world.length()];
        for (int c = 0; c < channels.size(); c++) {
            Arrays.fill(who[c], -1);
            look(c, who[c]);
            for (int d = c; d >= 0; d--) {
                for (int i = 0; i < world.length(); i++) {
                    first[c][i] = who[c][i] >= 0 && who[d][i] == who[c][i] ? d : first[c][i];
                }
            }
        }
    }

    /** The owner of channel {@code c} lane by lane, or −1. */
    private void look(int c, int[] who) {
        Rows owner = world.rows(channels.get(c).owner());
        Cells cells = new Cells(world);
        for (int f = 0; f < world.roster().size(); f++) {
            for (int i = 0; i < cells.lanes(); i++) {
                double share = cells.get(owner, f, i);
                Check.that(
                        share == 0 || share == 1,
                        "%s owns a channel or not, but its %s is %s: make it 0 or 1.",
                        world.roster().name(f),
                        channels.get(c).owner(),
                        share);
                if (share == 1) {
                    int before = who[i];
                    Check.that(
                            before < 0,
                            "%s and %s both own a channel by %s: let one of them do so.",
                            before < 0 ? "" : world.roster().name(before),
                            world.roster().name(f),
                            channels.get(c).owner());
                    who[i] = f;
                }
            }
        }
        Arrays.fill(who, cells.lanes(), who.length, who[0]); // in tiles, beside every firm
    }

    /** Whether channel {@code c} has an owner in any lane. */
    boolean isOwned(int c) {
        return Arrays.stream(first[c]).anyMatch(f -> f >= 0);
    }

    /** The lowest channel of the firm that owns channel {@code c} in {@code lane}; −1 without an owner. */
    int firstOfOwner(int c, int lane) {
        return first[c][lane];
    }
}
