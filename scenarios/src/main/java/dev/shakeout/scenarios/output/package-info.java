/**
 * Files that are written whole or not at all. Start with {@link dev.shakeout.scenarios.output.FileSet}: everything this library
 * puts on a disk goes through it, so that a full disk, a bug or a killed process never leaves half a file under its name.
 */
@NullMarked
package dev.shakeout.scenarios.output;

import org.jspecify.annotations.NullMarked;
