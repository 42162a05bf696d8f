/**
 * The library's own CSV layouts of trades and snapshots as market data formats, found by their header line.
 */
@NullMarked
package io.github.microstructurex.io.internal.csv;

import org.jspecify.annotations.NullMarked;
