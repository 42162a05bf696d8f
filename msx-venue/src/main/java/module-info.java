/** The sharded venue: many order books on several threads. */
module io.github.microstructurex.venue {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;
    requires com.lmax.disruptor;
    requires it.unimi.dsi.fastutil.core;
    requires org.slf4j;

    exports io.github.microstructurex.venue;
}
