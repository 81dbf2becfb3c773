package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.List;

/** Cash below zero ends a firm; then those in business and their users are counted. */
final class Exit implements Pass {

    private final int n;
    private final Ledger ledger;
    private final Rows cash;
    private final Rows active;
    private final Rows mau;
    private final List<Rows> ending;
    private final Sum users;
    private final Sum squares;
    private final Sum alive;
    private final int[] broke;

    Exit(World world) {
        n = world.length();
        ledger = world.ledger();
        cash = world.rows(Columns.CASH);
        active = world.rows(Columns.ACTIVE);
        mau = world.rows(ReferenceCohort.MAU);
        ending = List.of(
                active,
                mau,
                world.rows(ReferenceCohort.TALENT),
                world.rows(ReferenceCohort.LOG_MAU),
                world.rows(ReferenceCohort.QUALITY),
                world.rows(ReferenceCohort.WEIGHT));
        users = world.sum(ReferenceCohort.USERS);
        squares = world.sum(ReferenceCohort.SQUARES);
        alive = world.sum(ReferenceCohort.ALIVE);
        broke = Lists.of(world);
    }

    @Override
    public void advance(int r, int month) {
        double[] fen = cash.row(r);
        int ends = Lists.rarelyNegative(fen, broke, n);
        for (int k = 0; k < ends; k++) {
            int i = broke[k];
            ledger.post(ReferenceCohort.WRITE_OFF, r, i, -fen[i]);
            for (Rows column : ending) {
                column.row(r)[i] = 0;
            }
        }
        users.add(r, mau.row(r));
        squares.add(r, mau.row(r), mau.row(r));
        alive.add(r, active.row(r));
    }
}
