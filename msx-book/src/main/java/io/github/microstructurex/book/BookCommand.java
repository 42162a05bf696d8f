package io.github.microstructurex.book;

import java.util.Objects;

/**
 * One command to an {@link OrderBook}, as a value that can be filled in, sent, copied, kept in a journal and sent again.
 * A method named after what is asked for begins a new command and forgets the last; those that follow add to it.
 *
 * <pre>{@code
 * BookCommand command = new BookCommand();
 * book.apply(command.limit(1, Side.SELL, 10_003, 500).iceberg(100).owner(7).at(now));
 * book.apply(command.stop(2, Side.SELL, 9_990, 500).goodTill(endOfWeek));
 * book.apply(command.cancelOwner(7));
 * }</pre>
 *
 * <p>Nothing is checked here: the book answers an impossible command with a {@link RejectReason}. These go together:
 *
 * <table>
 * <caption>Attributes by type of order; all others are {@link RejectReason#INCOMPATIBLE_ATTRIBUTES}</caption>
 * <tr><th></th><th>limit</th><th>market</th><th>stop</th><th>stop-limit</th></tr>
 * <tr><td>GTC, DAY, GTD</td><td>yes</td><td>-</td><td>yes</td><td>yes</td></tr>
 * <tr><td>IOC, FOK</td><td>yes</td><td>yes; IOC unless said otherwise</td><td>-</td><td>-</td></tr>
 * <tr><td>hidden, iceberg (not both), post-only</td><td>GTC, DAY, GTD</td><td>-</td><td>-</td><td>yes</td></tr>
 * <tr><td>minimum quantity</td><td>unless post-only</td><td>yes</td><td>-</td><td>-</td></tr>
 * <tr><td>self-trade prevention</td><td colspan="4">with an owner</td></tr>
 * </table>
 *
 * <p>Mutable and reusable, so that sending allocates nothing. Not safe for use by several threads.
 */
public final class BookCommand {
    /** Stands for an order that names no owner. */
    public static final long NO_OWNER = 0;

    /** Stands for a command that leaves the book's time as it is. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private CommandType type = CommandType.TIME;
    private long time = NO_TIME;
    private long orderId;
    private long newOrderId;
    private Side side = Side.BUY;
    private long price = BookView.NO_PRICE;
    private long stopPrice = BookView.NO_PRICE;
    private long quantity;
    private TimeInForce timeInForce = TimeInForce.GTC;
    private long expiry;
    private long displayQuantity;
    private long minimumQuantity;
    private boolean hidden;
    private PostOnly postOnly = PostOnly.NO;
    private long owner = NO_OWNER;
    private SelfTradePrevention selfTradePrevention = SelfTradePrevention.NONE;
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    /** Makes a command that asks for nothing: a {@link CommandType#TIME} without a time. */
    public BookCommand() {}

    /**
     * Begins a limit order, good till cancelled.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param price its limit in ticks, from {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}
     * @param quantity in lots, from 1 to {@link OrderBook#MAX_QUANTITY}
     * @return this command
     */
    public BookCommand limit(long orderId, Side side, long price, long quantity) {
        return order(CommandType.LIMIT, orderId, side, price, BookView.NO_PRICE, quantity, TimeInForce.GTC);
    }

    /**
     * Begins a market order, immediate or cancel.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param quantity in lots, from 1 to {@link OrderBook#MAX_QUANTITY}
     * @return this command
     */
    public BookCommand market(long orderId, Side side, long quantity) {
        return order(
                CommandType.MARKET, orderId, side, BookView.NO_PRICE, BookView.NO_PRICE, quantity, TimeInForce.IOC);
    }

    /**
     * Begins a stop order, good till cancelled: a market order once it is triggered.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param stopPrice the trade price that triggers it: that or above for a buy, that or below for a sell
     * @param quantity in lots, from 1 to {@link OrderBook#MAX_QUANTITY}
     * @return this command
     */
    public BookCommand stop(long orderId, Side side, long stopPrice, long quantity) {
        return order(CommandType.STOP, orderId, side, BookView.NO_PRICE, stopPrice, quantity, TimeInForce.GTC);
    }

