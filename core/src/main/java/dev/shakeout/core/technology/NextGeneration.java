package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** The month of a new generation: does it open, how near to the best does each firm start, what has it brought out. */
final class NextGeneration {

    private final int n;
    private final double[] lever;
    private final Draws opening;
    private final double[] here;
    private final double[] since;
    private final Rows active;
    private final Rows staff;
    private final Rows compute;
    private final Rows efficiency;
    private final Rows released;
    private final Rows adopted;
    private final Rows shift;
    private final Rows capability;
    private final Rows quality;
    private final double[] floor;
    private final double[] bestPotential;
    private final double[] opened;
    private final Sum best;
    private final Sum open;
    private final Rows capabilityAtStart;
    private final double[] alpha;
    private final double[] transfer;
    private final Rows lag;
    private final double[] ceiling;
    private final Rows openRelease;
    private final Rows moreReleases;
    private final Draws opensModel;
    private final double[] gapAlone;
    private final double[] gapStaff;
    private final double[] u;
    private final double[] x;
    private int lookedIn;
    private boolean isHere;
    private boolean opensNow;

    private NextGeneration(World world) {
        n = world.length();
        lever = world.rows(Generations.OPENS).row(0);
        opening = world.draws(Generations.OPENING);
        here = world.rows(Columns.NEXT_GENERATION).row(0);
        since = world.rows(Generations.SINCE).row(0);
        active = world.rows(Columns.ACTIVE);
        staff = world.rows(Columns.STAFF);
        compute = world.rows(Shared.COMPUTE);
        efficiency = world.rows(Shared.EFFICIENCY);
        released = world.rows(Shared.RELEASED);
        adopted = world.rows(OpenModels.ADOPTED);
        shift = world.rows(Generations.SHIFT);
        capability = world.rows(Generations.NEXT_CAPABILITY);
        quality = world.rows(Columns.NEXT_QUALITY);
        floor = world.rows(Generations.NEXT_FLOOR).row(0);
        bestPotential = world.rows(Generations.BEST_POTENTIAL).row(0);
        opened = world.rows(Generations.NEXT_OPENED).row(0);
        best = world.sum(Generations.BEST_POTENTIAL);
        open = world.sum(Generations.NEXT_OPENED);
        capabilityAtStart = world.rows(Firm.CAPABILITY);
        alpha = world.rows(Technology.ALPHA).row(0);
        transfer = world.rows(Generations.TRANSFER).row(0);
        lag = world.rows(Generations.PERCEPTION_LAG);
        ceiling = world.rows(Generations.NEXT_CEILING).row(0);
        openRelease = world.rows(OpenModels.OPEN_RELEASE);
        moreReleases = world.rows(OpenModels.MORE_RELEASES);
        opensModel = world.draws(OpenModels.OPENING);
        gapAlone = world.rows(OpenModels.ADOPTER_GAP).row(0);
        gapStaff = world.rows(OpenModels.GAP_STAFF).row(0);
        u = world.scratch();
        x = world.scratch();
    }

    /** The steps of a month: does it open, who is best then, what comes out, where the open floor is, what firms offer. */
    static List<Step> steps(World world) {
        NextGeneration next = new NextGeneration(world);
        return List.of(
                Step.market(month -> next.open()),
                Step.rows(next::measure, Generations.BEST_POTENTIAL),
                Step.rows(next::release, Generations.NEXT_OPENED),
                Step.market(month -> next.raise()),
                Step.rows(next::offer));
    }

    /** One number per replication decides for all months: what has opened at some strength is open at a greater one. */
    private void open() {
        opening.uniform(0, u);
        for (int i = 0; i < n; i++) {
            since[i] += here[i];
            here[i] = here[i] != 0 || u[i] < lever[i] ? 1 : 0;
        }
    }

    /** Whether there is a new generation in any lane, and whether it is there for the first month. */
    private void look(int month) {
        if (lookedIn != month) {
            lookedIn = month;
            isHere = false;
            opensNow = false;
            for (int i = 0; i < n; i++) {
                isHere |= here[i] != 0;
                opensNow |= here[i] != 0 && since[i] == 0;
            }
        }
    }

    /** What a run at this month's rate would reach. */
    private void measure(int r, int month) {
        look(month);
        if (opensNow) {
            for (int i = 0; i < n; i++) {
                x[i] = active.row(r)[i] * compute.row(r)[i] > 0 ? potential(r, i) : Columns.NO_MODEL;
            }
            best.add(r, x);
        }
    }

    private double potential(int r, int i) {
        return capabilityAtStart.row(r)[i]
                + alpha[i] * (Numeric.log(compute.row(r)[i]) + efficiency.row(r)[i]);
    }

    private void release(int r, int month) {
        look(month);
        if (!isHere) {
            return;
        }
        Arrays.fill(x, Columns.NO_MODEL);
        for (int i = 0; i < n; i++) {
            if (here[i] != 0 && since[i] == 0 && compute.row(r)[i] > 0) {
                shift.row(r)[i] = (1 - transfer[i]) * (bestPotential[i] - potential(r, i));
            }
            double reached = released.row(r)[i];
            if (here[i] != 0 && reached > Columns.NO_MODEL && since[i] >= lag.row(r)[i]) {
                double made = Math.min(reached + shift.row(r)[i], ceiling[i]);
                capability.row(r)[i] = Math.max(capability.row(r)[i], made);
                boolean opens = opensModel.uniform(r, month, i)
                        < openRelease.row(r)[i] + moreReleases.row(r)[i];
                x[i] = opens ? capability.row(r)[i] : x[i];
            }
        }
        open.add(r, x);
    }

    private void raise() {
        for (int i = 0; i < n; i++) {
            floor[i] = Math.max(floor[i], opened[i]);
        }
    }

    private void offer(int r, int month) {
        look(month);
        if (isHere) {
            Commons.lend(gapAlone, gapStaff, staff.row(r), x, n);
            Commons.better(capability.row(r), floor, x, adopted.row(r), quality.row(r), n);
        }
    }
}
