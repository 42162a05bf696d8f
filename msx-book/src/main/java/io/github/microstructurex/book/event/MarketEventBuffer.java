package io.github.microstructurex.book.event;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import org.jspecify.annotations.Nullable;

/**
 * One market event that can be written over: what sources show and what keeps an event past the next
 * {@link MarketEventSource#advance()}. Begin with one of the methods named after the event types, which sets every
 * field that the type has and forgets the others; then set what is special.
 *
 * <p>Not safe for use by several threads.
 */
public final class MarketEventBuffer implements MarketEvent {
    private MarketEventType type = MarketEventType.CLEAR;
    private int instrument;
    private long sequence;
    private long exchangeTime;
    private long receiveTime;
    private long orderId;
    private long newOrderId;
    private @Nullable Side side;
    private long price = BookView.NO_PRICE;
    private long quantity;
    private @Nullable TradingPhase phase;
    private boolean snapshot;

    /** Makes a buffer that holds a {@link MarketEventType#CLEAR} at time 0. */
    public MarketEventBuffer() {}

    /**
     * Takes over every field of another event.
     *
     * @param event the event to copy
     * @return this buffer
     */
    public MarketEventBuffer copyFrom(MarketEvent event) {
        type = event.type();
        instrument = event.instrument();
        sequence = event.sequence();
        exchangeTime = event.exchangeTime();
        receiveTime = event.receiveTime();
        orderId = event.orderId();
        newOrderId = event.newOrderId();
        side = event.hasSide() ? event.side() : null;
        price = event.price();
        quantity = event.quantity();
        phase = event.type() == MarketEventType.PHASE ? event.phase() : null;
        snapshot = event.isSnapshot();
        return this;
    }

    /**
     * Begins an {@link MarketEventType#ADD}.
     *
     * @param orderId the new order
     * @param side its side
     * @param price its price in ticks
     * @param quantity its quantity in lots
     * @return this buffer
     */
    public MarketEventBuffer add(long orderId, Side side, long price, long quantity) {
        return begin(MarketEventType.ADD, orderId, side, price, quantity);
    }

    /**
     * Begins a {@link MarketEventType#REDUCE}.
     *
     * @param orderId the resting order
     * @param side its side
     * @param price its price in ticks
     * @param quantity what is taken away, in lots
     * @return this buffer
     */
    public MarketEventBuffer reduce(long orderId, Side side, long price, long quantity) {
        return begin(MarketEventType.REDUCE, orderId, side, price, quantity);
    }

    /**
     * Begins a {@link MarketEventType#DELETE}.
     *
     * @param orderId the resting order
     * @param side its side
     * @param price its price in ticks
     * @param quantity what it had left, in lots
     * @return this buffer
     */
    public MarketEventBuffer delete(long orderId, Side side, long price, long quantity) {
        return begin(MarketEventType.DELETE, orderId, side, price, quantity);
    }

    /**
     * Begins a {@link MarketEventType#REPLACE}.
     *
     * @param orderId the order that leaves
     * @param newOrderId the order that takes its place
     * @param side the side of both
     * @param price the new price in ticks
     * @param quantity the new quantity in lots
     * @return this buffer
     */
    public MarketEventBuffer replace(long orderId, long newOrderId, Side side, long price, long quantity) {
        begin(MarketEventType.REPLACE, orderId, side, price, quantity);
        this.newOrderId = newOrderId;
        return this;
    }

    /**
     * Begins an {@link MarketEventType#EXECUTE}.
     *
     * @param orderId the resting order
     * @param side its side
     * @param price the trade's price in ticks
     * @param quantity what traded, in lots
     * @return this buffer
     */
    public MarketEventBuffer execute(long orderId, Side side, long price, long quantity) {
        return begin(MarketEventType.EXECUTE, orderId, side, price, quantity);
    }

    /**
     * Begins a {@link MarketEventType#TRADE}.
     *
     * @param restingSide the side of the order that rested unseen, or null if it is not known
     * @param price the trade's price in ticks
     * @param quantity what traded, in lots
     * @return this buffer
     */
    public MarketEventBuffer trade(@Nullable Side restingSide, long price, long quantity) {
        return begin(MarketEventType.TRADE, 0, restingSide, price, quantity);
    }

