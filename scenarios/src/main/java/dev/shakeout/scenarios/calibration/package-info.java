/**
 * Calibration: a handful of declared parameters, each within its declared range, are chosen so that simulated moments come
 * near to reported ones. Start with {@link dev.shakeout.scenarios.calibration.Calibration}; the case's targets and parameters are in
 * {@link dev.shakeout.scenarios.calibration.SpringWindow}. The loss is a weighted sum of squared standardised errors on common
 * random numbers, so that two points differ by their parameters and not by luck.
 *
 * <p>Sources: Grazzini and Richiardi (2015), <i>Journal of Economic Dynamics and Control</i> 51, 148–165, for simulated
 * moments; Hansen (2016), arXiv:1604.00772, for the search.
 */
@NullMarked
package dev.shakeout.scenarios.calibration;

import org.jspecify.annotations.NullMarked;
