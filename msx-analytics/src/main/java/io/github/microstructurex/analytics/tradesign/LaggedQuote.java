package io.github.microstructurex.analytics.tradesign;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.BookView;
import java.util.Arrays;

/**
 * The quote that was in force a fixed time ago: the last one at or before that instant. It makes the comparison of Lee
 * and Ready with the quote of five seconds before the trade. Adding allocates nothing once its ring has grown.
 */
public final class LaggedQuote {
    private final long lag;
    private long[] times = new long[16];
    private long[] bids = new long[16];
    private long[] asks = new long[16];
    private int head;
    private int size;
    private long now = Long.MIN_VALUE;
    private long bid = BookView.NO_PRICE;
    private long ask = BookView.NO_PRICE;

    /**
     * Starts with no quote.
     *
     * @param lag in nanoseconds, at least 0
     */
    public LaggedQuote(long lag) {
        this.lag = Require.atLeast("lag", lag, 0);
    }

    /**
     * Adds a quote.
     *
     * @param time its time, not before the latest
     * @param newBid the best bid, {@link BookView#NO_PRICE} if there is none
     * @param newAsk the best ask, {@link BookView#NO_PRICE} if there is none
     */
    public void quote(long time, long newBid, long newAsk) {
        advanceTo(time);
        if (size == times.length) {
            times = unrolled(times);
            bids = unrolled(bids);
            asks = unrolled(asks);
            head = 0;
        }
        int slot = (head + size) & (times.length - 1);
        times[slot] = time;
        bids[slot] = newBid;
        asks[slot] = newAsk;
        size++;
        advanceTo(time);
    }

    /**
     * Lets time pass, so that {@link #bid} and {@link #ask} are those of this time less the lag.
     *
     * @param time the new present
     */
    public void advanceTo(long time) {
        now = Require.atLeast("time", time, now);
        while (size > 0 && times[head] <= now - lag) {
            bid = bids[head];
            ask = asks[head];
            head = (head + 1) & (times.length - 1);
            size--;
        }
    }

    /** {@return the best bid at the present less the lag, {@link BookView#NO_PRICE} if there was none} */
    public long bid() {
        return bid;
    }

    /** {@return the best ask at the present less the lag, {@link BookView#NO_PRICE} if there was none} */
    public long ask() {
        return ask;
    }

    private long[] unrolled(long[] ring) {
        long[] larger = Arrays.copyOfRange(ring, head, head + 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        return larger;
    }
}
