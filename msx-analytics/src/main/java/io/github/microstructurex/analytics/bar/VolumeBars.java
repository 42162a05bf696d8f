package io.github.microstructurex.analytics.bar;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bars of a volume: a bar is complete with the trade that brings its volume to the threshold or beyond. What is beyond
 * stays in the bar.
 */
public final class VolumeBars {
    private final BarAccumulator bar;
    private final long volume;

    /**
     * Starts with no trade.
     *
     * @param volume the quantity that makes a bar, in lots, at least 1
     * @param finished is given each bar that is complete
     */
    public VolumeBars(long volume, Consumer<? super Bar> finished) {
        this.volume = Require.atLeast("volume", volume, 1);
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
        if (bar.volume() >= volume) {
            bar.finish();
        }
    }

    /** {@return the bar that is not complete yet, empty if it has no trade} */
    public Optional<Bar> unfinished() {
        return bar.current();
    }
}
