/** Draws charts as inline SVG. The same values give the same text, byte for byte. */
@NullMarked
package io.github.microstructurex.report.internal.chart;

import org.jspecify.annotations.NullMarked;
