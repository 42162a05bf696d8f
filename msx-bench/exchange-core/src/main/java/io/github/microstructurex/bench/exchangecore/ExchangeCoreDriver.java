package io.github.microstructurex.bench.exchangecore;

import io.github.microstructurex.bench.flow.EngineFactory;
import io.github.microstructurex.bench.flow.FlowEngine;
import io.github.microstructurex.bench.flow.FlowOptions;
import io.github.microstructurex.bench.flow.FlowRun;
import io.github.microstructurex.bench.flow.Ids;
import io.github.microstructurex.bench.flow.TradeSums;

/** Drives an order flow through exchange-core. */
public final class ExchangeCoreDriver {
    private ExchangeCoreDriver() {}

    /**
     * Runs the driver.
     *
     * @param arguments the file and options, without those that ask for features of our own book
     */
    public static void main(String[] arguments) {
        FlowRun.main(arguments, ExchangeCoreDriver::engines);
    }

    private static EngineFactory engines(FlowOptions options) {
        if (options.commands() || options.full() || options.proRata() || options.batch() > 0) {
            throw new IllegalArgumentException("--commands, --full, --batch and --rules pro-rata are not for exchange-core");
        }
        return ExchangeCoreDriver::engine;
    }

    private static FlowEngine engine(Ids ids) {
        return new ExchangeCoreEngine(ids == Ids.DENSE ? new TradeSums() : new OriginalSums(ids));
    }

    /** The sums as if orders had the ids of the file. */
    private static final class OriginalSums extends TradeSums {
        private final Ids ids;

        OriginalSums(Ids ids) {
            this.ids = ids;
        }

        @Override
        public void add(long restingOrderId, long price, long quantity) {
            super.add(ids.original(restingOrderId), price, quantity);
        }
    }
}
