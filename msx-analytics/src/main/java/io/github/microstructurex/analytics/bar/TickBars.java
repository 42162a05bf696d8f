package io.github.microstructurex.analytics.bar;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bars of a fixed number of trades.
 */
public final class TickBars {
    private final BarAccumulator bar;
    private final long trades;

    /**
     * Starts with no trade.
     *
     * @param trades how many trades make a bar, at least 1
     * @param finished is given each bar that is complete
     */
    public TickBars(long trades, Consumer<? super Bar> finished) {
        this.trades = Require.atLeast("trades", trades, 1);
        bar = new BarAccumulator(finished);
    }

    /**
     * Adds a trade, which may finish the bar.
     *
     * @param time its time
     * @param price its price
     * @param quantity its quantity, at least 0
     */
    public void trade(long time, long price, long quantity) {
        bar.trade(time, price, quantity);
        if (bar.trades() == trades) {
            bar.finish();
        }
    }

    /** {@return the bar that is not complete yet, empty if it has no trade} */
    public Optional<Bar> unfinished() {
        return bar.current();
    }
}
