package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/** Cash below zero ends a firm; then those in business and their users are counted. */
final class Exit implements Pass {

    private final int n;
    private final Ledger ledger;
    private final Rows cash;
    private final Rows active;
    private final Rows mau;
    private final Rows[] ending;
    private final Sum users;
    private final Sum squares;
    private final Sum alive;
    private final int[] broke;
    private final double[] owed;

    Exit(World world) {
        n = world.length();
        ledger = world.ledger();
        cash = world.rows(Columns.CASH);
        active = world.rows(Columns.ACTIVE);
        mau = world.rows(ReferenceCohort.MAU);
        ending = new Rows[] {
            active,
            mau,
            world.rows(ReferenceCohort.TALENT),
            world.rows(ReferenceCohort.QUALITY),
            world.rows(ReferenceCohort.WEIGHT)
        };
        users = world.sum(ReferenceCohort.USERS);
        squares = world.sum(ReferenceCohort.SQUARES);
        alive = world.sum(ReferenceCohort.ALIVE);
        broke = Lists.of(world);
        owed = world.workspace(0);
    }

    @Override
    public void advance(int r, int month) {
        double[] fen = cash.row(r);
        int ends = Lists.rarelyNegative(fen, broke, n);
        debts(fen, broke, owed, ends);
        ledger.post(ReferenceCohort.WRITE_OFF, r, broke, ends, owed);
        for (Rows column : ending) {
            clear(column.row(r), broke, ends);
        }
        users.add(r, mau.row(r));
        squares.add(r, mau.row(r), mau.row(r));
        alive.add(r, active.row(r));
    }

    private static void debts(double[] cash, int[] list, double[] owed, int n) {
        for (int k = 0; k < n; k++) {
            owed[k] = -cash[list[k]];
        }
    }

    private static void clear(double[] x, int[] list, int n) {
        for (int k = 0; k < n; k++) {
            x[list[k]] = 0;
        }
    }
}
