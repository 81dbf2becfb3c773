/**
 * What many runs say: shares, differences, quantiles, concentration and survival, each with an honest interval.
 * Plain numbers go in and plain numbers come out; nothing here knows a firm, a scenario or an ensemble. Where a
 * statistic does not exist (no trials, an empty market, nobody left under observation) the answer says so in its
 * type, never as a bare NaN.
 *
 * <p>Start with {@link dev.shakeout.core.measure.Estimate}: a value, its 95 % interval, or the reason why there is
 * none. Shares of runs are a {@link dev.shakeout.core.measure.Proportion}, two scenarios on the same luck are
 * {@link dev.shakeout.core.measure.Paired}, the spread over runs is a {@link dev.shakeout.core.measure.Sample}, and
 * event times are {@link dev.shakeout.core.measure.Spells}.
 *
 * <p>Sources: Wilson (1927), doi:10.1080/01621459.1927.10502953; Hyndman and Fan (1996), doi:10.2307/2684934
 * (quantiles, type 7); Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452; Aalen and Johansen (1978),
 * <i>Scandinavian Journal of Statistics</i> 5, 141–150; Klein and Moeschberger (2003), <i>Survival Analysis</i>, 2nd
 * ed.
 */
@NullMarked
package dev.shakeout.core.measure;

import org.jspecify.annotations.NullMarked;
