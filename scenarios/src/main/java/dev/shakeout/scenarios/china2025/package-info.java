/**
 * The case: six Chinese large-model startups, four incumbents and an open-source challenger at the end of March 2025.
 * Start with {@link dev.shakeout.scenarios.china2025.China2025}. Every number comes from the case's parameter sheet and
 * says where it comes from; nothing dated after June 2025 enters.
 */
@NullMarked
package dev.shakeout.scenarios.china2025;

import org.jspecify.annotations.NullMarked;
