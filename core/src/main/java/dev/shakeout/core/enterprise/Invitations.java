package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Shortlist;
import dev.shakeout.core.world.World;

/**
 * Whom buyers of a vertical invite: the few best by quality, data included, as each of them judges it. See {@link Shortlist}.
 */
final class Invitations {

    /** Where customers do not care for quality, what data do still counts. */
    private static final double LEAST_TASTE = 1e-3;

    private final int n;
    private final Scratch at;
    private final Offers offers;
    private final Flywheel flywheel;
    private final double[] shortlist;
    private final double[] judgement;
    private final double[] taste;

    private int[] live = {};
    private int places;
    private final double[] perTaste; // nats per utility
    private final double[] threshold;

    Invitations(World world, int vertical, Offers offers, Flywheel flywheel, Scratch scratch) {
        n = world.length();
        at = scratch;
        this.offers = offers;
        this.flywheel = flywheel;
        shortlist = world.rows(Tenders.SHORTLIST, vertical).row(0);
        judgement = world.rows(Tenders.JUDGEMENT, vertical).row(0);
        taste = world.rows(Tenders.QUALITY_TASTE, vertical).row(0);
        perTaste = world.scratch();
        threshold = world.scratch();
    }

    void derive() {
        for (int i = 0; i < n; i++) {
            perTaste[i] = 1 / Math.max(taste[i], LEAST_TASTE);
        }
    }

    void takePart(int[] those) {
        live = those;
        double longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, shortlist[i]);
        }
        places = (int) Math.min(live.length, Math.floor(longest + 0.5) + 1);
    }

    /** Who is on how many lists, into {@code invited}; what data are worth, into {@code appeal}. */
    void send() {
        Shortlist.clear(at.order, places, n);
        for (int r : live) {
            flywheel.value(r, at.appeal[r]);
            score(offers.quality[r], at.appeal[r], perTaste, at.offered[r], at.invited[r], n);
            Kernels.copy(at.invited[r], at.a, n);
            Shortlist.insert(at.a, at.order, places, n);
        }
        Shortlist.threshold(at.order, places, shortlist, threshold, n);
        for (int r : live) {
            Shortlist.invited(at.invited[r], threshold, judgement, at.offered[r], at.invited[r], n);
        }
    }

    /** Quality in nats, data included; very low where nothing is offered. */
    private static void score(double[] q, double[] f, double[] perTaste, double[] offered, double[] score, int n) {
        for (int i = 0; i < n; i++) {
            double there = Math.min(offered[i] * 1e300, 1);
            score[i] = q[i] + f[i] * perTaste[i] + (1 - there) * Shortlist.NOBODY;
        }
    }
}
