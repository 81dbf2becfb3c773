/**
 * Capability from compute and talent, and the floor that open models set.
 *
 * <p>Start with {@link dev.shakeout.core.technology.Technology}. Capability is linear in the logarithm of
 * effective compute (Kaplan et al. 2020; Hoffmann et al. 2022).
 */
@NullMarked
package dev.shakeout.core.technology;

import org.jspecify.annotations.NullMarked;