    /**
     * Begins a stop-limit order, good till cancelled: a limit order once it is triggered.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param stopPrice the trade price that triggers it: that or above for a buy, that or below for a sell
     * @param price its limit in ticks, from {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}
     * @param quantity in lots, from 1 to {@link OrderBook#MAX_QUANTITY}
     * @return this command
     */
    public BookCommand stopLimit(long orderId, Side side, long stopPrice, long price, long quantity) {
        return order(CommandType.STOP_LIMIT, orderId, side, price, stopPrice, quantity, TimeInForce.GTC);
    }

    /**
     * Begins the cancel of one order.
     *
     * @param orderId the order
     * @return this command
     */
    public BookCommand cancel(long orderId) {
        return begin(CommandType.CANCEL, orderId);
    }

    /**
     * Begins a reduction: the order keeps its place.
     *
     * @param orderId the order
     * @param by how much to take away, from 1 to what it has left
     * @return this command
     */
    public BookCommand reduce(long orderId, long by) {
        begin(CommandType.REDUCE, orderId);
        quantity = by;
        return this;
    }

    /**
     * Begins a replacement, as {@link OrderBook#replace} explains it. The other attributes of the order stay.
     *
     * @param orderId the order
     * @param newOrderId the id that it has from then on
     * @param price its new limit
     * @param quantity what shall be left of it
     * @return this command
     */
    public BookCommand replace(long orderId, long newOrderId, long price, long quantity) {
        begin(CommandType.REPLACE, orderId);
        this.newOrderId = newOrderId;
        this.price = price;
        this.quantity = quantity;
        return this;
    }

    /**
     * Begins a mass cancel of one owner's orders.
     *
     * @param owner the owner, not {@link #NO_OWNER}
     * @return this command
     */
    public BookCommand cancelOwner(long owner) {
        begin(CommandType.CANCEL_OWNER, 0);
        this.owner = owner;
        return this;
    }

    /**
     * Begins a mass cancel of one owner's orders on one side.
     *
     * @param owner the owner, not {@link #NO_OWNER}
     * @param side the side
     * @return this command
     */
    public BookCommand cancelOwner(long owner, Side side) {
        begin(CommandType.CANCEL_OWNER_SIDE, 0);
        this.owner = owner;
        this.side = side;
        return this;
    }

    /**
     * Begins a mass cancel of one side.
     *
     * @param side the side
     * @return this command
     */
    public BookCommand cancelSide(Side side) {
        begin(CommandType.CANCEL_SIDE, 0);
        this.side = side;
        return this;
    }

    /**
     * Begins a mass cancel of all orders.
     *
     * @return this command
     */
    public BookCommand cancelAll() {
        return begin(CommandType.CANCEL_ALL, 0);
    }

    /**
     * Begins a change of phase.
     *
     * @param phase the phase to go to
     * @return this command
     */
    public BookCommand phase(TradingPhase phase) {
        begin(CommandType.PHASE, 0);
        this.phase = phase;
        return this;
    }

    /**
     * Begins a change of the price bands. {@link OrderBook#MIN_PRICE} and {@link OrderBook#MAX_PRICE} mean none.
     *
     * @param low the lowest price at which orders may trade, kept as {@link #price()}
     * @param high the highest, kept as {@link #stopPrice()}
     * @return this command
     */
    public BookCommand bands(long low, long high) {
        begin(CommandType.BANDS, 0);
        price = low;
        stopPrice = high;
        return this;
    }

    /**
     * Begins a change of the auctions' reference price.
     *
     * @param price the price, or {@link BookView#NO_PRICE} to take that of the last trade
     * @return this command
     */
    public BookCommand referencePrice(long price) {
        begin(CommandType.REFERENCE_PRICE, 0);
        this.price = price;
        return this;
    }

    /**
     * Begins a command that only moves the book's time.
     *
     * @param time nanoseconds since the epoch, UTC
     * @return this command
     */
    public BookCommand time(long time) {
        return begin(CommandType.TIME, 0).at(time);
    }

    /**
     * Says when the command happens. The book's time moves there first, and orders expire.
     *
     * @param time nanoseconds since the epoch, UTC, not before the book's; {@link #NO_TIME} for no change
     * @return this command
     */
    public BookCommand at(long time) {
        this.time = time;
        return this;
    }

