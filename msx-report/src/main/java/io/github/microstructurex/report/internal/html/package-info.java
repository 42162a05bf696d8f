/** Writes HTML. */
@NullMarked
package io.github.microstructurex.report.internal.html;

import org.jspecify.annotations.NullMarked;
