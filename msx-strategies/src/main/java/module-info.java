/** The execution-strategy interface and the built-in strategies. */
module io.github.microstructurex.strategies {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;

    exports io.github.microstructurex.strategies;
    exports io.github.microstructurex.strategies.builtin;
    exports io.github.microstructurex.strategies.schedule;

    uses io.github.microstructurex.strategies.MarketMakerProvider;
    uses io.github.microstructurex.strategies.StrategyProvider;

    provides io.github.microstructurex.strategies.MarketMakerProvider with
            io.github.microstructurex.strategies.builtin.AvellanedaStoikovProvider,
            io.github.microstructurex.strategies.builtin.GueantLehalleFernandezTapiaProvider;
    provides io.github.microstructurex.strategies.StrategyProvider with
            io.github.microstructurex.strategies.builtin.AdaptiveParticipationProvider,
            io.github.microstructurex.strategies.builtin.IcebergProvider,
            io.github.microstructurex.strategies.builtin.ImplementationShortfallProvider,
            io.github.microstructurex.strategies.builtin.LiquiditySeekerProvider,
            io.github.microstructurex.strategies.builtin.PercentageOfVolumeProvider,
            io.github.microstructurex.strategies.builtin.PostingProvider,
            io.github.microstructurex.strategies.builtin.SmartOrderRouterProvider,
            io.github.microstructurex.strategies.builtin.TwapProvider,
            io.github.microstructurex.strategies.builtin.VwapProvider;
}