    /**
     * Says how long the order may wait. For {@link TimeInForce#GTD}, {@link #goodTill} says until when.
     *
     * @param timeInForce the choice
     * @return this command
     */
    public BookCommand timeInForce(TimeInForce timeInForce) {
        this.timeInForce = timeInForce;
        return this;
    }

    /**
     * Makes the order good till a date.
     *
     * @param expiry the first nanosecond since the epoch, UTC, at which it is no longer live
     * @return this command
     */
    public BookCommand goodTill(long expiry) {
        timeInForce = TimeInForce.GTD;
        this.expiry = expiry;
        return this;
    }

    /**
     * Makes the order an iceberg: others see a part, and when that has traded the next part joins the back of the queue.
     *
     * @param displayQuantity the largest part, in lots, at least 1; 0 makes it no iceberg
     * @return this command
     */
    public BookCommand iceberg(long displayQuantity) {
        this.displayQuantity = displayQuantity;
        return this;
    }

    /**
     * Hides the order: others do not see it, and displayed orders at its price trade before it.
     *
     * @return this command
     */
    public BookCommand hidden() {
        hidden = true;
        return this;
    }

    /**
     * Says what happens if the order would trade on arrival.
     *
     * @param choice the choice
     * @return this command
     */
    public BookCommand postOnly(PostOnly choice) {
        postOnly = choice;
        return this;
    }

    /**
     * Asks for a first trade of some size: less than this at once, and the order is refused. What is left of it then
     * rests or not as its time in force says, and trades in any size.
     *
     * @param minimumQuantity in lots, from 1 to the quantity; 0 asks for none
     * @return this command
     */
    public BookCommand minimumQuantity(long minimumQuantity) {
        this.minimumQuantity = minimumQuantity;
        return this;
    }

    /**
     * Names the owner, for mass cancels and self-trade prevention.
     *
     * @param owner any number but {@link #NO_OWNER}
     * @return this command
     */
    public BookCommand owner(long owner) {
        this.owner = owner;
        return this;
    }

    /**
     * Says what happens when the order meets one of its own owner.
     *
     * @param mode the mode
     * @return this command
     */
    public BookCommand selfTradePrevention(SelfTradePrevention mode) {
        selfTradePrevention = mode;
        return this;
    }

    /** {@return what is asked for} */
    public CommandType type() {
        return type;
    }

    /** {@return when, in nanoseconds since the epoch, UTC, or {@link #NO_TIME}} */
    public long time() {
        return time;
    }

    /** {@return the order that the command is about, 0 if it is about none} */
    public long orderId() {
        return orderId;
    }

    /** {@return the id that a replaced order has from then on} */
    public long newOrderId() {
        return newOrderId;
    }

    /** {@return the side of the new order or of the mass cancel} */
    public Side side() {
        return side;
    }

    /** {@return the limit, the lower band or the reference price, or {@link BookView#NO_PRICE}} */
    public long price() {
        return price;
    }

    /** {@return the stop price or the upper band, or {@link BookView#NO_PRICE}} */
    public long stopPrice() {
        return stopPrice;
    }

    /** {@return the quantity of an order, or how much a reduction takes away} */
    public long quantity() {
        return quantity;
    }

    /** {@return how long the order may wait} */
    public TimeInForce timeInForce() {
        return timeInForce;
    }

    /** {@return when a good-till-date order expires, in nanoseconds since the epoch, UTC} */
    public long expiry() {
        return expiry;
    }

    /** {@return the largest displayed part of an iceberg, 0 for an order that is none} */
    public long displayQuantity() {
        return displayQuantity;
    }

    /** {@return how much must trade at once, 0 if anything will do} */
    public long minimumQuantity() {
        return minimumQuantity;
    }

    /** {@return whether the order is hidden} */
    public boolean isHidden() {
        return hidden;
    }

    /** {@return what happens if the order would trade on arrival} */
    public PostOnly postOnly() {
        return postOnly;
    }

    /** {@return the owner of the order or of the mass cancel, or {@link #NO_OWNER}} */
    public long owner() {
        return owner;
    }

