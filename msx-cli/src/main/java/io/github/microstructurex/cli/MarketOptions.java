package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.io.MarketDataFile;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which market to trade in: the day of a file, or a generated one. */
final class MarketOptions {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--market",
            paramLabel = "MODEL",
            converter = MarketGenerator.NameType.class,
            defaultValue = "poisson",
            description =
                    "The synthetic market, without --data: poisson, zi, cst, hawkes, queue-reactive, or a file that"
                            + " \"msx calibrate\" wrote; ${DEFAULT-VALUE} if not given.")
    private MarketGenerator model = MarketModel.POISSON;

    MarketOptions() {}

    /** Opens the market, lets it be used, and closes it. */
    void use(Consumer<Market> use) {
        if (data.isGiven()) {
            try (MarketDataFile file = data.open()) {
                use.accept(new RecordedMarket(data.fileName(), file));
            }
        } else {
            use.accept(new SyntheticMarket(model, SyntheticMarket.DAY));
        }
    }
}
