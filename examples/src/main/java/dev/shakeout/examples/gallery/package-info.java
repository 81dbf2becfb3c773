/**
 * One small program per mechanism, each of which draws a picture: see {@code examples/GALLERY.md}. Every one is run by a
 * test, which holds the picture in {@code examples/pictures} to the program.
 */
@NullMarked
package dev.shakeout.examples.gallery;

import org.jspecify.annotations.NullMarked;
