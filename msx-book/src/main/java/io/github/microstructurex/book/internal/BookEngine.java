package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Carries out the commands to a book: checks, matches, and tells. What each means stands at the public book. */
public final class BookEngine {
    private final BookListener listener;
    private final LiveOrders orders = new LiveOrders();
    private final MarketState market;
    private final TopOrders topOrders = new TopOrders();
    private final Trading trading;
    private final PlainOrders plain;
    private final OrderEntry entry;
    private final Auction auction;
    private final MassCancel massCancel;
    private final BookCommand command = new BookCommand();

    private int cancelledOrders;

    /**
     * Starts empty.
     *
     * @param rules how it matches
     * @param listener is told every event
     */
    public BookEngine(MatchingRules rules, BookListener listener) {
        this.listener = listener;
        market = new MarketState(rules);
        trading = new Trading(orders, market, listener, topOrders);
        plain = new PlainOrders(trading);
        boolean isProRata = rules.allocation() == Allocation.PRO_RATA;
        entry = new OrderEntry(
                trading,
                isProRata ? new ProRataMatching(trading, topOrders) : new PriceTimeMatching(trading),
                topOrders);
        auction = new Auction(trading, topOrders);
        massCancel = new MassCancel(trading);
    }

    /**
     * Carries out a command.
     *
     * @param asked the command
     * @return what it did
     */
    public Outcome apply(BookCommand asked) {
        begin();
        RejectReason problem = moveTime(asked.time());
        if (problem != null) {
            return trading.reject(asked.orderId(), problem);
        }
        Outcome outcome = switch (asked.type()) {
            case LIMIT, MARKET, STOP, STOP_LIMIT -> entry.submit(asked);
            case CANCEL -> cancelNow(asked.orderId());
            case REDUCE -> reduceNow(asked.orderId(), asked.quantity());
            case REPLACE -> entry.replace(asked.orderId(), asked.newOrderId(), asked.price(), asked.quantity());
            case CANCEL_OWNER, CANCEL_OWNER_SIDE, CANCEL_SIDE, CANCEL_ALL -> cancelMany(asked);
            case PHASE -> goTo(asked.phase());
            case BANDS -> setBands(asked.price(), asked.stopPrice());
            case REFERENCE_PRICE -> setReferencePrice(asked.price());
            case TIME -> Outcome.DONE;
        };
        return orders.hasStops() ? entry.carryOutStops(asked.orderId(), outcome) : outcome;
    }

