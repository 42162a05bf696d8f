/**
 * Parquet files of flat columns: reading and writing numbers, times, decimals and words, one row group and one page at a
 * time. Knows nothing of markets.
 *
 * <p>The format is that of <a href="https://github.com/apache/parquet-format">parquet-format</a> 2.12: its Thrift
 * definitions and its page Encodings.md.
 */
@NullMarked
package io.github.microstructurex.io.internal.parquet.table;

import org.jspecify.annotations.NullMarked;
