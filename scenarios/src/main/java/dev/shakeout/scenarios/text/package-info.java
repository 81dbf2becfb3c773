/**
 * How numbers, pulls of levers and documents are put into text: what several packages above share. Start with
 * {@link dev.shakeout.scenarios.text.Json}. Nothing here depends on a locale, a default charset or the JDK.
 */
@NullMarked
package dev.shakeout.scenarios.text;

import org.jspecify.annotations.NullMarked;