    /**
     * Begins a {@link MarketEventType#CLEAR}.
     *
     * @return this buffer
     */
    public MarketEventBuffer clear() {
        return begin(MarketEventType.CLEAR, 0, null, BookView.NO_PRICE, 0);
    }

    /**
     * Begins a {@link MarketEventType#PHASE}.
     *
     * @param newPhase the phase that begins
     * @return this buffer
     */
    public MarketEventBuffer phase(TradingPhase newPhase) {
        begin(MarketEventType.PHASE, 0, null, BookView.NO_PRICE, 0);
        phase = newPhase;
        return this;
    }

    private MarketEventBuffer begin(
            MarketEventType newType, long newOrder, @Nullable Side newSide, long newPrice, long newQuantity) {
        type = newType;
        orderId = newOrder;
        newOrderId = 0;
        side = newSide;
        price = newPrice;
        quantity = newQuantity;
        phase = null;
        snapshot = false;
        return this;
    }

    /**
     * Sets both times.
     *
     * @param time nanoseconds since the epoch
     * @return this buffer
     */
    public MarketEventBuffer at(long time) {
        return at(time, time);
    }

    /**
     * Sets the times.
     *
     * @param newExchangeTime when it happened, nanoseconds since the epoch
     * @param newReceiveTime when it was received, nanoseconds since the epoch
     * @return this buffer
     */
    public MarketEventBuffer at(long newExchangeTime, long newReceiveTime) {
        exchangeTime = newExchangeTime;
        receiveTime = newReceiveTime;
        return this;
    }

    /**
     * Sets the place in the source.
     *
     * @param newSequence the sequence number
     * @return this buffer
     */
    public MarketEventBuffer sequence(long newSequence) {
        sequence = newSequence;
        return this;
    }

    /**
     * Sets the instrument.
     *
     * @param newInstrument which of the source's instruments, from 0
     * @return this buffer
     */
    public MarketEventBuffer instrument(int newInstrument) {
        instrument = newInstrument;
        return this;
    }

    /**
     * Marks the event as a restatement, or not.
     *
     * @param newSnapshot see {@link MarketEvent#isSnapshot()}
     * @return this buffer
     */
    public MarketEventBuffer snapshot(boolean newSnapshot) {
        snapshot = newSnapshot;
        return this;
    }

    @Override
    public MarketEventType type() {
        return type;
    }

    @Override
    public int instrument() {
        return instrument;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public long exchangeTime() {
        return exchangeTime;
    }

    @Override
    public long receiveTime() {
        return receiveTime;
    }

    @Override
    public long orderId() {
        return orderId;
    }

    @Override
    public long newOrderId() {
        return newOrderId;
    }

    @Override
    public boolean hasSide() {
        return side != null;
    }

    @Override
    public Side side() {
        if (side == null) {
            throw new IllegalStateException("the side of this " + type + " is not known: ask hasSide() first");
        }
        return side;
    }

    @Override
    public long price() {
        return price;
    }

    @Override
    public long quantity() {
        return quantity;
    }

    @Override
    public TradingPhase phase() {
        if (phase == null) {
            throw new IllegalStateException("a " + type + " has no phase: only PHASE has");
        }
        return phase;
    }

    @Override
    public boolean isSnapshot() {
        return snapshot;
    }

    /** Shows the type and its fields on one line, for logs and failing tests. */
    @Override
    public String toString() {
        return switch (type) {
            case CLEAR -> "CLEAR at " + exchangeTime;
            case PHASE -> "PHASE " + phase + " at " + exchangeTime;
            case REPLACE -> "REPLACE " + orderId + " by " + newOrderId + describe();
            case ADD, REDUCE, DELETE, EXECUTE, TRADE -> type + " " + orderId + describe();
        };
    }

    private String describe() {
        return " " + (side == null ? "?" : side) + " " + quantity + " @ " + price + " at " + exchangeTime
                + (snapshot ? " (snapshot)" : "");
    }
}
