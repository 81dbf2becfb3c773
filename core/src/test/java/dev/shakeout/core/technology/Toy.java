package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Consumers who choose by logit and nothing besides, for tests of what technology does to them: all of {@code people} have a
 * product, a share ψ reconsiders every month with switching cost σ, v = appeal + κ share.
 *
 * @param shock share of everybody that is moved in month 1 from firm F1 to firm F0
 */
record Toy(double people, double psi, double sigma, double kappa, double shock) {

    Mechanism mechanism() {
        return Declaration.of("toy consumers", Phase.CONSUMERS, "A test has consumers choose.")
                .reads(Columns.APPEAL)
                .writes(Columns.USERS)
                .onMarket(Market::new);
    }

    private final class Market implements MarketPass {
        private final Rows users;
        private final Rows appeal;
        private final int firms;
        private final int lanes;
        private final int f0;
        private final int f1;

        Market(World world) {
            users = world.rows(Columns.USERS, 0);
            appeal = world.rows(Columns.APPEAL, 0);
            firms = world.rowCount();
            lanes = world.length();
            f0 = world.roster().indexOf("F0");
            f1 = world.roster().indexOf("F1");
        }

        @Override
        public void start() {
            for (int r = 0; r < firms; r++) {
                java.util.Arrays.fill(users.row(r), people / firms);
            }
        }

        @Override
        public void advance(int month) {
            for (int i = 0; i < lanes; i++) {
                choose(i);
                if (month == 1) {
                    users.row(f0)[i] += shock * people;
                    users.row(f1)[i] -= shock * people;
                }
            }
        }

        private void choose(int i) {
            double[] weight = new double[firms];
            double all = 0;
            for (int r = 0; r < firms; r++) {
                weight[r] = StrictMath.exp(appeal.row(r)[i] + kappa * users.row(r)[i] / people);
                all += weight[r];
            }
            double leave = StrictMath.exp(-sigma);
            double[] next = new double[firms];
            for (int from = 0; from < firms; from++) {
                double mine = users.row(from)[i];
                double choices = weight[from] + leave * (all - weight[from]);
                for (int to = 0; to < firms; to++) {
                    double share = (to == from ? weight[to] : leave * weight[to]) / choices;
                    next[to] += mine * ((to == from ? 1 - psi : 0) + psi * share);
                }
            }
            for (int r = 0; r < firms; r++) {
                users.row(r)[i] = next[r];
            }
        }
    }
}
