/**
 * Renders the records of the analytics module for people and for other programs.
 *
 * <p>This is the only module that knows a file format for results.
 */
@NullMarked
package io.github.microstructurex.report;

import org.jspecify.annotations.NullMarked;
