package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;

/** A trade that waits for its fills: how much of it no fill has told yet. */
final class HeldTrade {
    private boolean isHeld;
    private int aggressor;
    private long price;
    private long left;
    private long time;
    private long localTime;
    private long row;

    void hold(ExchangeRecords record, int aggressorSign, long tradePrice, long quantity) {
        isHeld = true;
        aggressor = aggressorSign;
        price = tradePrice;
        left = quantity;
        time = record.exchangeTime();
        localTime = record.localTime();
        row = record.row();
    }

    boolean isHeld() {
        return isHeld;
    }

    long time() {
        return time;
    }

    /** A fill told so much of it. */
    void take(long quantity) {
        left = Math.max(0, left - quantity);
    }

    /** Puts what is left into the event; says whether anything is. */
    boolean release(MarketEventBuffer event) {
        isHeld = false;
        if (left == 0) {
            return false;
        }
        event.trade(aggressor == 0 ? null : aggressor > 0 ? Side.SELL : Side.BUY, price, left);
        event.sequence(row).at(time, localTime);
        return true;
    }
}
