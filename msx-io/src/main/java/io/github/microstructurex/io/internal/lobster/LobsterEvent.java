package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventType;

/**
 * The row that was read last, as the event that it means. It keeps the numbers of the row and turns them into types and
 * sides when it is asked, because to store a reference costs more than to read a field.
 */
final class LobsterEvent implements MarketEvent {
    private static final MarketEventType[] TYPES = {
        MarketEventType.CLEAR,
        MarketEventType.ADD,
        MarketEventType.REDUCE,
        MarketEventType.DELETE,
        MarketEventType.EXECUTE,
        MarketEventType.TRADE,
        MarketEventType.TRADE,
        MarketEventType.PHASE
    };

    private final long midnight;
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    /** The number of the row, from 1. */
    long row;

    /** Nanoseconds since midnight. */
    long time;

    /** From 1 to 7, and 0 before the first row. */
    int type;

    /** 0 where no displayed order is concerned. */
    long orderId;

    /** 1 if the resting order sells, 0 if it buys. */
    int sells;

    long price;
    long size;

    LobsterEvent(long midnight) {
        this.midnight = midnight;
    }

    void show(int newType, long newOrderId, boolean newSells, long newPrice, long newSize) {
        type = newType;
        orderId = newType <= LobsterMessages.EXECUTE ? newOrderId : 0;
        sells = newSells ? 1 : 0;
        price = newPrice;
        size = newSize;
    }

    /** Shows what a halt message says in the place of a price. */
    void showPhase(int code) {
        show(LobsterMessages.HALT, 0, false, BookView.NO_PRICE, 0);
        phase = switch (code) {
            case -1 -> TradingPhase.HALTED;
            case 0 -> TradingPhase.CALL_AUCTION;
            default -> TradingPhase.CONTINUOUS;
        };
    }

    @Override
    public MarketEventType type() {
        return TYPES[type];
    }

    @Override
    public int instrument() {
        return 0;
    }

    @Override
    public long sequence() {
        return row;
    }

    @Override
    public long exchangeTime() {
        return midnight + time;
    }

    @Override
    public long receiveTime() {
        return exchangeTime();
    }

    @Override
    public long orderId() {
        return orderId;
    }

    @Override
    public long newOrderId() {
        return 0;
    }

    /** In a cross neither side rested before the other. */
    @Override
    public boolean hasSide() {
        return type >= LobsterMessages.ADD && type < LobsterMessages.CROSS;
    }

    @Override
    public Side side() {
        if (!hasSide()) {
            throw new IllegalStateException("the side of this " + type() + " is not known: ask hasSide() first");
        }
        return sells == 1 ? Side.SELL : Side.BUY;
    }

    @Override
    public long price() {
        return price;
    }

    @Override
    public long quantity() {
        return size;
    }

    @Override
    public TradingPhase phase() {
        if (type != LobsterMessages.HALT) {
            throw new IllegalStateException("a " + type() + " has no phase: only PHASE has");
        }
        return phase;
    }

    @Override
    public boolean isSnapshot() {
        return false;
    }

    @Override
    public String toString() {
        return new MarketEventBuffer().copyFrom(this).toString();
    }
}
