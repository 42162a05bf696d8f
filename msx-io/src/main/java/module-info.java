/** Readers and writers of market data. */
module io.github.microstructurex.io {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;
    requires de.siegmar.fastcsv;
    requires it.unimi.dsi.fastutil.core;
    // Optional: what unwraps zstd and xz.
    requires static com.github.luben.zstd_jni;
    requires static org.tukaani.xz;
    // Optional: what the package duckdb needs.
    requires static duckdb.jdbc;
    requires static java.sql;

    exports io.github.microstructurex.io;
    exports io.github.microstructurex.io.csv;
    exports io.github.microstructurex.io.duckdb;
    exports io.github.microstructurex.io.itch;
    exports io.github.microstructurex.io.parquet;

    uses io.github.microstructurex.io.MarketDataFormat;

    provides io.github.microstructurex.io.MarketDataFormat with
            io.github.microstructurex.io.internal.csv.CsvSnapshotsFormat,
            io.github.microstructurex.io.internal.csv.CsvTradesFormat,
            io.github.microstructurex.io.internal.dbn.DbnFormat,
            io.github.microstructurex.io.internal.hftbacktest.HftbacktestFormat,
            io.github.microstructurex.io.internal.itch.ItchFormat,
            io.github.microstructurex.io.internal.lobster.LobsterFormat,
            io.github.microstructurex.io.internal.parquet.ParquetEventsFormat,
            io.github.microstructurex.io.internal.parquet.ParquetSnapshotsFormat,
            io.github.microstructurex.io.internal.parquet.ParquetTradesFormat,
            io.github.microstructurex.io.internal.tardis.TardisFormat;
}
