package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** The open floor: who raises it, who builds on it, and what it gives to those who raised it. */
final class Commons {

    private final int n;
    private final Ledger ledger;
    private final Rows active;
    private final Rows capability;
    private final Rows staff;
    private final Rows cash;
    private final Rows backing;
    private final Rows released;
    private final double[] floor;
    private final double[] reference;
    private final double[] leap;
    private final Rows quality;
    private final Rows offered;
    private final Rows regard;
    private final Rows standing;
    private final Rows mindshare;
    private final Rows ownOpen;
    private final Rows downloads;
    private final Rows adopted;
    private final double[] opened;
    private final Rows openRelease;
    private final Rows openPlan;
    private final Rows moreReleases;
    private final double[] outside;
    private final double[] lever;
    private final double[] gapAlone;
    private final double[] gapStaff;
    private final Rows hurdle;
    private final Rows rate;
    private final Rows cost;
    private final Rows adoptedAtStart;
    private final double[] brandGain;
    private final double[] downloadGap;
    private final double[] trust;
    private final Draws opening;
    private final Draws adopting;
    private final Sum best;
    private final double[] mine;
    private final double[] lent;
    private final double[] gain;
    private final double[] luck;
    private final double[] scratch;

    private Commons(World world) {
        n = world.length();
        ledger = world.ledger();
        active = world.rows(Columns.ACTIVE);
        capability = world.rows(Columns.CAPABILITY);
        staff = world.rows(Columns.STAFF);
        cash = world.rows(Columns.CASH);
        backing = world.rows(Columns.BACKING);
        released = world.rows(Shared.RELEASED);
        floor = world.rows(Columns.OPEN_FLOOR).row(0);
        reference = world.rows(OpenModels.REFERENCE).row(0);
        leap = world.rows(Shared.LEAP).row(0);
        quality = world.rows(Columns.QUALITY);
        offered = world.rows(Shared.OFFERED);
        regard = world.rows(Columns.OPEN_REGARD);
        standing = world.rows(Shared.STANDING);
        mindshare = world.rows(Shared.MINDSHARE);
        ownOpen = world.rows(OpenModels.OWN_OPEN);
        downloads = world.rows(OpenModels.DOWNLOADS);
        adopted = world.rows(OpenModels.ADOPTED);
        opened = world.rows(OpenModels.OPENED).row(0);
        openRelease = world.rows(OpenModels.OPEN_RELEASE);
        openPlan = world.rows(Columns.OPEN_PLAN);
        moreReleases = world.rows(OpenModels.MORE_RELEASES);
        outside = world.rows(OpenModels.OUTSIDE_FLOOR).row(0);
        lever = world.rows(OpenModels.FLOOR).row(0);
        gapAlone = world.rows(OpenModels.ADOPTER_GAP).row(0);
        gapStaff = world.rows(OpenModels.GAP_STAFF).row(0);
        hurdle = world.rows(OpenModels.ADOPTION_GAIN);
        rate = world.rows(OpenModels.ADOPTION_RATE);
        cost = world.rows(OpenModels.ADOPTION_COST);
        adoptedAtStart = world.rows(OpenModels.ADOPTED_AT_START);
        brandGain = world.rows(OpenModels.BRAND_GAIN).row(0);
        downloadGap = world.rows(OpenModels.DOWNLOAD_GAP).row(0);
        trust = world.rows(OpenModels.TRUST).row(0);
        opening = world.draws(OpenModels.OPENING);
        adopting = world.draws(OpenModels.ADOPTING);
        best = world.sum(OpenModels.OPENED);
        mine = world.scratch();
        lent = world.scratch();
        gain = world.scratch();
        luck = world.scratch();
        scratch = world.scratch();
    }

    /** The steps of a month: who opens, where the floor is then, who builds on it. */
    static List<Step> steps(World world) {
        Commons commons = new Commons(world);
        return List.of(
                Step.rows(commons.new Opening(), OpenModels.OPENED),
                Step.market(commons.new Floor()),
                Step.rows(commons.new Adoption()));
    }

    // ------------------------------------------------------------------------------------------------- opening

    private final class Opening implements Pass {

        /** Who opens all it makes has opened the model of the start. */
        @Override
        public void start(int r) {
            for (int i = 0; i < n; i++) {
                boolean open = openRelease.row(r)[i] == 1 && active.row(r)[i] != 0;
                ownOpen.row(r)[i] = open ? capability.row(r)[i] : Columns.NO_MODEL;
            }
            best.add(r, ownOpen.row(r));
        }

        /** Few firms release a model in a month. */
        @Override
        public void advance(int r, int month) {
            Arrays.fill(mine, Columns.NO_MODEL);
            for (int i = 0; i < n; i++) {
                if (released.row(r)[i] > Columns.NO_MODEL
                        && opening.uniform(r, month, i)
                                < openRelease.row(r)[i] + moreReleases.row(r)[i] + openPlan.row(r)[i]) {
                    mine[i] = capability.row(r)[i];
                    ownOpen.row(r)[i] = mine[i];
                }
            }
            best.add(r, mine);
        }
    }

    // --------------------------------------------------------------------------------------------------- floor

    private final class Floor implements MarketPass {

