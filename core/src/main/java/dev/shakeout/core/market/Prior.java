package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Normal;

/**
 * What is thought possible about an uncertain number.
 *
 * <p>A prior is a record: it prints and compares by value. {@link #quantile} turns a uniform number into a draw, so that
 * more luck never gives less.
 */
public sealed interface Prior {

    /** 90 % of a normal distribution lies within this many standard deviations of its centre. */
    double NORMAL_95 = 1.6448536269514722;

    /** The value used when nothing is drawn. */
    double centre();

    /** The value below which a share {@code u} in (0, 1) of the probability lies. */
    double quantile(double u);

    /** Every value between {@code low} and {@code high} alike. */
    static Prior uniform(double low, double high) {
        return new Uniform(low, 0.5 * (low + high), high);
    }

    /** Every value between {@code low} and {@code high} alike, with a stated centre. */
    static Prior uniform(double low, double centre, double high) {
        return new Uniform(low, centre, high);
    }

    /** Every order of magnitude between {@code low} and {@code high} alike. */
    static Prior logUniform(double low, double high) {
        return new LogUniform(low, high);
    }

    /** Most likely at {@code mode}, impossible outside {@code low} and {@code high}. */
    static Prior triangular(double low, double mode, double high) {
        return new Triangular(low, mode, high);
    }

    /** Two halves of normal distributions that meet at the median; 5 % lie below {@code p05}, 5 % above {@code p95}. */
    static Prior normal(double p05, double median, double p95) {
        return new TwoPieceNormal(p05, median, p95);
    }

    /** The logarithm is two halves of normal distributions; all three numbers are positive. */
    static Prior logNormal(double p05, double median, double p95) {
        return new TwoPieceLogNormal(p05, median, p95);
    }

    /** A whole number from {@code low} to {@code high}, each alike, with a stated centre. */
    static Prior whole(int low, int centre, int high) {
        return new Whole(low, centre, high);
    }

    /** 1 with the given probability, otherwise 0; the centre is the probability. */
    static Prior bernoulli(double probability) {
        return new Bernoulli(probability);
    }

    /** See {@link #uniform(double, double, double)}. */
    record Uniform(double low, double centre, double high) implements Prior {
        public Uniform {
            ordered(low, centre, high);
        }

        @Override
        public double quantile(double u) {
            return Math.min(low + u * (high - low), high); // rounding may pass the bound
        }
    }

    /** See {@link #logUniform}. */
    record LogUniform(double low, double high) implements Prior {
        public LogUniform {
            Check.positive(low, "low");
            ordered(low, low, high);
        }

        @Override
        public double centre() {
            return Math.sqrt(low * high);
        }

        @Override
        public double quantile(double u) {
            return Math.min(low * StrictMath.exp(u * StrictMath.log(high / low)), high);
        }
    }

    /** See {@link #triangular}. */
    record Triangular(double low, double centre, double high) implements Prior {
        public Triangular {
            ordered(low, centre, high);
        }

        @Override
        public double quantile(double u) {
            double width = high - low;
            double rise = centre - low;
            if (u * width < rise) {
                return Math.min(low + Math.sqrt(u * width * rise), high);
            }
            return Math.max(high - Math.sqrt((1 - u) * width * (high - centre)), low);
        }
    }

    /** See {@link #normal}. */
    record TwoPieceNormal(double p05, double centre, double p95) implements Prior {
        public TwoPieceNormal {
            ordered(p05, centre, p95);
        }

        @Override
        public double quantile(double u) {
            double z = Normal.quantile(u) / NORMAL_95;
            return centre + z * (z < 0 ? centre - p05 : p95 - centre);
        }
    }

    /** See {@link #logNormal}. */
    record TwoPieceLogNormal(double p05, double centre, double p95) implements Prior {
        public TwoPieceLogNormal {
            Check.positive(p05, "p05");
            ordered(p05, centre, p95);
        }

        @Override
        public double quantile(double u) {
            double z = Normal.quantile(u) / NORMAL_95;
            return centre * StrictMath.pow(z < 0 ? centre / p05 : p95 / centre, z);
        }
    }

    /** See {@link #whole}. */
    record Whole(int low, int middle, int high) implements Prior {
        public Whole {
            ordered(low, middle, high);
        }

        @Override
        public double centre() {
            return middle;
        }

        @Override
        public double quantile(double u) {
            return low + Math.floor(u * (high - low + 1));
        }
    }

    /** See {@link #bernoulli}. */
    record Bernoulli(double probability) implements Prior {
        public Bernoulli {
            Check.inRange(probability, 0, 1, "probability");
        }

        @Override
        public double centre() {
            return probability;
        }

        @Override
        public double quantile(double u) {
            return u < 1 - probability ? 0 : 1;
        }
    }

    private static void ordered(double low, double centre, double high) {
        Check.finite(low, "the lower end of a prior");
        Check.finite(high, "the upper end of a prior");
        Check.that(
                low <= centre && centre <= high,
                "A prior needs low <= centre <= high, but they are %s, %s, %s.",
                low,
                centre,
                high);
    }
}
