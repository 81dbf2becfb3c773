package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.Rows;

/** The walk over the firms of a row that are in business, with a rule that does its work on each. */
final class FirmWalk implements Pass {

    private final FirmView view;
    private final FirmRule rule;
    private final Rows active;
    private final Living living;

    FirmWalk(FirmView view, FirmRule rule, Rows active, Living living) {
        this.view = view;
        this.rule = rule;
        this.active = active;
        this.living = living;
    }

    @Override
    public void advance(int r, int month) {
        int count = living.look(r, active.row(r));
        view.at(r, month);
        if (living.isInFront(r)) {
            inFront(count, month);
        } else if (view.mayCloseUp()) {
            view.closeUp(living.positions(r), count);
            inFront(count, month);
            view.fallBack(living.positions(r), count);
        } else {
            each(living.positions(r), count, month);
        }
        view.leave();
    }

    /** The first {@code count} firms: a plain loop, which the compiler turns into vector instructions if the rule is simple. */
    private void inFront(int count, int month) {
        FirmView firm = view;
        FirmRule does = rule;
        for (int i = 0; i < count; i++) {
            firm.at(i);
            does.apply(firm, month);
        }
    }

    private void each(int[] positions, int count, int month) {
        FirmView firm = view;
        FirmRule does = rule;
        for (int k = 0; k < count; k++) {
            firm.at(positions[k]);
            does.apply(firm, month);
        }
    }
}