        @Override
        public void start() {
            for (int i = 0; i < n; i++) {
                floor[i] = Math.max(opened[i], outside[i]);
                reference[i] = floor[i] > Columns.NO_MODEL ? floor[i] : 0;
            }
        }

        @Override
        public void advance(int month) {
            for (int i = 0; i < n; i++) {
                double pulled = lever[i] > 0 ? reference[i] + lever[i] : Columns.NO_MODEL;
                double before = Math.max(floor[i], reference[i]);
                floor[i] = Math.max(Math.max(floor[i], opened[i]), pulled);
                leap[i] = Math.max(floor[i] - before, 0);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ adoption

    private final class Adoption implements Pass {

        @Override
        public void start(int r) {
            for (int i = 0; i < n; i++) {
                adopted.row(r)[i] = Math.rint(adoptedAtStart.row(r)[i]);
            }
            lend(gapAlone, gapStaff, staff.row(r), lent, n);
            offer(r);
        }

        @Override
        public void advance(int r, int month) {
            lend(gapAlone, gapStaff, staff.row(r), lent, n);
            weigh(floor, lent, capability.row(r), hurdle.row(r), gain, n);
            adopt(r, month);
            offer(r);
            spread(r);
        }

        /** Few firms would gain and have not adopted; of these some do. */
        private void adopt(int r, int month) {
            double[] done = adopted.row(r);
            double[] works = active.row(r);
            monthly(rate.row(r), scratch, n);
            adopting.uniform(r, month, luck);
            for (int i = 0; i < n; i++) {
                if (gain[i] > 0 && done[i] == 0 && works[i] != 0 && luck[i] < scratch[i]) {
                    double price = cost.row(r)[i] * Ledger.FEN;
                    if (cash.row(r)[i] + backing.row(r)[i] >= price) {
                        ledger.post(OpenModels.INTEGRATION, r, i, price);
                        done[i] = 1;
                    }
                }
            }
        }

        private void offer(int r) {
            better(capability.row(r), floor, lent, adopted.row(r), quality.row(r), n);
            System.arraycopy(quality.row(r), 0, offered.row(r), 0, n);
        }

        /** Downloads, and what they bring, for firms that have ever opened a model. */
        private void spread(int r) {
            double[] open = ownOpen.row(r);
            double[] known = downloads.row(r);
            double[] s = standing.row(r);
            if (!any(open, n)) {
                return;
            }
            distance(open, floor, downloadGap, s, n);
            Numeric.exp(s, n);
            count(open, active.row(r), s, known, n);
            Numeric.log1p(known, mindshare.row(r), scratch, n);
            regard(brandGain, mindshare.row(r), trust, standing.row(r), regard.row(r), n);
        }
    }

    // --------------------------------------------------------------------------------------------- the equations

    /** gap ← gap0 e^{−staff/H_g} */
    static void lend(double[] gap0, double[] people, double[] staff, double[] gap, int n) {
        for (int i = 0; i < n; i++) {
            gap[i] = gap0[i] * Numeric.exp(-staff[i] / people[i]);
        }
    }

    /** odds ← 1 − e^{−rate} */
    private static void monthly(double[] rate, double[] odds, int n) {
        for (int i = 0; i < n; i++) {
            odds[i] = 1 - Numeric.exp(-rate[i]);
        }
    }

    /** gain ← θ^O − gap − θ − hurdle */
    private static void weigh(double[] floor, double[] gap, double[] own, double[] hurdle, double[] gain, int n) {
        for (int i = 0; i < n; i++) {
            gain[i] = floor[i] - gap[i] - own[i] - hurdle[i];
        }
    }

    /** q ← max(θ, θ^O − gap) for who has adopted, θ for others: without it the floor is as if there were no model */
    static void better(double[] own, double[] floor, double[] gap, double[] adopted, double[] quality, int n) {
        for (int i = 0; i < n; i++) {
            double borrowed = adopted[i] * (floor[i] - gap[i]) + (1 - adopted[i]) * Columns.NO_MODEL;
            quality[i] = Math.max(own[i], borrowed);
        }
    }

    private static boolean any(double[] open, int n) {
        double most = Columns.NO_MODEL;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, open[i]);
        }
        return most > Columns.NO_MODEL;
    }

    private static void distance(double[] open, double[] floor, double[] width, double[] distance, int n) {
        for (int i = 0; i < n; i++) {
            distance[i] = (open[i] - floor[i]) / width[i];
        }
    }

    /** s ← 0 where nothing was opened, and for the dead; D ← D + s/12 */
    private static void count(double[] open, double[] active, double[] s, double[] downloads, int n) {
        for (int i = 0; i < n; i++) {
            s[i] *= active[i] * Math.min(open[i] - Columns.NO_MODEL, 1);
            downloads[i] += s[i] / 12;
        }
    }

    /** mindshare ← β ln(1 + D); regard ← mindshare + trust s */
    private static void regard(double[] beta, double[] mind, double[] trust, double[] s, double[] regard, int n) {
        for (int i = 0; i < n; i++) {
            mind[i] *= beta[i];
            regard[i] = mind[i] + trust[i] * s[i];
        }
    }
}
