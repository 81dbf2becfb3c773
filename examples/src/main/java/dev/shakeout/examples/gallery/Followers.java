package dev.shakeout.examples.gallery;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The simplest consumers that care what a product is worth: all have one, some look around each month and choose by logit.
 *
 * @param people    how many, shared equally at the start
 * @param attention share of them who look around in a month
 * @param cost      utility it costs to change
 * @param leader    the firm whose product is given a head start
 * @param headStart share of all people it is given in month 1, by the others alike
 */
record Followers(double people, double attention, double cost, String leader, double headStart) {

    Mechanism mechanism() {
        return Declaration.of("followers", Phase.CONSUMERS, "People choose by what a product is worth.")
                .reads(Columns.APPEAL)
                .writes(Columns.USERS)
                .onMarket(Choosing::new);
    }

    private final class Choosing implements MarketPass {
        private final Rows users;
        private final Rows appeal;
        private final int products;
        private final int lanes;
        private final int first;

        Choosing(World world) {
            users = world.rows(Columns.USERS, 0);
            appeal = world.rows(Columns.APPEAL, 0);
            products = world.rowCount();
            lanes = world.length();
            first = world.roster().indexOf(leader);
        }

        @Override
        public void start() {
            for (int r = 0; r < products; r++) {
                Arrays.fill(users.row(r), people / products);
            }
        }

        @Override
        public void advance(int month) {
            for (int i = 0; i < lanes; i++) {
                choose(i);
                if (month == 1) {
                    for (int r = 0; r < products; r++) {
                        double given = headStart * people;
                        users.row(r)[i] += r == first ? given : -given / (products - 1);
                    }
                }
            }
        }

        /** U_l ← Σ_j U_j [ (1 − ψ) 1{l = j} + ψ e^{v_l − σ 1{l ≠ j}} / Σ_m e^{v_m − σ 1{m ≠ j}} ] */
        private void choose(int lane) {
            double[] next = new double[products];
            for (int from = 0; from < products; from++) {
                double mine = users.row(from)[lane];
                double all = 0;
                for (int to = 0; to < products; to++) {
                    all += weight(from, to, lane);
                }
                next[from] += (1 - attention) * mine;
                for (int to = 0; to < products; to++) {
                    next[to] += attention * mine * weight(from, to, lane) / all;
                }
            }
            for (int r = 0; r < products; r++) {
                users.row(r)[lane] = next[r];
            }
        }

        private double weight(int from, int to, int lane) {
            return StrictMath.exp(appeal.row(to)[lane] - (from == to ? 0 : cost));
        }
    }
}
