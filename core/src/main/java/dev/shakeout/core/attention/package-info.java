/**
 * What advertising buys, and how rivals' advertising makes it dearer.
 *
 * <p>The channels open to advertisers bring at most so many installs a month; the more money competes for them, the
 * more an install costs, for everybody alike. Start with {@link dev.shakeout.core.attention.Attention}.
 *
 * <p>Sources: Vidale and Wolfe (1957), "An operations-research study of sales response to advertising",
 * <i>Operations Research</i> 5(3), 370–381, doi:10.1287/opre.5.3.370; proportional sharing as in Tullock (1980),
 * "Efficient rent seeking".
 */
@NullMarked
package dev.shakeout.core.attention;

import org.jspecify.annotations.NullMarked;
