/** Metrics, transaction-cost analysis and the backtester. */
module io.github.microstructurex.analytics {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;
    requires transitive io.github.microstructurex.strategies;
    requires transitive io.github.microstructurex.replay;

    exports io.github.microstructurex.analytics;
    exports io.github.microstructurex.analytics.cost;
    exports io.github.microstructurex.analytics.metric;
}
