package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.CommandType;
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
 * trade go the general way. In front of all that stands a short way for an order that only rests, and for a cancel that
 * finds its order in its slot of the index.
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
        if (matchesPlainly() && (asked.time() == BookCommand.NO_TIME || asked.time() == time)) {
            if (asked.type() == CommandType.CANCEL) {
                Outcome outcome = cancelPlain(asked.orderId());
                return outcome != null ? outcome : commands.apply(asked);
            }
            if (asked.type() == CommandType.LIMIT && Admission.isPlain(asked)) {
                return limit(asked.orderId(), asked.side(), asked.price(), asked.quantity(), asked.timeInForce());
            }
        }
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
        int own = side.index();
        long key = PriceKeys.ofDisplayed(own, price);
        int slot = slotOf(id);
        boolean onlyRests = timeInForce == TimeInForce.GTC
                && bestKey(own ^ 1) > PriceKeys.opposite(key)
                && matchesPlainly()
                && areAllDisplayed()
                && PriceKeys.isInRange(key)
                && Admission.isQuantity(quantity)
                && isFree(slot)
                && hasRoomFor(side, quantity);
        if (!onlyRests) {
            return limitWithCare(id, side, price, quantity, timeInForce);
        }
        begin();
        listener.orderAccepted(sequence, id, side, price, quantity);
        addAtFreeSlot(slot, id, own, key, quantity);
        listener.orderRested(sequence, id, side, price, quantity, quantity);
        return Outcome.RESTED;
    }

    /**
     * The same for an order that may trade, or may have something wrong with it.
     *
     * <p>That this is one method is for the compiler: having more than 325 bytecodes it does not become a part of {@link
     * #limit}, whose common case would have to make room for it.
     */
    private Outcome limitWithCare(long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        boolean mayRest = timeInForce == TimeInForce.GTC;
        boolean isCommon = matchesPlainly() && (areAllDisplayed() || !wouldTrade(side, price));
        if (!isCommon || (!mayRest && timeInForce != TimeInForce.IOC)) {
            return commands.apply(command.limit(id, side, price, quantity).timeInForce(timeInForce));
        }
        begin();
        int slot = slotOf(id);
        if (!Admission.isQuantity(quantity)) {
            return trading.reject(id, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        if (!Admission.isPrice(price)) {
            return trading.reject(id, RejectReason.PRICE_OUT_OF_RANGE);
        }
        if (find(slot, id) != NONE) {
            return trading.reject(id, RejectReason.DUPLICATE_ORDER_ID);
        }
        if (!hasRoomFor(side, quantity)) {
            return trading.reject(id, RejectReason.BOOK_QUANTITY_OVERFLOW);
        }
        listener.orderAccepted(sequence, id, side, price, quantity);
        int own = side.index();
        int other = own ^ 1;
        long limitKey = PriceKeys.ofDisplayed(other, price);
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
        return bestKey(next(other)) <= PriceKeys.of(displayed(other), price);
    }

    /** Trades with the orders of the other side up to the limit; returns what is left. */
    private long match(long id, Side side, int other, long limitKey, long quantity) {
        long remaining = quantity;
        do {
            remaining = meetBestLevel(id, side, other, remaining);
        } while (remaining > 0 && bestKey(other) <= limitKey);
        return remaining;
    }

    /** Trades with orders of the best level, all of them unless one has attributes; returns what is left. */
    private long meetBestLevel(long id, Side side, int other, long quantity) {
        int level = bestLevel(other);
        long price = priceOf(level);
        lastTradePrice = price;
        long remaining = quantity;
        boolean hasEmptied;
        do {
            int resting = behind(level);
            long part = queued(resting);
            if (!isPlain(resting)) {
                long traded = Math.min(remaining, part);
                trading.trade(resting, id, side, traded);
                return remaining - traded;
            }
            long restingId = id(resting);
            if (remaining < part) {
                setQueued(resting, level, part - remaining);
                listener.trade(sequence, restingId, id, side, price, remaining, part - remaining);
                return 0;
            }
            hasEmptied = remove(slotOf(restingId), restingId, resting, other, level, part);
            remaining -= part;
            listener.trade(sequence, restingId, id, side, price, part, 0);
        } while (remaining > 0 && !hasEmptied);
        return remaining;
    }

    /**
     * Cancels an order.
     *
     * @param id the order
     * @return what it did
     */
    public Outcome cancel(long id) {
        Outcome outcome = cancelPlain(id);
        return outcome != null ? outcome : commands.apply(command.cancel(id));
    }

    /** Cancels an order without attributes that is in its slot, in a plain market; returns null if it is not so. */
    private @Nullable Outcome cancelPlain(long id) {
        int slot = slotOf(id);
        int order = orderIn(slot);
        if (!isPlain(order) || id(order) != id || !matchesPlainly()) {
            return null;
        }
        begin();
        int queue = queue(order);
        int level = level(order);
        long quantity = queued(order);
        long price = priceOf(level);
        removeFrom(slot);
        freeIn(queue, level, order, quantity);
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
