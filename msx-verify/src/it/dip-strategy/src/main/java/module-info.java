module example {
    requires io.github.microstructurex.strategies;
    requires io.github.microstructurex.analytics;

    provides io.github.microstructurex.strategies.StrategyProvider with
            example.DipProvider;
}
