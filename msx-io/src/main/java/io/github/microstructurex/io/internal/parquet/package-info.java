/** Events, trades and snapshots in Parquet files: the library's own, and those of others by the names of their columns. */
@NullMarked
package io.github.microstructurex.io.internal.parquet;

import org.jspecify.annotations.NullMarked;
