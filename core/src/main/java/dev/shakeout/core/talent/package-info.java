/**
 * Key people and staff: who leaves, where they go, who is hired.
 *
 * <p>Start with {@link dev.shakeout.core.talent.Talent}. Search with contacts and offers in the spirit of Burdett
 * and Mortensen (1998); every person is in exactly one state.
 */
@NullMarked
package dev.shakeout.core.talent;

import org.jspecify.annotations.NullMarked;
