/** The execution-strategy interface and the built-in strategies. */
module io.github.microstructurex.strategies {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;

    exports io.github.microstructurex.strategies;
    exports io.github.microstructurex.strategies.builtin;

    uses io.github.microstructurex.strategies.StrategyProvider;

    provides io.github.microstructurex.strategies.StrategyProvider with
            io.github.microstructurex.strategies.builtin.TwapProvider;
}
