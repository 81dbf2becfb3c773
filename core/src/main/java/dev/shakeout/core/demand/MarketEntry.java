package dev.shakeout.core.demand;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Cells;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Market entry: how the product of a firm that had none comes to stand in a segment. Whichever way it comes, it has no users,
 * is chosen by weight from then on, and will be reported as the products of the start were on average. The ways differ in when
 * it comes, and in b, what people like about it beyond its quality:
 *
 * <pre>
 *   announced   at the start    ln(s / (1 − s)) = a quality + b + …        s: {@link Demand#ENTRANT_SHARE}
 *   brought     before choices  b = b of what users have at the start + ν  a copy or a new model: {@link Newcomers}
 *   abroad      after choices   b = ln(s / (1 − s)) + ln W − a · quality of the best firm − ecosystem
 *                                                                          s: {@link Segment#NEWCOMER_SHARE}
 * </pre>
 *
 * <p>Weights W sum to 1 at the start. So both shares mean the same, the share of those who choose afresh that a newcomer wins,
 * one among what there is at the start and with the model it has, the other among what there is this month and with the best
 * model; with a worse one it wins less. A further way is one more method that finds who comes and calls {@link #enter}.
 *
 * <p>Our own construction.
 */
final class MarketEntry {

    /** Users reported for each main user, over all products of a segment at the start: what newcomers are counted by. */
    static final Column REPORTED = Column.of(
            "product.reported-mean", "ratio", Scope.SEGMENT, 0, "reported over main users at the start, all products");

    private final World world;
    private final int segment;
    private final int n;
    private final Cells cells;
    private final boolean letsNewcomersIn;
    private final boolean[] present;

    private final Rows active;
    private final Rows users;
    private final Rows offered;
    private final Rows brand;
    private final Rows reported;
    private final double[] reportedMean;
    private final double[] taste;

    private final Rows announcedShare;
    private final double[] othersUsers;
    private final double[] othersBrand;
    private final double[] usual;
    private final Rows newBrand;
    private final Rows copied;
    private final Rows next;
    private final double[] asks;
    private final Rows goesAbroad;
    private final double[] share;
    private final double[] total;
    private final double[] best;
    private final Shelf.Row ecosystem;

    /** With {@code rivals}, products there are at the start or will be announced then, newcomers may be let in. */
    MarketEntry(World world, int segment, boolean rivals, Shelf shelf, Totals totals, Best best) {
        this.world = world;
        this.segment = segment;
        n = world.length();
        cells = new Cells(world);
        present = shelf.present();
        active = world.rows(Columns.ACTIVE);
        users = world.rows(Columns.USERS, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        reported = world.rows(Demand.REPORTED, segment);
        reportedMean = world.rows(REPORTED, segment).row(0);
        taste = world.rows(Demand.QUALITY_TASTE, segment).row(0);
        announcedShare = world.rows(Demand.ENTRANT_SHARE, segment);
        othersUsers = world.rows(Others.USERS, segment).row(0);
        othersBrand = world.rows(Others.BRAND, segment).row(0);
        usual = world.scratch();
        newBrand = world.rows(Newcomers.BRAND, segment);
        copied = world.rows(Columns.COPIED, segment);
        next = world.rows(Columns.NEXT_QUALITY);
        asks = world.rows(Newcomers.NEXT_GENERATION, segment).row(0);
        goesAbroad = world.rows(Columns.ABROAD_PLAN);
        share = world.rows(Segment.NEWCOMER_SHARE, segment).row(0);
        total = totals.weight().row();
        this.best = best.row();
        ecosystem = shelf.ecosystem();
        letsNewcomersIn = rivals && Shelf.anyIn(share);
    }

    /** Whether newcomers are let in, in some lane: then the best firm must be known. */
    boolean letsNewcomersIn() {
        return letsNewcomersIn;
    }

    private void enter(int r, int i, double itsBrand) {
        offered.row(r)[i] = 1;
        brand.row(r)[i] = itsBrand;
        reported.row(r)[i] = reportedMean[i];
        present[r] = true;
    }

    // --------------------------------------------------------------------------------------------- at the start

    /** Products nobody has yet, but what people would think of them is known. Column brand gets the whole utility. */
    void announce() {
        for (int r = 0; r < present.length; r++) {
            for (int i = 0; i < n; i++) {
                double share = announcedShare.row(r)[i];
                if (share > 0) {
                    refuseIfUsed(users.row(r)[i], cells.firmAt(r, i));
                    enter(r, i, StrictMath.log(share / (1 - share)));
                }
            }
        }
    }

    private void refuseIfUsed(double its, int f) {
        Check.that(
                its == 0,
                "%s has users in segment %s at the start, so demand.entrant-share is not for it: state that or firm.mau.",
                world.roster().name(f),
                world.segments().get(segment).name());
    }

    /** Finds what users think of their products at the start, on average; {@code best} is the quality of the best firm. */
    void open(double[] best) {
        for (int r = 0; r < present.length; r++) {
            present[r] = Shelf.anyIn(offered.row(r));
        }
        for (int lane = 0; lane < cells.lanes(); lane++) {
            double people = othersUsers[lane];
            double liking = people * (othersBrand[lane] - taste[lane] * best[lane]);
            for (int f = 0; f < world.roster().size(); f++) {
                double mine = cells.get(users, f, lane);
                if (asks[lane] != 0 && cells.get(offered, f, lane) != 0) {
                    throw new IllegalArgumentException(thereTooSoon(f));
                }
                people += mine;
                liking += mine * cells.get(brand, f, lane);
            }
            cells.set(usual, lane, people > 0 ? liking / people : 0);
        }
    }

    private String thereTooSoon(int f) {
        return """
                %s has a product in segment %s, which asks for a generation of technology nobody has at the start.
                State no firm.mau and no demand.entrant-share there, and early products as those of other makers \
                (demand.others-mau); or set demand.next-generation to 0.""".formatted(
                        world.roster().name(f), world.segments().get(segment).name());
    }

    // ------------------------------------------------------------------------------------------------ the month

    /** Firms of row {@code r} with something to sell and no product yet come before the month's choices. */
    void bring(int r) {
        double[] here = offered.row(r);
        double[] copy = copied.row(r);
        double[] model = next.row(r);
        double[] works = active.row(r);
        for (int i = 0; i < n; i++) {
            boolean hasSomething = asks[i] == 0 ? copy[i] != 0 : model[i] > Columns.NO_MODEL;
            if (hasSomething && here[i] == 0 && works[i] != 0) {
                enter(r, i, usual[i] + newBrand.row(r)[i]);
            }
        }
    }

    /** Firms of row {@code r} that go where newcomers are let in come after the month's choices. */
    void goAbroad(int r) {
        if (!letsNewcomersIn) {
            return;
        }
        double[] goes = goesAbroad.row(r);
        double[] works = active.row(r);
        double[] here = offered.row(r);
        for (int i = 0; i < n; i++) {
            if (goes[i] * works[i] * (1 - here[i]) * share[i] * total[i] > 0) {
                enter(
                        r,
                        i,
                        Numeric.log(share[i] / (1 - share[i]))
                                + Numeric.log(total[i])
                                - taste[i] * best[i]
                                - ecosystem.row(r)[i]);
            }
        }
    }
}
