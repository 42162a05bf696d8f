/** Readers of market data. */
module io.github.microstructurex.io {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;

    exports io.github.microstructurex.io;

    uses io.github.microstructurex.io.MarketDataFormat;

    provides io.github.microstructurex.io.MarketDataFormat with
            io.github.microstructurex.io.internal.lobster.LobsterFormat;
}