    /** {@return what happens when the order meets one of its own owner} */
    public SelfTradePrevention selfTradePrevention() {
        return selfTradePrevention;
    }

    /** {@return the phase to go to} */
    public TradingPhase phase() {
        return phase;
    }

    /**
     * Takes over everything that another command says.
     *
     * @param other the command to copy
     * @return this command
     */
    public BookCommand copyFrom(BookCommand other) {
        type = other.type;
        time = other.time;
        orderId = other.orderId;
        newOrderId = other.newOrderId;
        side = other.side;
        price = other.price;
        stopPrice = other.stopPrice;
        quantity = other.quantity;
        timeInForce = other.timeInForce;
        expiry = other.expiry;
        displayQuantity = other.displayQuantity;
        minimumQuantity = other.minimumQuantity;
        hidden = other.hidden;
        postOnly = other.postOnly;
        owner = other.owner;
        selfTradePrevention = other.selfTradePrevention;
        phase = other.phase;
        return this;
    }

    private BookCommand order(
            CommandType ofType,
            long id,
            Side ofSide,
            long limitPrice,
            long triggerPrice,
            long lots,
            TimeInForce waiting) {
        begin(ofType, id);
        side = ofSide;
        price = limitPrice;
        stopPrice = triggerPrice;
        quantity = lots;
        timeInForce = waiting;
        return this;
    }

    private BookCommand begin(CommandType ofType, long id) {
        type = ofType;
        time = NO_TIME;
        orderId = id;
        newOrderId = 0;
        side = Side.BUY;
        price = BookView.NO_PRICE;
        stopPrice = BookView.NO_PRICE;
        quantity = 0;
        timeInForce = TimeInForce.GTC;
        expiry = 0;
        displayQuantity = 0;
        minimumQuantity = 0;
        hidden = false;
        postOnly = PostOnly.NO;
        owner = NO_OWNER;
        selfTradePrevention = SelfTradePrevention.NONE;
        phase = TradingPhase.CONTINUOUS;
        return this;
    }

    /** Two commands are equal if they say the same, whatever type they are of. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BookCommand that
                && type == that.type
                && time == that.time
                && orderId == that.orderId
                && newOrderId == that.newOrderId
                && side == that.side
                && price == that.price
                && stopPrice == that.stopPrice
                && quantity == that.quantity
                && timeInForce == that.timeInForce
                && expiry == that.expiry
                && displayQuantity == that.displayQuantity
                && minimumQuantity == that.minimumQuantity
                && hidden == that.hidden
                && postOnly == that.postOnly
                && owner == that.owner
                && selfTradePrevention == that.selfTradePrevention
                && phase == that.phase;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.code(), time, orderId, newOrderId, side.index(), price, stopPrice, quantity, owner);
    }

    /** Shows the command as a line of text, such as {@code LIMIT 1 SELL 500 @ 10003 iceberg 100 owner 7}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.name());
        if (orderId != 0 || type.isNewOrder()) {
            text.append(' ').append(orderId);
        }
        if (type.isNewOrder() || type == CommandType.CANCEL_SIDE || type == CommandType.CANCEL_OWNER_SIDE) {
            text.append(' ').append(side);
        }
        append(text, " as ", newOrderId, 0);
        append(text, " ", quantity, 0);
        append(text, " @ ", price, BookView.NO_PRICE);
        append(text, type == CommandType.BANDS ? " to " : " stop ", stopPrice, BookView.NO_PRICE);
        if (type.isNewOrder() && timeInForce != TimeInForce.GTC) {
            text.append(' ').append(timeInForce);
        }
        append(text, " till ", expiry, 0);
        append(text, " iceberg ", displayQuantity, 0);
        append(text, " minimum ", minimumQuantity, 0);
        text.append(hidden ? " hidden" : "");
        text.append(postOnly == PostOnly.NO ? "" : " post-only " + postOnly);
        append(text, " owner ", owner, NO_OWNER);
        text.append(selfTradePrevention == SelfTradePrevention.NONE ? "" : " " + selfTradePrevention);
        text.append(type == CommandType.PHASE ? " " + phase : "");
        append(text, " at ", time, NO_TIME);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, long value, long none) {
        if (value != none) {
            text.append(name).append(value);
        }
    }
}
