package dev.shakeout.core.attention;

import dev.shakeout.core.world.Cells;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who may buy in which channels of a world, as sets of channels: bit c stands for channel c of those there are. */
final class Admissions {

    private final World world;
    private final List<Channel> channels;
    private final Cells cells;
    private final Rows[] admission;
    private final Rows[] owner;
    private final int all;
    private final int[] barred;
    private final int[][] reach;
    private final int[][] reachOfOwner;
    private final boolean[][] owns;

    Admissions(World world, List<Channel> channels) {
        this.world = world;
        this.channels = channels;
        cells = new Cells(world);
        admission = channels.stream().map(c -> world.rows(c.admission())).toArray(Rows[]::new);
        owner = channels.stream().map(c -> world.rows(c.owner())).toArray(Rows[]::new);
        all = (1 << channels.size()) - 1;
        barred = IntStream.range(0, world.roster().size())
                .filter(this::isBarredSomewhere)
                .toArray();
        reach = new int[barred.length][cells.lanes()];
        owns = new boolean[barred.length][cells.lanes()];
        reachOfOwner = new int[channels.size()][cells.lanes()];
        for (int[] row : reachOfOwner) {
            Arrays.fill(row, all);
        }
        for (int k = 0; k < barred.length; k++) {
            for (int i = 0; i < cells.lanes(); i++) {
                look(k, i);
            }
        }
    }

    private boolean isBarredSomewhere(int firm) {
        return IntStream.range(0, cells.lanes()).anyMatch(i -> reach(firm, i) != all);
    }

    private int reach(int firm, int lane) {
        int found = 0;
        for (int c = 0; c < channels.size(); c++) {
            double admitted = cells.get(admission[c], firm, lane);
            if (admitted != 0 && admitted != 1) {
                throw refused(c, firm, admitted);
            }
            found |= admitted == 1 || owns(c, firm, lane) ? 1 << c : 0;
        }
        return found;
    }

    private IllegalArgumentException refused(int c, int firm, double admitted) {
        return new IllegalArgumentException("%s is admitted to a channel or not, but its %s is %s: make it 0 or 1."
                .formatted(world.roster().name(firm), channels.get(c).admission(), admitted));
    }

    private boolean owns(int c, int firm, int lane) {
        return cells.get(owner[c], firm, lane) == 1;
    }

    private void look(int k, int lane) {
        reach[k][lane] = reach(barred[k], lane);
        for (int c = 0; c < channels.size(); c++) {
            if (owns(c, barred[k], lane)) {
                owns[k][lane] = true;
                reachOfOwner[c][lane] = reach[k][lane];
            }
        }
    }

    /** Whether anybody is barred from anything. */
    boolean bar() {
        return barred.length > 0;
    }

    /** All channels. */
    int all() {
        return all;
    }

    /** What the owner of channel {@code c} reaches in {@code lane}. */
    int reachOfOwner(int c, int lane) {
        return reachOfOwner[c][lane];
    }

    /** Adds what those who are barred somewhere and own nothing have of {@code spend} to {@code money}, by what they reach. */
    void add(Rows spend, int lane, double[] money) {
        for (int k = 0; k < barred.length; k++) {
            if (!owns[k][lane]) {
                money[reach[k][lane]] += cells.get(spend, barred[k], lane);
            }
        }
    }

    /** Whether somebody who owns nothing reaches {@code some} channels and no others in {@code lane}. */
    boolean reached(int some, int lane) {
        for (int k = 0; k < barred.length; k++) {
            if (!owns[k][lane] && reach[k][lane] == some) {
                return true;
            }
        }
        return some == all;
    }
}
