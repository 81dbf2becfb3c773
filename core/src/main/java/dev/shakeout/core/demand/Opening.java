package dev.shakeout.core.demand;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Roots;
import java.util.function.IntFunction;

/**
 * The main users of a segment's products at the start, solved from the users they report.
 *
 * <p>Reported users overlap: someone who touched three apps was counted three times. Where the market says how many
 * people used any of them, the strength of overlap S follows, since main users must add up to people; where it does
 * not, S is given and the number of people follows.
 *
 * @param strength S
 * @param users    main users, firm by firm
 */
record Opening(double strength, double[] users) {

    /** Largest S tried: people then hardly differ in what they like. */
    private static final double MOST_OVERLAP = 1e6;

    /** Sums of reported numbers are compared with this relative tolerance. */
    private static final double ROUNDING = 1e-9;

    /**
     * What a market says of a segment at its start.
     *
     * @param occasions  how people use the category
     * @param mau        reported users, firm by firm; 0 where there is no product
     * @param active     people who used at least one product; 0 where not stated
     * @param overlap    S, used where {@code active} is not stated
     * @param population people who could use one
     */
    record Report(MultiHoming occasions, double[] mau, double active, double overlap, double population) {

        private double adopters(double activeUsers) {
            return activeUsers / occasions.reach();
        }

        private double sum() {
            double sum = 0;
            for (double x : mau) {
                sum += x;
            }
            return sum;
        }

        /** Main shares under {@code adopters} people and strength S; they add up to 1 only where both are right. */
        private double[] shares(double adopters, double strength) {
            double[] share = new double[mau.length];
            for (int j = 0; j < mau.length; j++) {
                boolean asBefore = j > 0 && mau[j] == mau[j - 1];
                double penetration = Math.min(mau[j] / adopters, occasions.reach());
                share[j] = asBefore ? share[j - 1] : occasions.share(penetration, strength);
            }
            return share;
        }

        private double excess(double adopters, double strength) {
            double sum = -1;
            for (double s : shares(adopters, strength)) {
                sum += s;
            }
            return sum;
        }
    }

    /** Solves {@code report}; {@code firm} and {@code segment} name who is at fault where nothing fits. */
    static Opening of(Report report, IntFunction<String> firm, String segment) {
        double[] mau = report.mau();
        int largest = 0;
        int products = 0;
        for (int j = 0; j < mau.length; j++) {
            largest = mau[j] > mau[largest] ? j : largest;
            products += mau[j] > 0 ? 1 : 0;
        }
        if (products == 0) {
            return new Opening(report.overlap(), new double[mau.length]);
        }
        if (report.active() > 0) {
            checkStated(report, largest, firm, segment);
        }
        double adopters;
        double strength = report.overlap();
        if (report.active() > 0) {
            adopters = report.adopters(report.active());
            strength = products == 1 ? strength : overlap(report, adopters, segment);
        } else {
            adopters = products == 1 ? report.adopters(mau[largest]) : people(report, mau[largest]);
        }
        Check.that(adopters <= report.population(), """
                Segment %s would need %s people who use a product now and then to explain the reported users, but its \
                population is %s.
                Raise segment.population or demand.occasions-mean, or lower the reported users.""", segment, adopters, report.population());
        return new Opening(strength, scaled(report.shares(adopters, strength), adopters));
    }

    private static void checkStated(Report report, int largest, IntFunction<String> firm, String segment) {
        double active = report.active();
        Check.that(
                report.mau()[largest] <= active * (1 + ROUNDING),
                """
                %s reports %s users in segment %s, but only %s people used any product there.
                Raise segment.active-users (or segment.incremental-reach), lower firm.mau, or set both to 0 to have it solved.""",
                firm.apply(largest),
                report.mau()[largest],
                segment,
                active);
        Check.that(report.sum() >= active * (1 - ROUNDING), """
                The firms report %s users in segment %s together (most of them %s), but %s people used a product there.
                Add the firms that are missing, lower segment.active-users, or set it to 0 to have it solved.""", report.sum(), segment, firm.apply(largest), active);
    }

    /** S under which the main shares add up to 1. */
    private static double overlap(Report report, double adopters, String segment) {
        if (report.excess(adopters, 0) <= ROUNDING) {
            return 0; // nobody was counted twice
        }
        double y = MOST_OVERLAP / (1 + MOST_OVERLAP);
        Check.that(report.excess(adopters, MOST_OVERLAP) <= 0, """
                The firms report %s users in segment %s, more than %s active people would make even if each used all \
                products alike.
                Raise segment.active-users or demand.occasions-mean, or lower firm.mau.""", report.sum(), segment, report.active());
        double root = Roots.brent(v -> report.excess(adopters, v / (1 - v)), 0, y, 1e-14);
        return root / (1 - root);
    }

    /** The number of people under which the main shares add up to 1. */
    private static double people(Report report, double largest) {
        double fewest = report.adopters(largest);
        double most = report.adopters(report.sum()); // if nobody were counted twice
        return Roots.brent(
                people -> report.excess(people, report.overlap()), fewest, most * (1 + ROUNDING), 1e-15 * most);
    }

    private static double[] scaled(double[] share, double people) {
        double sum = 0;
        for (double s : share) {
            sum += s;
        }
        double[] users = new double[share.length];
        for (int j = 0; j < users.length; j++) {
            users[j] = share[j] / sum * people; // sum is 1 but for the solver's tolerance
        }
        return users;
    }
}
