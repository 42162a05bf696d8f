package io.github.microstructurex.testkit;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Markets to run backtests in, without a file: fixed and arbitrary ones. */
public final class Markets {
    private static final long MINUTE = 60_000_000_000L;
    private static final long OPENING_BID = 10_000;

    private Markets() {}

    /**
     * Makes a liquid stock with ticks of 0.01 and lots of 1, at prices around 10,000 ticks, from independent Poisson
     * arrivals ({@link PoissonFlowParameters#liquidStock}).
     *
     * @param startTime when it opens, nanoseconds since the epoch, UTC
     * @param endTime when it closes, nanoseconds since the epoch, UTC
     * @return the market
     */
    public static Market liquidStock(long startTime, long endTime) {
        return new PoissonMarket(
                Instrument.of("ABC", "0.01", "1"), PoissonFlowParameters.liquidStock(startTime, endTime));
    }

    /**
     * Makes markets of one minute from the epoch on: thick and thin books, tight and wide spreads, busy and quiet, with many
     * and with no trades. The seed of the backtest decides on their course.
     *
     * @return the markets
     */
    public static Arbitrary<Market> any() {
        return Combinators.combine(
                        Instruments.any(),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(6, Arbitraries.integers().between(1, 8))),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(1, 5))
                .as(Markets::market);
    }

    private static Market market(
            Instrument instrument,
            int limitOrders,
            int marketOrders,
            int cancelPercent,
            int quantity,
            int spread,
            int levels,
            int orders) {
        return new PoissonMarket(
                instrument,
                new PoissonFlowParameters(
                        0,
                        MINUTE,
                        limitOrders,
                        0.5 * marketOrders,
                        0.01 * cancelPercent,
                        DiscreteDistribution.geometric(5),
                        DiscreteDistribution.geometric(quantity),
                        DiscreteDistribution.geometric(quantity),
                        OPENING_BID,
                        OPENING_BID + spread,
                        levels,
                        orders));
    }
}
