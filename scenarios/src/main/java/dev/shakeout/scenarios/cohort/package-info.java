/**
 * The 883,281 AI firms of which the articles say that 78,612 vanished: firms that register evenly over 20 months, cease and
 * find money at constant hazards, and do not meet. Start with {@link dev.shakeout.scenarios.cohort.Cohort}; the scenario is
 * {@link dev.shakeout.scenarios.cohort.SmallFirmShakeout}.
 *
 * <p>Hazards are solved from the shares the articles give when the market is built. Sources: facts
 * {@code exit-firms-vanished-count}, {@code exit-firms-vanished-share}, {@code funding-sme-ever-share},
 * {@code funding-sme-repeat-share}.
 */
@NullMarked
package dev.shakeout.scenarios.cohort;

import org.jspecify.annotations.NullMarked;
