/** Metrics, transaction-cost analysis and the backtester. */
module io.github.microstructurex.analytics {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;
    requires transitive io.github.microstructurex.strategies;
    requires transitive io.github.microstructurex.replay;

    exports io.github.microstructurex.analytics;
    exports io.github.microstructurex.analytics.bar;
    exports io.github.microstructurex.analytics.calibration;
    exports io.github.microstructurex.analytics.cost;
    exports io.github.microstructurex.analytics.experiment;
    exports io.github.microstructurex.analytics.impact;
    exports io.github.microstructurex.analytics.liquidity;
    exports io.github.microstructurex.analytics.metric;
    exports io.github.microstructurex.analytics.orderflow;
    exports io.github.microstructurex.analytics.performance;
    exports io.github.microstructurex.analytics.realism;
    exports io.github.microstructurex.analytics.survival;
    exports io.github.microstructurex.analytics.timeline;
    exports io.github.microstructurex.analytics.timeseries;
    exports io.github.microstructurex.analytics.tradesign;
    exports io.github.microstructurex.analytics.volatility;
}
