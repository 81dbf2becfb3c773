/**
 * Markets and scenarios as YAML files that people read and edit: units beside the numbers, sources beside the figures.
 * Start with {@link dev.shakeout.scenarios.file.ShakeoutFiles}.
 *
 * <p>What is written reads back as the same market or scenario, to the bit. A file names parameters, levers and modules,
 * never a class; names resolve in the model the caller passes. Whatever is wrong with a file is said with line, column,
 * what was expected and what was probably meant; nothing in a file is ever executed, followed or expanded.
 *
 * <p>Format: YAML 1.2 (https://yaml.org/spec/1.2.2/) without anchors, aliases, tags and further documents. JSON Schema:
 * draft 2020-12 (https://json-schema.org/draft/2020-12).
 */
@NullMarked
package dev.shakeout.scenarios.file;

import org.jspecify.annotations.NullMarked;
