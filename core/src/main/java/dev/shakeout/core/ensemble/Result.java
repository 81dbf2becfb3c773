package dev.shakeout.core.ensemble;

import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Intraclass;
import dev.shakeout.core.measure.Proportion;
import dev.shakeout.core.measure.Sample;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of every firm in one scenario. */
public final class Result {

    private final Scenario scenario;
    private final Roster roster;
    private final int months;
    private final List<String> measures;
    private final boolean[] failed;
    private final boolean drawsPriors;

    /** By firm, replication; 0 for a firm of the start, and where it has not entered. */
    final short[][] entryMonth;

    final short[][] exitMonth;

    final byte[][] fate;
    final boolean[][] training;

    /** Whether anybody trained base models at the start: else {@link #training} says nothing. */
    boolean knowsTraining;

    final double[][] cash;
    final double[][] mau;

    /** What was paid, added up over replications; null unless somebody asked. */
    final @Nullable FlowTotals flows;

    /** By measure, month, firm. */
    final Sample[][][] samples;

    Result(
            Scenario scenario,
            Roster roster,
            int months,
            int replications,
            List<String> measures,
            boolean[] failed,
            long keeping,
            boolean recordsFlows,
            boolean drawsPriors) {
        this.scenario = scenario;
        this.roster = roster;
        this.months = months;
        this.measures = measures;
        this.failed = failed;
        this.drawsPriors = drawsPriors;
        flows = recordsFlows ? new FlowTotals(months) : null;
        int firms = roster.size();
        entryMonth = new short[firms][replications];
        exitMonth = new short[firms][replications];
        fate = new byte[firms][replications];
        training = new boolean[firms][replications];
        cash = new double[firms][replications];
        mau = new double[firms][replications];
        samples = new Sample[measures.size()][months + 1][firms];
        for (Sample[][] byMonth : samples) {
            for (Sample[] byFirm : byMonth) {
                for (int f = 0; f < firms; f++) {
                    byFirm[f] = Sample.keeping((int) Math.min(keeping, Integer.MAX_VALUE));
                }
            }
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The names of what was observed of every firm each month. */
    public List<String> measures() {
        return List.copyOf(measures);
    }

    /** How many replications count: all but those that failed in any scenario. */
    public int replications() {
        int count = 0;
        for (boolean f : failed) {
            count += f ? 0 : 1;
        }
        return count;
    }

    /**
     * Share of replications in which {@code firm} is independent or listed at the end of {@code month}, with 95 % Wilson
     * interval. An entrant is neither before it enters.
     */
    public Estimate surviving(String firm, int month) {
        Outcome survival = Outcome.inBusiness(checked(month));
        double[] survived = values(survival, firm);
        long count = count(survived);
        return drawsPriors
                ? Proportion.wilsonOfPairs(
                        count, survived.length, pairs(survival, firm).correlation())
                : Proportion.wilson(count, survived.length);
    }

    /** Share of replications in which {@code firm} stands like {@code how} at the horizon. */
    public double share(String firm, Fate how) {
        double[] ended = values(Outcome.of(how), firm);
        return count(ended) / (double) ended.length;
    }

    /** Whether assumed numbers were drawn from their priors. */
    public boolean drawsPriors() {
        return drawsPriors;
    }

    /**
     * The share of the variance of {@code outcome} of {@code firm} that comes from not knowing what is assumed: what would
     * go if all assumptions were known. The rest is luck. For an ensemble {@link Ensemble#drawingPriors}.
     */
    public Estimate ignorance(Outcome outcome, String firm) {
        return pairs(outcome, firm).share();
    }

    /** The same of what this scenario changes against {@code baseline}. */
    Estimate ignorance(Result baseline, Outcome outcome, String firm) {
        int f = roster.indexOf(firm);
        return pairs(r -> outcome.of(this, f, r) - outcome.of(baseline, f, r)).share();
    }

    /** A number of the replications that share a draw, as far as both of a pair count. */
    private record Pairs(double[] first, double[] second) {
        Estimate share() {
            return Intraclass.ofPairs(first, second);
        }

        double correlation() {
            return Intraclass.shareOfPairs(first, second);
        }
    }

    private Pairs pairs(Outcome outcome, String firm) {
        int f = roster.indexOf(firm);
        return pairs(r -> outcome.of(this, f, r));
    }

    private Pairs pairs(IntToDoubleFunction number) {
        if (!drawsPriors) {
            throw new IllegalStateException("Priors were not drawn: ask the ensemble for it by drawingPriors().");
        }
        int[] firsts = IntStream.range(0, failed.length / Ensemble.PER_DRAW)
                .map(pair -> Ensemble.PER_DRAW * pair)
                .filter(r -> !failed[r] && !failed[r + 1])
                .toArray();
        return new Pairs(
                Arrays.stream(firsts).mapToDouble(number).toArray(),
                Arrays.stream(firsts).map(r -> r + 1).mapToDouble(number).toArray());
    }

    /** Whether the model says anything of {@code outcome}: of users, say, only if it observes them. */
    public boolean knows(Outcome outcome) {
        return outcome.isKnownTo(this);
    }

    /** Mean of {@code outcome} of {@code firm} over replications; of an outcome of 0 or 1 its share. NaN without replications. */
    public double mean(Outcome outcome, String firm) {
        double[] values = values(outcome, firm);
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    /** {@code outcome} of {@code firm} in each replication that counts, in the order of replications. */
    public double[] values(Outcome outcome, String firm) {
        int f = roster.indexOf(firm);
        double[] values = new double[replications()];
        int k = 0;
        for (int r = 0; r < failed.length; r++) {
            if (!failed[r]) {
                values[k++] = outcome.of(this, f, r);
            }
        }
        return values;
    }

    /**
     * The same as independent numbers: where priors were drawn, the mean of the replications with one draw, which are not
     * independent of each other.
     */
    double[] independent(Outcome outcome, String firm) {
        if (!drawsPriors) {
            return values(outcome, firm);
        }
        int f = roster.indexOf(firm);
        return IntStream.iterate(0, r -> r < failed.length, r -> r + Ensemble.PER_DRAW)
                .mapToObj(first -> IntStream.range(first, Math.min(first + Ensemble.PER_DRAW, failed.length))
                        .filter(r -> !failed[r])
                        .mapToDouble(r -> outcome.of(this, f, r))
                        .average())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /** How many of {@code values}, each 0 or 1, are 1. */
    private static long count(double... values) {
        long count = 0;
        for (double v : values) {
            count += (long) v;
        }
        return count;
    }

    boolean isInBusiness(int f, int r, int month) {
        int at = checked(month);
        return hasEntered(f, r) && entryMonth[f][r] <= at && (exitMonth[f][r] == 0 || exitMonth[f][r] > at);
    }

    boolean isEntrant(int f) {
        return roster.isEntrant(f);
    }

    private boolean hasEntered(int f, int r) {
        return !isEntrant(f) || entryMonth[f][r] > 0;
    }

    /** Whether fewer than {@code places} firms have more users than firm f at the horizon, which has some. */
    boolean isAmongLargest(int places, int f, int r) {
        int ahead = 0;
        for (int g = 0; g < mau.length; g++) {
            ahead += mau[g][r] > mau[f][r] || (mau[g][r] == mau[f][r] && g < f) ? 1 : 0;
        }
        return ahead < places && mau[f][r] > 0;
    }

    /** Months in business up to the horizon. */
    int lifetime(int f, int r) {
        return hasEntered(f, r) ? lastMonth(f, r) - entryMonth[f][r] : 0;
    }

    /** The month it ceased in, or the horizon. */
    private int lastMonth(int f, int r) {
        return exitMonth[f][r] == 0 ? months : exitMonth[f][r];
    }

    /** Mean, 5 %, 50 % and 95 % quantiles of {@code measure} of {@code firm} at the end of {@code month}, 0 being the start. */
    public Summary summary(String measure, String firm, int month) {
        int m = measures.indexOf(measure);
        if (m < 0) {
            throw new IllegalArgumentException("Nobody observed %s; observed were %s.".formatted(measure, measures));
        }
        return samples[m][checked(month)][roster.indexOf(firm)]
                .summary()
                .orElseThrow(() -> new IllegalStateException("No replication finished: see failures()."));
    }

    /**
     * Who paid whom for what in {@code month}, from 1: mean over replications. For an ensemble {@link
     * Ensemble#recordingFlows}.
     */
    public FlowMatrix flows(int month) {
        return flows(month, month);
    }

    /** Who paid whom for what from {@code first} to {@code last} month: mean over replications of the sums over months. */
    public FlowMatrix flows(int first, int last) {
        if (flows == null) {
            throw new IllegalStateException("Flows were not recorded: ask the ensemble for them by recordingFlows().");
        }
        if (first < 1 || first > last || last > months) {
            throw new IllegalArgumentException(
                    "There are months 1 to %s, but not %s to %s.".formatted(months, first, last));
        }
        return flows.matrix(first, last, replications());
    }

    /** Whether {@link #flows} has anything to say. */
    public boolean hasFlows() {
        return flows != null;
    }

    /** The horizon. */
    public int months() {
        return months;
    }

    private int checked(int month) {
        if (month < 0 || month > months) {
            throw new IllegalArgumentException("There are months 0 to %s, but not %s.".formatted(months, month));
        }
        return month;
    }

    /** One row per replication and firm that was ever at risk, ready for survival analysis. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int r = 0; r < failed.length; r++) {
            for (int f = 0; f < roster.size() && !failed[r]; f++) {
                if (lifetime(f, r) > 0) {
                    boolean censored = exitMonth[f][r] == 0;
                    events.add(new Event(
                            r, roster.name(f), entryMonth[f][r], lastMonth(f, r), Fate.values()[fate[f][r]], censored));
                }
            }
        }
        return events;
    }
}
