package dev.shakeout.core.demand;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/** {@link Newcomers} of one segment: whose product comes when, and what people think of it at first. */
final class Arrivals {

    private final World world;
    private final int n;
    private final int segment;
    private final boolean rowsAreFirms;
    private final boolean[] present;
    private final double[] asks;
    private final Rows active;
    private final Rows copied;
    private final Rows next;
    private final Rows users;
    private final Rows offered;
    private final Rows brand;
    private final Rows reported;
    private final Rows newBrand;
    private final double[] taste;
    private final double[] othersUsers;
    private final double[] othersBrand;
    private final double[] usual;
    private final double[] usuallyReported;

    Arrivals(World world, int segment, boolean[] present) {
        this.world = world;
        this.segment = segment;
        this.present = present;
        n = world.length();
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        asks = world.rows(Newcomers.NEXT_GENERATION, segment).row(0);
        active = world.rows(Columns.ACTIVE);
        copied = world.rows(Columns.COPIED, segment);
        next = world.rows(Columns.NEXT_QUALITY);
        users = world.rows(Columns.USERS, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        reported = world.rows(Demand.REPORTED, segment);
        newBrand = world.rows(Newcomers.BRAND, segment);
        taste = world.rows(Demand.QUALITY_TASTE, segment).row(0);
        othersUsers = world.rows(Others.USERS, segment).row(0);
        othersBrand = world.rows(Others.BRAND, segment).row(0);
        usual = world.scratch();
        usuallyReported = world.rows(Launch.REPORTED, segment).row(0);
    }

    /** Whether the segment asks for the new generation in any lane. */
    static boolean awaited(World world, int segment) {
        return Shelf.anyIn(world.rows(Newcomers.NEXT_GENERATION, segment).row(0));
    }

    /** Finds what users think of their products at the start, on average; {@code best} is the quality of the best firm. */
    void open(double[] best) {
        for (int r = 0; r < present.length; r++) {
            present[r] = Shelf.anyIn(offered.row(r));
        }
        for (int lane = 0; lane < (rowsAreFirms ? n : 1); lane++) {
            double people = othersUsers[lane];
            double liking = people * (othersBrand[lane] - taste[lane] * best[lane]);
            for (int f = 0; f < world.roster().size(); f++) {
                double mine = at(users, f, lane);
                if (asks[lane] != 0 && at(offered, f, lane) != 0) {
                    throw new IllegalArgumentException(thereTooSoon(f));
                }
                people += mine;
                liking += mine * at(brand, f, lane);
            }
            put(usual, lane, people > 0 ? liking / people : 0);
        }
    }

    private String thereTooSoon(int f) {
        return """
                %s has a product in segment %s, which asks for a generation of technology nobody has at the start.
                State no firm.mau and no demand.entrant-share there, and early products as those of other makers \
                (demand.others-mau); or set demand.next-generation to 0.""".formatted(
                        world.roster().name(f), world.segments().get(segment).name());
    }

    /** A firm comes where it has something to sell and no product yet. */
    void come(int r) {
        double[] here = offered.row(r);
        for (int i = 0; i < n; i++) {
            if (here[i] == 0 && hasSomething(r, i) && active.row(r)[i] != 0) {
                here[i] = 1;
                brand.row(r)[i] = usual[i] + newBrand.row(r)[i];
                reported.row(r)[i] = usuallyReported[i];
                present[r] = true;
            }
        }
    }

    private boolean hasSomething(int r, int i) {
        return asks[i] == 0 ? copied.row(r)[i] != 0 : next.row(r)[i] > Columns.NO_MODEL;
    }

    /** What counts as quality in row {@code r}: that of the generation people ask for. */
    static Shelf.Row quality(World world, int segment) {
        Rows now = world.rows(Columns.QUALITY);
        if (!awaited(world, segment)) {
            return now::row;
        }
        double[] asks = world.rows(Newcomers.NEXT_GENERATION, segment).row(0);
        Rows next = world.rows(Columns.NEXT_QUALITY);
        double[] asked = world.scratch();
        return r -> {
            choose(asks, next.row(r), now.row(r), asked, asked.length);
            return asked;
        };
    }

    private static void choose(double[] asks, double[] next, double[] now, double[] asked, int n) {
        for (int i = 0; i < n; i++) {
            double yes = Math.signum(asks[i]);
            asked[i] = yes * next[i] + (1 - yes) * now[i];
        }
    }

    private double at(Rows rows, int f, int lane) {
        return rowsAreFirms ? rows.row(f)[lane] : rows.row(f / n)[f % n];
    }

    private void put(double[] row, int lane, double x) {
        if (rowsAreFirms) {
            row[lane] = x;
        } else {
            Arrays.fill(row, x);
        }
    }
}