    /**
     * Submits a limit order.
     *
     * @param orderId its id
     * @param side its side
     * @param price its limit
     * @param quantity its quantity
     * @param timeInForce what happens to what does not trade at once
     * @return what it did
     */
    public Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        boolean isGoodTillCancelled = timeInForce == TimeInForce.GTC;
        if (!market.isPlain() || (!isGoodTillCancelled && timeInForce != TimeInForce.IOC)) {
            return apply(command.limit(orderId, side, price, quantity).timeInForce(timeInForce));
        }
        begin();
        int slot = plain.slotOf(orderId);
        RejectReason problem = plain.problemWith(slot, orderId, side, price, quantity);
        if (problem != null) {
            return trading.reject(orderId, problem);
        }
        Outcome outcome = plain.enter(slot, orderId, side, price, quantity, isGoodTillCancelled);
        return orders.hasStops() ? entry.carryOutStops(orderId, outcome) : outcome;
    }

    /**
     * Cancels an order.
     *
     * @param orderId the order
     * @return what it did
     */
    public Outcome cancel(long orderId) {
        begin();
        int slot = plain.slotOf(orderId);
        int order = orders.index.find(slot, orderId);
        if (market.isPlain() && order != LiveOrders.NONE && orders.cells.attributes(order) == Attributes.NONE) {
            return plain.cancel(slot, orderId, order);
        }
        return cancelNow(orderId);
    }

    private void begin() {
        market.sequence++;
        market.lastFilled = 0;
        cancelledOrders = 0;
    }

    private @Nullable RejectReason moveTime(long time) {
        if (time == BookCommand.NO_TIME || time == market.time) {
            return null;
        }
        if (time < market.time) {
            return RejectReason.TIME_GOES_BACK;
        }
        market.time = time;
        listener.timeAdvanced(market.sequence, time);
        int row = orders.expiries.first();
        while (row != Attributes.NONE && orders.attributes.expiry(row) <= time) {
            trading.cancel(orders.attributes.order(row), CancelReason.EXPIRED);
            row = orders.expiries.first();
        }
        return null;
    }

    private Outcome cancelNow(long orderId) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            return trading.reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        trading.cancel(order, CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    private Outcome reduceNow(long orderId, long by) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            return trading.reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        if (by < 1) {
            return trading.reject(orderId, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        long quantity = orders.quantity(order);
        if (by > quantity) {
            return trading.reject(orderId, RejectReason.REDUCTION_EXCEEDS_REMAINING);
        }
        if (by == quantity) {
            trading.cancel(order, CancelReason.REQUESTED);
            return Outcome.CANCELLED;
        }
        trading.reduce(order, by);
        return Outcome.REDUCED;
    }

    private Outcome cancelMany(BookCommand asked) {
        CommandType type = asked.type();
        boolean isOneSide = type == CommandType.CANCEL_SIDE || type == CommandType.CANCEL_OWNER_SIDE;
        boolean buys = !isOneSide || asked.side() == Side.BUY;
        boolean sells = !isOneSide || asked.side() == Side.SELL;
        if (type == CommandType.CANCEL_SIDE || type == CommandType.CANCEL_ALL) {
            cancelledOrders = massCancel.of(buys, sells);
        } else if (asked.owner() == BookCommand.NO_OWNER) {
            return trading.reject(asked.orderId(), RejectReason.NO_OWNER);
        } else {
            cancelledOrders = massCancel.ofOwner(asked.owner(), buys, sells);
        }
        return Outcome.CANCELLED;
    }

    private Outcome goTo(TradingPhase phase) {
        TradingPhase from = market.phase();
        if (phase == from) {
            return Outcome.DONE;
        }
        boolean uncrosses =
                phase == TradingPhase.CONTINUOUS || (from == TradingPhase.CALL_AUCTION && phase == TradingPhase.CLOSED);
        if (uncrosses) {
            if (!auction.isAllowed()) {
                return trading.reject(0, RejectReason.PRICE_OUTSIDE_BANDS);
            }
            auction.uncross();
        } else if (phase == TradingPhase.CLOSED) {
            auction.cancelCollected();
        }
        trading.setPhase(phase);
        if (phase == TradingPhase.CLOSED) {
            massCancel.endDay();
        }
        return Outcome.DONE;
    }

    private Outcome setBands(long low, long high) {
        if (!Admission.isPrice(low) || !Admission.isPrice(high) || low > high) {
            return trading.reject(0, RejectReason.PRICE_OUT_OF_RANGE);
        }
        market.setBands(low, high);
        listener.bandsChanged(market.sequence, low, high);
        return Outcome.DONE;
    }

    private Outcome setReferencePrice(long price) {
        if (price != BookView.NO_PRICE && !Admission.isPrice(price)) {
            return trading.reject(0, RejectReason.PRICE_OUT_OF_RANGE);
        }
        market.referencePrice = price;
        listener.referencePriceChanged(market.sequence, price);
        return Outcome.DONE;
    }

    /**
     * Writes the rules and the whole state.
     *
     * @param out takes the bytes
     * @throws IOException if it does not
     */
    public void write(DataOutput out) throws IOException {
        StateCodec.writeRules(market.rules, out);
        StateCodec.write(market, orders, topOrders, out);
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
        StateCodec.read(engine.market, engine.orders, engine.topOrders, in);
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

    /** {@return the live orders} */
    public LiveOrders orders() {
        return orders;
    }

    /** {@return the rules} */
    public MatchingRules rules() {
        return market.rules;
    }

    /** {@return the number of the last command} */
    public long sequence() {
        return market.sequence;
    }

    /** {@return the time} */
    public long time() {
        return market.time;
    }

    /** {@return the phase} */
    public TradingPhase phase() {
        return market.phase();
    }

    /** {@return the lower band} */
    public long lowBand() {
        return market.lowBand();
    }

    /** {@return the upper band} */
    public long highBand() {
        return market.highBand();
    }

    /** {@return the price of the last trade} */
    public long lastTradePrice() {
        return market.lastTradePrice;
    }

    /** {@return what the order of the last command traded} */
    public long filled() {
        return market.lastFilled;
    }

    /** {@return how many orders the last command cancelled as a mass cancel} */
    public int cancelledOrders() {
        return cancelledOrders;
    }

    /** {@return why the last refused command was refused, null if none was} */
    public @Nullable RejectReason lastRejectReason() {
        return market.lastRejectReason;
    }
}
