/**
 * Which column of a Parquet file is what, for files that other programs wrote. The library's own files, and others whose
 * columns have usual names, are opened by {@link io.github.microstructurex.io.MarketDataFormats}. And files of rows of
 * anything else, such as results.
 */
@NullMarked
package io.github.microstructurex.io.parquet;

import org.jspecify.annotations.NullMarked;
