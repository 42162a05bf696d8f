module consumer {
    requires io.github.microstructurex.io;

    provides io.github.microstructurex.io.MarketDataFormat with
            consumer.TicksFormat;
}
