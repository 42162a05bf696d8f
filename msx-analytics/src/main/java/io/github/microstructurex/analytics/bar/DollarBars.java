package io.github.microstructurex.analytics.bar;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bars of an amount of money: a bar is complete with the trade that brings the sum of price times quantity to the threshold
 * or beyond. What is beyond stays in the bar. A negative price counts by its size.
 */
public final class DollarBars {
    private final BarAccumulator bar;
    private final long notional;
    private long traded;

    /**
     * Starts with no trade.
     *
     * @param notional the money that makes a bar, in ticks times lots, at least 1
     * @param finished is given each bar that is complete
     */
    public DollarBars(long notional, Consumer<? super Bar> finished) {
        this.notional = Require.atLeast("notional", notional, 1);
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
        traded = Math.addExact(traded, Math.multiplyExact(Math.abs(price), quantity));
        if (traded >= notional) {
            bar.finish();
            traded = 0;
        }
    }

    /** {@return the bar that is not complete yet, empty if it has no trade} */
    public Optional<Bar> unfinished() {
        return bar.current();
    }
}
