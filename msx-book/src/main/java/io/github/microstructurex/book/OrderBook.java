package io.github.microstructurex.book;

import io.github.microstructurex.book.internal.BookEngine;
import io.github.microstructurex.book.internal.LiveOrdersView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;

/**
 * A limit order book that matches orders exactly: the best price first, and at one price by time or pro rata. Trades print
 * at the resting order's price.
 *
 * <pre>{@code
 * OrderBook book = new OrderBook();
 * book.limit(1, Side.SELL, 10_003, 200);
 * book.limit(2, Side.BUY, 10_005, 150);   // FILLED: trades 150 at 10_003
 * book.cancel(1);                         // CANCELLED: the 50 that were left
 * }</pre>
 *
 * <p>The methods named after commands take what most orders need. Everything else (stops, icebergs, hidden and post-only
 * orders, owners, times, ...) is a {@link BookCommand} for {@link #apply}:
 *
 * <pre>{@code
 * BookCommand command = new BookCommand();
 * book.apply(command.limit(3, Side.SELL, 10_004, 500).iceberg(100).owner(7));
 * book.apply(command.stop(4, Side.SELL, 9_990, 500).goodTill(endOfWeek).at(now));
 * book.apply(command.cancelOwner(7));
 * }</pre>
 *
 * <p>Prices are whole ticks and may be negative, quantities whole lots, times nanoseconds since the epoch, UTC, ids any
 * {@code long} that is not live. Every command gets the next {@linkplain #sequence() sequence number}, says what it did by
 * its {@link Outcome}, and tells the {@link BookListener} each event. A command that the book refuses is an outcome and
 * not an exception, and changes nothing else. The book reads no clock and no random numbers: the same commands give the
 * same events ({@link EventHash}). What each command does exactly stands in {@code docs/guide/matching-rules.md}.
 *
 * <p>What can be read is what others see: displayed orders. Methods that take an order's id know all live orders, also
 * hidden ones, waiting stops and market orders collected for an auction.
 *
 * <p>Once its arrays have grown to the size of the market, no command allocates, nor does reading into a buffer. A limit
 * or market order, a cancel, a reduction and a replacement take the same time whatever the number of live orders, plus the
 * orders that they meet (pro rata, all at the price; fill-or-kill and a minimum quantity look at them twice); a good-till-
 * date order takes time logarithmic in their number. Two things can make a command look at more, and never make it wrong:
 * order ids or prices chosen by an adversary who knows the hash; and quantities so large (about {@link #MAX_QUANTITY})
 * that the total of a side, which must stay below 2^63, has to be summed again. A book holds up to 2^27 orders, fewer (at the
 * worst 9 million) if none has a neighbour in price; a command that needs more throws {@link IllegalStateException} and
 * leaves the book unusable. For use by one thread; {@link PublishedDepth} is for the others.
 */
public final class OrderBook extends ForwardingBookView {
    /** The lowest price, in ticks. */
    public static final long MIN_PRICE = -(1L << 61);

    /** The highest price, in ticks. */
    public static final long MAX_PRICE = 1L << 61;

    /** The largest quantity of one order, in lots. */
    public static final long MAX_QUANTITY = 1L << 61;

    /** How many times its display quantity an iceberg may have at most. */
    public static final long MAX_REFRESHES = 10_000;

    /** How many commands of a batch are looked at together. */
    private static final int LOOK_AHEAD = 64;

    /** From how many live orders on that pays. */
    private static final int LARGE_BOOK = 1 << 15;

    private final BookEngine engine;
    private final LiveOrdersView view;
    private final BookCommand command = new BookCommand();

    /** Where what was read to look ahead goes, so that the reads are not optimised away. */
    @SuppressWarnings("unused")
    private int touched;

    /** Makes an empty book by price and time that tells nobody. */
    public OrderBook() {
        this(BookListener.NONE);
    }

    /**
     * Makes an empty book by price and time.
     *
     * @param listener is told every event
     */
    public OrderBook(BookListener listener) {
        this(MatchingRules.priceTime(), listener);
    }

    /**
     * Makes an empty book.
     *
     * @param rules how it matches
     * @param listener is told every event
     */
    public OrderBook(MatchingRules rules, BookListener listener) {
        this(new BookEngine(rules, listener));
    }

    private OrderBook(BookEngine engine) {
        this(engine, new LiveOrdersView(engine));
    }

    private OrderBook(BookEngine engine, LiveOrdersView view) {
        super(view);
        this.engine = engine;
        this.view = view;
    }

    /**
     * Carries out a command. The book keeps nothing of the object.
     *
     * @param command the command
     * @return what it did
     */
    public Outcome apply(BookCommand command) {
        return engine.apply(command);
    }

