package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the commands to a book: checks, matches, and tells. What each means stands at the public book.
 *
 * <p>The common case is here, and fast: limit orders without attributes and their cancels, in continuous trading by price
 * and time without bands. It does what the {@linkplain Commands general way} does, with less to look at. The orders that
 * it meets may have attributes; but while orders are live that are not displayed, hidden ones or stops, those that would
 * trade go the general way.
 */
public final class BookEngine extends EngineState {
    private final BookListener listener;
    private final TopOrders topOrders = new TopOrders();
    private final Trading trading;
    private final Auction auction;
    private final Commands commands;
    private final BookCommand command = new BookCommand();

    /**
     * Starts empty.
     *
     * @param rules how it matches
     * @param listener is told every event
     */
    public BookEngine(MatchingRules rules, BookListener listener) {
        super(rules);
        this.listener = listener;
        trading = new Trading(this, listener, topOrders);
        Matching matching = rules.allocation() == Allocation.PRO_RATA
                ? new ProRataMatching(trading, topOrders)
                : new PriceTimeMatching(trading);
        auction = new Auction(trading, topOrders);
        commands = new Commands(trading, new OrderEntry(trading, matching, topOrders), auction);
    }

    /**
     * Carries out a command.
     *
     * @param asked the command
     * @return what it did
     */
    public Outcome apply(BookCommand asked) {
        return commands.apply(asked);
    }

    /**
     * Submits a limit order.
     *
     * @param id its id
     * @param side its side
     * @param price its limit
     * @param quantity its quantity
     * @param timeInForce what happens to what does not trade at once
     * @return what it did
     */
    public Outcome limit(long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        boolean mayRest = timeInForce == TimeInForce.GTC;
        boolean isCommon = matchesPlainly() && (areAllDisplayed() || !wouldTrade(side, price));
        if (!isCommon || (!mayRest && timeInForce != TimeInForce.IOC)) {
            return apply(command.limit(id, side, price, quantity).timeInForce(timeInForce));
        }
        begin();
        int slot = slotOf(id);
        RejectReason problem = problemWith(slot, id, side, price, quantity);
        if (problem != null) {
            return trading.reject(id, problem);
        }
        listener.orderAccepted(sequence, id, side, price, quantity);
        int own = side.index();
        int other = own ^ 1;
        long limitKey = key(other, price);
        long remaining = quantity;
        if (bestKey(other) <= limitKey) {
            remaining = match(id, side, other, limitKey, quantity);
            lastFilled = quantity - remaining;
            if (remaining == 0) {
                return Outcome.FILLED;
            }
        }
        if (!mayRest) {
            listener.orderCancelled(sequence, id, side, price, remaining, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        add(slot, id, own, price, remaining);
        listener.orderRested(sequence, id, side, price, remaining, remaining);
        return remaining == quantity ? Outcome.RESTED : Outcome.PARTIALLY_FILLED;
    }

    private boolean wouldTrade(Side side, long price) {
        Side other = side.opposite();
        return bestKey(next(other)) <= key(displayed(other), price);
    }

    private @Nullable RejectReason problemWith(int slot, long id, Side side, long price, long quantity) {
        if (!Admission.isQuantity(quantity)) {
            return RejectReason.QUANTITY_OUT_OF_RANGE;
        }
        if (!Admission.isPrice(price)) {
            return RejectReason.PRICE_OUT_OF_RANGE;
        }
        if (find(slot, id) != NONE) {
            return RejectReason.DUPLICATE_ORDER_ID;
        }
        return hasRoomFor(side, quantity) ? null : RejectReason.BOOK_QUANTITY_OVERFLOW;
    }

    /** Trades with the orders of the other side up to the limit; returns what is left. */
    private long match(long id, Side side, int other, long limitKey, long quantity) {
        long remaining = quantity;
        do {
            remaining -= meet(id, side, other, remaining);
        } while (remaining > 0 && bestKey(other) <= limitKey);
        return remaining;
    }

    /** Trades with the first order of the best level; returns how much. */
    private long meet(long id, Side side, int other, long atMost) {
        int level = bestLevel(other);
        int resting = firstOrder(level);
        long part = queued(resting);
        if (!isPlain(resting)) {
            long traded = Math.min(atMost, part);
            trading.trade(resting, id, side, traded);
            return traded;
        }
        long price = bestPrice(other);
        long restingId = id(resting);
        lastTradePrice = price;
        if (atMost < part) {
            setQueued(resting, level, part - atMost);
            listener.trade(sequence, restingId, id, side, price, atMost, part - atMost);
            return atMost;
        }
        remove(slotOf(restingId), restingId, resting, other, level, part);
        listener.trade(sequence, restingId, id, side, price, part, 0);
        return part;
    }

    /**
     * Cancels an order.
     *
     * @param id the order
     * @return what it did
     */
    public Outcome cancel(long id) {
        int slot = slotOf(id);
        int order = find(slot, id);
        if (order == NONE || !isPlain(order) || !matchesPlainly()) {
            return apply(command.cancel(id));
        }
        begin();
        int queue = queue(order);
        int level = level(order);
        long quantity = queued(order);
        long price = priceOf(queue, level);
        remove(slot, id, order, queue, level, quantity);
        Side side = queue == 0 ? Side.BUY : Side.SELL;
        listener.orderCancelled(sequence, id, side, price, quantity, CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    /**
     * Writes the rules and the whole state.
     *
     * @param out takes the bytes
     * @throws IOException if it does not
     */
    public void write(DataOutput out) throws IOException {
        StateCodec.writeRules(rules, out);
        StateCodec.write(this, topOrders, out);
    }

    /**
     * Makes an engine in a state that was written.
     *
     * @param in gives the bytes
     * @param listener is told every event from now on
     * @return the engine
     * @throws IOException if the bytes cannot be read
     * @throws IllegalArgumentException if they are not a state
     */
    public static BookEngine read(DataInput in, BookListener listener) throws IOException {
        BookEngine engine = new BookEngine(StateCodec.readRules(in), listener);
        StateCodec.read(engine, engine.topOrders, in);
        return engine;
    }

    /**
     * Reads what an uncross would do now.
     *
     * @param into the buffer
     */
    public void copyIndicative(IndicativeUncross into) {
        auction.copyIndicative(into);
    }

    /** {@return the rules} */
    public MatchingRules rules() {
        return rules;
    }

    /** {@return the number of the last command} */
    public long sequence() {
        return sequence;
    }

    /** {@return the time} */
    public long time() {
        return time;
    }

    /** {@return the price of the last trade} */
    public long lastTradePrice() {
        return lastTradePrice;
    }

    /** {@return what the order of the last command traded} */
    public long filled() {
        return lastFilled;
    }

    /** {@return how many orders the last command cancelled as a mass cancel} */
    public int cancelledOrders() {
        return cancelledOrders;
    }

    /** {@return why the last refused command was refused, null if none was} */
    public @Nullable RejectReason lastRejectReason() {
        return lastRejectReason;
    }
}
