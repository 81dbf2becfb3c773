/**
 * Keyed draws: a random number is a pure function of (seed, replication, month, firm, purpose). Start with {@link
 * dev.shakeout.core.random.Keys}.
 *
 * <p>There is no generator object and no order of calls: three keys are added and mixed to 64 random bits, and the
 * bits become a uniform, a normal or a binomial number. So one more firm, mechanism or observer moves nobody else's
 * draw, and two scenarios share their luck.
 *
 * <p>The idea of a counter in place of a state is that of Salmon, Moraes, Dror and Shaw (2011), "Parallel random
 * numbers: as easy as 1, 2, 3", doi:10.1145/2063384.2063405; the mixer is that of Steele, Lea and Flood (2014), see
 * {@code Keys}.
 */
@NullMarked
package dev.shakeout.core.random;

import org.jspecify.annotations.NullMarked;