    /**
     * Carries out many commands, in their order. In a book larger than the caches it first reads what the next of them
     * will need, many cache misses at once and not one after the other.
     *
     * @param batch the commands; it has their outcomes afterwards
     */
    public void apply(CommandBatch batch) {
        int size = batch.size();
        for (int from = 0; from < size; from += LOOK_AHEAD) {
            int to = Math.min(size, from + LOOK_AHEAD);
            if (engine.orderCount() >= LARGE_BOOK) {
                lookAhead(batch, from, to);
            }
            for (int i = from; i < to; i++) {
                batch.setOutcome(i, carryOut(batch, i));
            }
        }
    }

    /** What a read touches depends on that of the loop before it, and not on those around it. */
    private void lookAhead(CommandBatch batch, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen += engine.touchSlot(batch.orderId(i));
        }
        for (int i = from; i < to; i++) {
            seen += engine.touchOrder(batch.orderId(i));
        }
        for (int i = from; i < to; i++) {
            seen += engine.touchNeighbours(batch.orderId(i));
        }
        touched = seen;
    }

    private Outcome carryOut(CommandBatch batch, int i) {
        if (batch.isCancel(i)) {
            return engine.cancel(batch.orderId(i));
        }
        return engine.limit(batch.orderId(i), batch.side(i), batch.price(i), batch.quantity(i), batch.timeInForce(i));
    }

    /**
     * Submits a limit order that is good till cancelled.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param price its limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @return RESTED, PARTIALLY_FILLED, FILLED or REJECTED
     */
    public Outcome limit(long orderId, Side side, long price, long quantity) {
        return engine.limit(orderId, side, price, quantity, TimeInForce.GTC);
    }

    /**
     * Submits a limit order.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param price its limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @param timeInForce what happens to what does not trade at once; not GTD, which needs an {@linkplain
     *     BookCommand#goodTill expiry}
     * @return RESTED, PARTIALLY_FILLED or FILLED; CANCELLED if a remainder may not rest; REJECTED, as is a fill-or-kill
     *     order that cannot fill whole
     */
    public Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        return engine.limit(orderId, side, price, quantity, timeInForce);
    }

    /**
     * Submits a market order: it trades at any price; what finds no counterparty is cancelled. A call auction collects it
     * for the uncross.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @return FILLED, CANCELLED, RESTED (in a call auction) or REJECTED
     */
    public Outcome market(long orderId, Side side, long quantity) {
        return engine.apply(command.market(orderId, side, quantity));
    }

    /**
     * Cancels a live order.
     *
     * @param orderId the order
     * @return CANCELLED, or REJECTED if it is not live
     */
    public Outcome cancel(long orderId) {
        return engine.cancel(orderId);
    }

    /**
     * Takes a part of a live order away, of an iceberg from its reserve first. It keeps its place in the queue; if nothing
     * is left it is cancelled.
     *
     * @param orderId the order
     * @param by how much to take away, from 1 to what it has left
     * @return REDUCED, CANCELLED or REJECTED
     */
    public Outcome reduce(long orderId, long by) {
        return engine.apply(command.reduce(orderId, by));
    }

    /**
     * Gives a live limit order another price and quantity, and, if the new id differs, another id. A smaller or equal
     * quantity at the same price with the same id keeps its place in the queue. Anything else is a cancel and a new
     * order, with the other attributes of the old one, in one command: it goes to the back, and trades if its price
     * crosses.
     *
     * @param orderId the live order
     * @param newOrderId the id that it has from now on; the same one, or one that is not live
     * @param price the new limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity what shall be left of it, from 1 to {@link #MAX_QUANTITY}
     * @return REDUCED if it kept its place, also if nothing changed and so no event was told; else RESTED,
     *     PARTIALLY_FILLED, FILLED or CANCELLED; or REJECTED, and then it is as before
     */
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        return engine.apply(command.replace(orderId, newOrderId, price, quantity));
    }

    /**
     * Cancels all orders, bids first; {@link #lastCancelledOrders()} says how many.
     *
     * @return CANCELLED
     */
    public Outcome cancelAll() {
        return engine.apply(command.cancelAll());
    }

    /**
     * Cancels all orders of a side, the best price first; {@link #lastCancelledOrders()} says how many.
     *
     * @param side the side
     * @return CANCELLED
     */
    public Outcome cancelSide(Side side) {
        return engine.apply(command.cancelSide(side));
    }

    /**
     * Cancels all orders of an owner, the first entered first; {@link #lastCancelledOrders()} says how many.
     *
     * @param owner the owner
     * @return CANCELLED, or REJECTED for {@link BookCommand#NO_OWNER}
     */
    public Outcome cancelOwner(long owner) {
        return engine.apply(command.cancelOwner(owner));
    }

    /**
     * Cancels all orders of an owner on one side, the first entered first; {@link #lastCancelledOrders()} says how many.
     *
     * @param owner the owner
     * @param side the side
     * @return CANCELLED, or REJECTED for {@link BookCommand#NO_OWNER}
     */
    public Outcome cancelOwner(long owner, Side side) {
        return engine.apply(command.cancelOwner(owner, side));
    }

    /**
     * Moves the book's time and cancels the orders that expire.
     *
     * @param time nanoseconds since the epoch, UTC, not before {@link #time()}
     * @return DONE or REJECTED
     */
    public Outcome advanceTo(long time) {
        return engine.apply(command.time(time));
    }

    /**
     * Goes to another trading phase. Into continuous trading, and from a call auction to the close, the book uncrosses.
     *
     * @param phase the phase to go to
     * @return DONE, or REJECTED if the uncross would be outside the price bands
     */
    public Outcome changePhase(TradingPhase phase) {
        return engine.apply(command.phase(phase));
    }

    /**
     * Sets the price bands; {@link MatchingRules#bandPolicy()} says what they do.
     *
     * @param low the lowest price at which orders may trade, {@link #MIN_PRICE} for any
     * @param high the highest, {@link #MAX_PRICE} for any
     * @return DONE or REJECTED
     */
    public Outcome bands(long low, long high) {
        return engine.apply(command.bands(low, high));
    }

    /**
     * Sets the price that an auction prefers among equally good ones.
     *
     * @param price the price, or {@link #NO_PRICE} to take that of the last trade
     * @return DONE or REJECTED
     */
    public Outcome referencePrice(long price) {
        return engine.apply(command.referencePrice(price));
    }

    /**
     * Reads what would trade if the book uncrossed now. A book that is not crossed and has collected no market order is
     * read at once; otherwise every price level is read, and, on a side with icebergs, every order.
     *
     * @param into the buffer
     */
    public void copyIndicative(IndicativeUncross into) {
        engine.copyIndicative(into);
    }

    /**
     * What others see of a live order.
     *
     * @param orderId a live order
     * @return its displayed quantity: all, the displayed part of an iceberg, or 0
     */
    public long displayedQuantity(long orderId) {
        return view.displayedQuantity(orderId);
    }

    /**
     * The stop price of a live order.
     *
     * @param orderId a live order
     * @return its stop price, {@link #NO_PRICE} if it does not wait for one
     */
    public long stopPriceOf(long orderId) {
        return view.stopPriceOf(orderId);
    }

    /**
     * Writes the book's rules and state, so that {@link #readState} can make one like it. Equal books give equal bytes. A
     * file format around them, with a version and a checksum, is that of the package {@code journal}.
     *
     * @param out takes the bytes
     * @throws IOException if it does not
     */
    public void writeState(DataOutput out) throws IOException {
        engine.write(out);
    }

    /**
     * Makes a book from what {@link #writeState} has written. The same commands make it do, from then on, what they would
     * have made the written book do, event by event. What its last command did is forgotten.
     *
     * @param in gives the bytes
     * @param listener is told every event from now on
     * @return the book
     * @throws IOException if the bytes cannot be read, or are not those of a book: the message says what was found and what
     *     was expected
     */
    public static OrderBook readState(DataInput in, BookListener listener) throws IOException {
        try {
            return new OrderBook(BookEngine.read(in, listener));
        } catch (EOFException tooShort) {
            throw new IOException("the state of a book ends too early: expected more bytes", tooShort);
        } catch (IllegalArgumentException notABook) {
            throw new IOException("not the state of a book: " + notABook.getMessage(), notABook);
        }
    }

    /** {@return how the book matches} */
    public MatchingRules rules() {
        return engine.rules();
    }

    /** {@return the book's time, in nanoseconds since the epoch, UTC; 0 before the first command that has one} */
    public long time() {
        return engine.time();
    }

    /** {@return the trading phase} */
    public TradingPhase phase() {
        return engine.phase();
    }

    /** {@return the lowest price at which orders may trade} */
    public long lowBand() {
        return engine.lowBand();
    }

    /** {@return the highest price at which orders may trade} */
    public long highBand() {
        return engine.highBand();
    }

    /** {@return the price of the last trade, {@link #NO_PRICE} before the first} */
    public long lastTradePrice() {
        return engine.lastTradePrice();
    }

    /** {@return the sequence number of the last command, 0 before the first} */
    public long sequence() {
        return engine.sequence();
    }

    /** {@return how much of its order the last command traded, in lots} */
    public long lastFilledQuantity() {
        return engine.filled();
    }

    /** {@return how many orders the last command cancelled, if it was a mass cancel, else 0} */
    public int lastCancelledOrders() {
        return engine.cancelledOrders();
    }

    /**
     * Why the book refused the last command that it refused.
     *
     * @return the reason
     * @throws IllegalStateException if it has refused none yet
     */
    public RejectReason lastRejectReason() {
        RejectReason reason = engine.lastRejectReason();
        if (reason == null) {
            throw new IllegalStateException("no command has been refused yet");
        }
        return reason;
    }

    /** Shows the top of the book, the number of live orders and the phase. */
    @Override
    public String toString() {
        return bestQuantity(Side.BUY) + " @ " + price(Side.BUY) + " / " + bestQuantity(Side.SELL) + " @ "
                + price(Side.SELL) + ", " + orderCount() + " orders, " + phase() + ", #" + sequence();
    }

    private String price(Side side) {
        return isEmpty(side) ? "-" : Long.toString(bestPrice(side));
    }
}
