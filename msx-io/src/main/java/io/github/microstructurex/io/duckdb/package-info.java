/**
 * Market events kept in a database of DuckDB: appended in batches, each of which is stored whole or not at all, and read
 * back by instrument and time. It takes the optional library {@code org.duckdb:duckdb_jdbc}.
 */
@NullMarked
package io.github.microstructurex.io.duckdb;

import org.jspecify.annotations.NullMarked;
