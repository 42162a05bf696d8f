/**
 * How real a market is: whether it shows the stylised facts of real ones, and how far its distributions are from those of
 * a reference day.
 */
@NullMarked
package io.github.microstructurex.analytics.realism;

import org.jspecify.annotations.NullMarked;
