package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.analytics.internal.WideSum;

/** What a market did from a time on and before another one. */
final class MarketWindow {
    private final long startTime;
    private final long endTime;
    private final WideSum notional = new WideSum();
    private final WideSum twicePriceTime = new WideSum();
    private long volume;
    private long pricedTime;

    MarketWindow(long startTime, long endTime) {
        this.startTime = startTime;
        this.endTime = endTime;
    }

    void traded(long time, long price, long quantity) {
        if (time >= startTime && time < endTime) {
            notional.addProduct(price, quantity);
            volume = Math.addExact(volume, quantity);
        }
    }

    /** The reference price was in force for so long. */
    void stood(long from, long until, long twicePrice) {
        long begin = Math.max(from, startTime);
        long end = Math.min(until, endTime);
        if (begin < end && twicePrice != MarketTape.UNDEFINED) {
            twicePriceTime.addProduct(twicePrice, end - begin);
            pricedTime += end - begin;
        }
    }

    long volume() {
        return volume;
    }

    /** In ticks, NaN without trades. */
    double vwap() {
        return notional.dividedBy(volume);
    }

    /** In ticks, NaN without a price. */
    double twap() {
        return 0.5 * twicePriceTime.dividedBy(pricedTime);
    }
}
