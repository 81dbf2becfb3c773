package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Collects the values of one measure in one month over replications, in any order and any batches, and summarises them.
 *
 * <p>Up to a stated number the values are kept and the quantiles are exact; beyond it they are counted on a
 * {@link Grid} and the quantiles hold to 0.1 %. Which of the two depends on the number of values only. The mean is
 * exact, rounded once, either way. So neither the batches nor their order matter, if all parts keep the same number.
 *
 * <p>Memory: 8 bytes per kept value, or the grid, and 0.7 KiB. Not safe for use by several threads at once: give each
 * batch its own and merge.
 */
public final class Sample implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int FIRST_ROOM = 16;
    private static final double[] NONE = {};

    private final int most;
    private final Grid grid = new Grid();
    private final ExactSum sum = new ExactSum();
    private double[] kept = NONE; // all values while count ≤ most, then none
    private long count;

    private Sample(int most) {
        this.most = most;
    }

    /** An empty sample that keeps up to {@code most} values (0 or more; 0 counts on the grid from the first). */
    public static Sample keeping(int most) {
        return new Sample(Check.inRange(most, 0, Integer.MAX_VALUE, "most"));
    }

    /** Adds {@code x}: finite or +∞. */
    public void add(double x) {
        sum.add(Quantiles.checkValue(x));
        if (count < most) {
            makeRoom(count + 1);
            kept[(int) count] = x;
        } else {
            moveToGrid();
            grid.add(x);
        }
        count++;
    }

    /** Adds all that {@code other} holds, which stays as it is; both must keep the same number of values. */
    public void merge(Sample other) {
        Check.that(
                most == other.most,
                "Samples to merge must keep the same number of values, but one keeps %s and the other %s.",
                most,
                other.most);
        Check.that(other != this, "A sample cannot be merged with itself: its values would count twice.");
        long total = count + other.count;
        if (total <= most) {
            makeRoom(total);
            System.arraycopy(other.kept, 0, kept, (int) count, (int) other.count);
        } else {
            moveToGrid();
            if (other.isExact()) {
                other.addTo(grid);
            } else {
                grid.merge(other.grid);
            }
        }
        sum.merge(other.sum);
        count = total;
    }

    /** Returns how many values were added. */
    public long count() {
        return count;
    }

    /** Returns whether quantiles are exact; if not, they hold to 0.1 %. */
    public boolean isExact() {
        return count <= most;
    }

    /** Returns mean, median and the quantiles at 5 % and 95 %; empty without values. */
    public Optional<Summary> summary() {
        if (count == 0) {
            return Optional.empty();
        }
        double[] q = quantiles(0.05, 0.50, 0.95);
        return Optional.of(new Summary(sum.value() / count, q[0], q[1], q[2], count));
    }

    /** Returns the quantiles of type 7 at each {@code p}, in [0, 1]; there must be at least one value. */
    public double[] quantiles(double... p) {
        return isExact()
                ? Quantiles.of(kept, (int) count, p)
                : Arrays.stream(p).map(grid::quantile).toArray();
    }

    private void addTo(Grid target) {
        for (int i = 0; i < count; i++) {
            target.add(kept[i]);
        }
    }

    private void makeRoom(long needed) {
        if (needed > kept.length) {
            long room = Math.max(needed, Math.max(FIRST_ROOM, 2L * kept.length));
            kept = Arrays.copyOf(kept, (int) Math.min(room, most));
        }
    }

    private void moveToGrid() {
        if (isExact()) {
            addTo(grid);
            kept = NONE;
        }
    }
}
