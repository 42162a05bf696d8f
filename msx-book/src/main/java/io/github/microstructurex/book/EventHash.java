package io.github.microstructurex.book;

/**
 * Folds everything a book says into one 64-bit number, so that a test can assert that two runs did the same. The same
 * commands give the same hash on every JVM and processor.
 *
 * <p>The hash starts at 0. Each event is folded value by value, {@code h = (h ^ value) * 0x9E3779B97F4A7C15; h ^= h >>>
 * 32}: first its tag (1 accepted, 2 rejected, 3 trade, 4 rested, 5 reduced, 6 cancelled, 7 refreshed, 8 stop rested, 9 stop
 * triggered, 10 uncrossed, 11 auction trade, 12 phase, 13 time, 14 bands, 15 reference price), then its arguments in the
 * order of the {@link BookListener} method, a side as its {@linkplain Side#index() index}, a reason or phase as its code.
 *
 * <p>Not safe for use by several threads.
 */
public final class EventHash implements BookListener {
    private static final int ACCEPTED = 1;
    private static final int REJECTED = 2;
    private static final int TRADE = 3;
    private static final int RESTED = 4;
    private static final int REDUCED = 5;
    private static final int CANCELLED = 6;
    private static final int REFRESHED = 7;
    private static final int STOP_RESTED = 8;
    private static final int STOP_TRIGGERED = 9;
    private static final int UNCROSSED = 10;
    private static final int AUCTION_TRADE = 11;
    private static final int PHASE = 12;
    private static final int TIME = 13;
    private static final int BANDS = 14;
    private static final int REFERENCE_PRICE = 15;

    private long hash;

    /** Starts at 0. */
    public EventHash() {}

    /**
     * Goes on from an earlier hash, as for a book that was restored.
     *
     * @param value the {@link #value()} of the hash until then
     */
    public EventHash(long value) {
        hash = value;
    }

    /** {@return the hash of all events so far} */
    public long value() {
        return hash;
    }

    /**
     * Folds one more value in, for events of the caller's own.
     *
     * @param value any value
     */
    public void add(long value) {
        long h = (hash ^ value) * 0x9E3779B97F4A7C15L;
        hash = h ^ (h >>> 32);
    }

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        addOrder(ACCEPTED, sequence, orderId, side, price, quantity);
    }

    @Override
    public void orderRejected(long sequence, long orderId, RejectReason reason) {
        add(REJECTED);
        add(sequence);
        add(orderId);
        add(reason.code());
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        add(TRADE);
        add(sequence);
        add(restingOrderId);
        add(aggressorOrderId);
        add(aggressorSide.index());
        add(price);
        add(quantity);
        add(restingRemaining);
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        addOrder(RESTED, sequence, orderId, side, price, quantity);
        add(displayed);
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        addOrder(REDUCED, sequence, orderId, side, price, removed);
        add(remaining);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        addOrder(CANCELLED, sequence, orderId, side, price, quantity);
        add(reason.code());
    }

    @Override
    public void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {
        addOrder(REFRESHED, sequence, orderId, side, price, displayed);
        add(remaining);
    }

    @Override
    public void stopRested(long sequence, long orderId, Side side, long stopPrice, long quantity) {
        addOrder(STOP_RESTED, sequence, orderId, side, stopPrice, quantity);
    }

    @Override
    public void stopTriggered(long sequence, long orderId, Side side, long price, long quantity) {
        addOrder(STOP_TRIGGERED, sequence, orderId, side, price, quantity);
    }

    @Override
    public void uncrossed(long sequence, long price, long volume, long imbalance) {
        add(UNCROSSED);
        add(sequence);
        add(price);
        add(volume);
        add(imbalance);
    }

    @Override
    public void auctionTrade(
            long sequence,
            long buyOrderId,
            long sellOrderId,
            long price,
            long quantity,
            long buyRemaining,
            long sellRemaining) {
        add(AUCTION_TRADE);
        add(sequence);
        add(buyOrderId);
        add(sellOrderId);
        add(price);
        add(quantity);
        add(buyRemaining);
        add(sellRemaining);
    }

    @Override
    public void phaseChanged(long sequence, TradingPhase phase) {
        add(PHASE);
        add(sequence);
        add(phase.code());
    }

    @Override
    public void timeAdvanced(long sequence, long time) {
        add(TIME);
        add(sequence);
        add(time);
    }

    @Override
    public void bandsChanged(long sequence, long low, long high) {
        add(BANDS);
        add(sequence);
        add(low);
        add(high);
    }

    @Override
    public void referencePriceChanged(long sequence, long price) {
        add(REFERENCE_PRICE);
        add(sequence);
        add(price);
    }

    private void addOrder(int tag, long sequence, long orderId, Side side, long price, long quantity) {
        add(tag);
        add(sequence);
        add(orderId);
        add(side.index());
        add(price);
        add(quantity);
    }
}
