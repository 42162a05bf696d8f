/** The order book, matching, market events and market views. */
module io.github.microstructurex.book {
    requires static transitive org.jspecify;
    requires it.unimi.dsi.fastutil.core;
    requires org.slf4j;

    exports io.github.microstructurex.book;
    exports io.github.microstructurex.book.event;
    exports io.github.microstructurex.book.journal;
    exports io.github.microstructurex.book.venue;
}
