module consumer {
    requires io.github.microstructurex.strategies;

    provides io.github.microstructurex.strategies.StrategyProvider with
            consumer.AtOnceProvider;
}
