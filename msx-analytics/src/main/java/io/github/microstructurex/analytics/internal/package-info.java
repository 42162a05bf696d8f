/** Arithmetic that several metrics share; not exported. */
@NullMarked
package io.github.microstructurex.analytics.internal;

import org.jspecify.annotations.NullMarked;
