package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** What everybody can see of the contest when a month begins: who has how many users, and how good the best model is. */
public final class Standing {

    /** Place by users, 1 for the firm with the most; 0 for a firm that has ceased. */
    public static final Column RANK =
            Column.of("standing.rank", "place", Scope.FIRM, 1, "place among active firms by users, 1 for the most");

    /** Firms in business. */
    public static final Total FIRMS = Total.sum("standing.firms", "firms", Scope.MARKET, "firms in business");

    /** Users of all firms. */
    public static final Total ALL_USERS =
            Total.sum("standing.users", "people", Scope.MARKET, "users of all firms in business");

    /** The best capability of a firm in business. */
    public static final Total BEST_CAPABILITY =
            Total.maximum("standing.best-capability", "nats", Scope.MARKET, "best capability of a firm in business");

    private static final Column OWN_USERS =
            Column.of("standing.own-users", "people", Scope.FIRM, 0, "users of the firm in all segments");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "standing", Phase.REGIME, "Everybody sees who has how many users, and how good the best model is.")
            .reads(Columns.ACTIVE, Columns.USERS, Columns.CAPABILITY)
            .writes(RANK, OWN_USERS)
            .sums(FIRMS, ALL_USERS, BEST_CAPABILITY)
            .source("our own construction")
            .ensembleOnly()
            .inSteps(Standing::steps);

    private Standing() {}

    private static List<Step> steps(World world) {
        return List.of(Step.rows(new Count(world), FIRMS, ALL_USERS, BEST_CAPABILITY), Step.market(new Places(world)));
    }

    private static final class Count implements Pass {
        private final Rows active;
        private final List<Rows> users;
        private final Rows own;
        private final Rows capability;
        private final Sum firms;
        private final Sum allUsers;
        private final Sum best;
        private final double[] x;

        Count(World world) {
            active = world.rows(Columns.ACTIVE);
            users = world.inSegments(Columns.USERS);
            own = world.rows(OWN_USERS);
            capability = world.rows(Columns.CAPABILITY);
            firms = world.sum(FIRMS);
            allUsers = world.sum(ALL_USERS);
            best = world.sum(BEST_CAPABILITY);
            x = world.scratch();
        }

        @Override
        public void advance(int r, int month) {
            double[] all = own.row(r);
            Arrays.fill(all, 0);
            for (Rows segment : users) {
                add(segment.row(r), all);
            }
            firms.add(r, active.row(r));
            allUsers.add(r, all);
            ofActive(capability.row(r), active.row(r), x);
            best.add(r, x);
        }
    }

    /** Every firm against every other: as many comparisons as pairs, each a short loop over lanes. */
    private static final class Places implements MarketPass {
        private final int firms;
        private final Rows active;
        private final Rows own;
        private final Rows rank;

        Places(World world) {
            firms = world.rowCount();
            active = world.rows(Columns.ACTIVE);
            own = world.rows(OWN_USERS);
            rank = world.rows(RANK);
        }

        @Override
        public void advance(int month) {
            for (int r = 0; r < firms; r++) {
                System.arraycopy(active.row(r), 0, rank.row(r), 0, rank.row(r).length);
                for (int other = 0; other < firms; other++) {
                    if (other != r) {
                        ahead(own.row(other), own.row(r), active.row(other), active.row(r), rank.row(r));
                    }
                }
            }
        }
    }

    private static void add(double[] x, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i];
        }
    }

    private static void ofActive(double[] value, double[] active, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = value[i] - (1 - active[i]) * 1e6;
        }
    }

    /** rank ← rank + 1 where both are in business and the other has more */
    private static void ahead(double[] other, double[] mine, double[] alive, double[] active, double[] rank) {
        for (int i = 0; i < rank.length; i++) {
            rank[i] += alive[i] * active[i] * Math.min(Math.max((other[i] - mine[i]) * 1e300, 0), 1);
        }
    }
}
