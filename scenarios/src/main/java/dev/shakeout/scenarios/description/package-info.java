/**
 * What a model is, read off what its mechanisms declare: the ODD description as Markdown, and lists of levers, parameters,
 * mechanisms, markets and scenarios. A mechanism of your own appears in all of them as soon as it is in the model.
 *
 * <p>Start with {@link dev.shakeout.scenarios.description.Odd} and {@link dev.shakeout.scenarios.description.Listing}.
 *
 * <p>Source: Grimm et al. (2020), "The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update
 * to Improve Clarity, Replication, and Structural Realism", <i>Journal of Artificial Societies and Social Simulation</i>
 * 23(2) 7, doi:10.18564/jasss.4259.
 */
@NullMarked
package dev.shakeout.scenarios.description;

import org.jspecify.annotations.NullMarked;
