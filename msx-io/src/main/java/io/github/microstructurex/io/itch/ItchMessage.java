package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One TotalView-ITCH 5.0 message: a window on bytes. Ask for its {@link #type()}, then for the view of that type, such as
 * {@link #addOrder()}, whose methods read the fields straight from the bytes. The views of a message are made once and
 * show whatever it stands on; asking for another type's view is an {@link IllegalStateException}.
 *
 * <p>The message of an {@link ItchReader} stands on each message in turn and cannot be changed. One made by
 * {@link #create()} has bytes of its own, to be filled in and written:
 *
 * <pre>{@code
 * ItchMessage message = ItchMessage.create();
 * message.begin(ItchType.ORDER_DELETE).stockLocate(13).timestamp(34_200_000_000_000L);
 * message.orderDelete().orderReference(4711);
 * writer.write(message);
 * }</pre>
 *
 * <p>Numbers are as on the wire: prices whole ten-thousandths of a dollar ({@link BreakerLevels}: hundred-millionths),
 * texts packed as {@link ItchText} says. Only the frame of a message was checked by its reader, not what the fields say.
 * Reading and filling in allocate nothing. For use by one thread.
 */
public final class ItchMessage {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long MASK_32 = 0xFFFF_FFFFL;
    private static final long MASK_48 = 0xFFFF_FFFF_FFFFL;

    private final SystemEvent systemEvent = new SystemEvent(this);
    private final StockDirectory stockDirectory = new StockDirectory(this);
    private final TradingAction tradingAction = new TradingAction(this);
    private final RegShoRestriction regShoRestriction = new RegShoRestriction(this);
    private final ParticipantPosition participantPosition = new ParticipantPosition(this);
    private final BreakerLevels breakerLevels = new BreakerLevels(this);
    private final BreakerStatus breakerStatus = new BreakerStatus(this);
    private final IpoQuoting ipoQuoting = new IpoQuoting(this);
    private final LuldCollar luldCollar = new LuldCollar(this);
    private final OperationalHalt operationalHalt = new OperationalHalt(this);
    private final AddOrder addOrder = new AddOrder(this);
    private final AttributedAddOrder attributedAddOrder = new AttributedAddOrder(this);
    private final OrderExecuted orderExecuted = new OrderExecuted(this);
    private final OrderExecutedAtPrice orderExecutedAtPrice = new OrderExecutedAtPrice(this);
    private final OrderCancel orderCancel = new OrderCancel(this);
    private final OrderDelete orderDelete = new OrderDelete(this);
    private final OrderReplace orderReplace = new OrderReplace(this);
    private final Trade trade = new Trade(this);
    private final CrossTrade crossTrade = new CrossTrade(this);
    private final BrokenTrade brokenTrade = new BrokenTrade(this);
    private final OrderImbalance orderImbalance = new OrderImbalance(this);
    private final RetailInterest retailInterest = new RetailInterest(this);
    private final DirectListing directListing = new DirectListing(this);

    private final boolean isOwn;
    private String source = "a message in memory";
    private long position;
    private byte[] bytes;
    private int offset;

    private ItchMessage(boolean isOwn) {
        this.isOwn = isOwn;
        bytes = new byte[ItchType.MAX_LENGTH];
        bytes[0] = (byte) ItchType.SYSTEM_EVENT.code();
    }

    /** {@return a message that can be filled in, a system event at first} */
    public static ItchMessage create() {
        return new ItchMessage(true);
    }

    /** A window that only looks. */
    static ItchMessage view(String source) {
        ItchMessage message = new ItchMessage(false);
        message.source = source;
        return message;
    }

    /**
     * Makes a view of one message in memory, which sees what is changed there.
     *
     * @param bytes where the message is
     * @param offset where its first byte is, its type's code
     * @return a message that cannot be changed
     * @throws IllegalArgumentException if no whole message begins there
     */
    public static ItchMessage wrap(byte[] bytes, int offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw new IllegalArgumentException("offset is " + offset + ", expected below " + bytes.length);
        }
        int length = ItchType.lengthOf(bytes[offset]);
        if (length == 0 || length > bytes.length - offset) {
            throw new IllegalArgumentException("no whole message begins at offset " + offset);
        }
        return view("a message in memory").show(bytes, offset, offset);
    }

    /** Moves the window to a whole message; the position is for exceptions. */
    ItchMessage show(byte[] newBytes, int newOffset, long newPosition) {
        bytes = newBytes;
        offset = newOffset;
        position = newPosition;
        return this;
    }

    /**
     * Begins a new message: all its fields are 0, and its texts to be filled in.
     *
     * @param type its type
     * @return this message
     */
    public ItchMessage begin(ItchType type) {
        checkOwn();
        Arrays.fill(bytes, (byte) 0);
        bytes[0] = (byte) type.code();
        return this;
    }

    /** {@return its type} */
    public ItchType type() {
        return ItchType.of(code()).orElseThrow();
    }

    /** {@return the code of its type: what a switch on the hot path looks at} */
    public char code() {
        return (char) bytes[offset];
    }

    /** {@return how many bytes it has} */
    public int length() {
        return ItchType.lengthOf(bytes[offset]);
    }

    /** {@return the stock that it is about, as a number that the day's {@link StockDirectory} gives out, from 0 to 65535; 0
     * if it is about none} */
    public int stockLocate() {
        return getShort(1);
    }

    /**
     * Sets the stock's number.
     *
     * @param value from 0 to 65535
     * @return this message
     */
    public ItchMessage stockLocate(int value) {
        putShort(1, value);
        return this;
    }

    /** {@return NASDAQ's own number, from 0 to 65535} */
    public int trackingNumber() {
        return getShort(3);
    }

    /**
     * Sets NASDAQ's own number.
     *
     * @param value from 0 to 65535
     * @return this message
     */
    public ItchMessage trackingNumber(int value) {
        putShort(3, value);
        return this;
    }

    /** {@return nanoseconds since midnight in New York, 48 bits} */
    public long timestamp() {
        return getLong(3) & MASK_48;
    }

    /**
     * Sets the time.
     *
     * @param nanoseconds since midnight, of 48 bits
     * @return this message
     */
    public ItchMessage timestamp(long nanoseconds) {
        checkRange(nanoseconds, MASK_48);
        putLong(3, (long) trackingNumber() << 48 | nanoseconds);
        return this;
    }

    /** {@return this message as a {@link ItchType#SYSTEM_EVENT}} */
    public SystemEvent systemEvent() {
        check(ItchType.SYSTEM_EVENT);
        return systemEvent;
    }

    /** {@return this message as a {@link ItchType#STOCK_DIRECTORY}} */
    public StockDirectory stockDirectory() {
        check(ItchType.STOCK_DIRECTORY);
        return stockDirectory;
    }

    /** {@return this message as a {@link ItchType#TRADING_ACTION}} */
    public TradingAction tradingAction() {
        check(ItchType.TRADING_ACTION);
        return tradingAction;
    }

    /** {@return this message as a {@link ItchType#REG_SHO_RESTRICTION}} */
    public RegShoRestriction regShoRestriction() {
        check(ItchType.REG_SHO_RESTRICTION);
        return regShoRestriction;
    }

    /** {@return this message as a {@link ItchType#PARTICIPANT_POSITION}} */
    public ParticipantPosition participantPosition() {
        check(ItchType.PARTICIPANT_POSITION);
        return participantPosition;
    }

    /** {@return this message as a {@link ItchType#BREAKER_LEVELS}} */
    public BreakerLevels breakerLevels() {
        check(ItchType.BREAKER_LEVELS);
        return breakerLevels;
    }

    /** {@return this message as a {@link ItchType#BREAKER_STATUS}} */
    public BreakerStatus breakerStatus() {
        check(ItchType.BREAKER_STATUS);
        return breakerStatus;
    }

    /** {@return this message as an {@link ItchType#IPO_QUOTING}} */
    public IpoQuoting ipoQuoting() {
        check(ItchType.IPO_QUOTING);
        return ipoQuoting;
    }

    /** {@return this message as a {@link ItchType#LULD_COLLAR}} */
    public LuldCollar luldCollar() {
        check(ItchType.LULD_COLLAR);
        return luldCollar;
    }

    /** {@return this message as an {@link ItchType#OPERATIONAL_HALT}} */
    public OperationalHalt operationalHalt() {
        check(ItchType.OPERATIONAL_HALT);
        return operationalHalt;
    }

    /** {@return this message as an {@link ItchType#ADD_ORDER}, or what it shares with one as an
     * {@link ItchType#ATTRIBUTED_ADD_ORDER}} */
    public AddOrder addOrder() {
        if (code() != 'F') {
            check(ItchType.ADD_ORDER);
        }
        return addOrder;
    }

    /** {@return this message as an {@link ItchType#ATTRIBUTED_ADD_ORDER}} */
    public AttributedAddOrder attributedAddOrder() {
        check(ItchType.ATTRIBUTED_ADD_ORDER);
        return attributedAddOrder;
    }

    /** {@return this message as an {@link ItchType#ORDER_EXECUTED}, or what it shares with one as an
     * {@link ItchType#ORDER_EXECUTED_AT_PRICE}} */
    public OrderExecuted orderExecuted() {
        if (code() != 'C') {
            check(ItchType.ORDER_EXECUTED);
        }
        return orderExecuted;
    }

    /** {@return this message as an {@link ItchType#ORDER_EXECUTED_AT_PRICE}} */
    public OrderExecutedAtPrice orderExecutedAtPrice() {
        check(ItchType.ORDER_EXECUTED_AT_PRICE);
        return orderExecutedAtPrice;
    }

    /** {@return this message as an {@link ItchType#ORDER_CANCEL}} */
    public OrderCancel orderCancel() {
        check(ItchType.ORDER_CANCEL);
        return orderCancel;
    }

    /** {@return this message as an {@link ItchType#ORDER_DELETE}} */
    public OrderDelete orderDelete() {
        check(ItchType.ORDER_DELETE);
        return orderDelete;
    }

    /** {@return this message as an {@link ItchType#ORDER_REPLACE}} */
    public OrderReplace orderReplace() {
        check(ItchType.ORDER_REPLACE);
        return orderReplace;
    }

    /** {@return this message as a {@link ItchType#TRADE}} */
    public Trade trade() {
        check(ItchType.TRADE);
        return trade;
    }

    /** {@return this message as a {@link ItchType#CROSS_TRADE}} */
    public CrossTrade crossTrade() {
        check(ItchType.CROSS_TRADE);
        return crossTrade;
    }

    /** {@return this message as a {@link ItchType#BROKEN_TRADE}} */
    public BrokenTrade brokenTrade() {
        check(ItchType.BROKEN_TRADE);
        return brokenTrade;
    }

    /** {@return this message as an {@link ItchType#ORDER_IMBALANCE}} */
    public OrderImbalance orderImbalance() {
        check(ItchType.ORDER_IMBALANCE);
        return orderImbalance;
    }

    /** {@return this message as a {@link ItchType#RETAIL_INTEREST}} */
    public RetailInterest retailInterest() {
        check(ItchType.RETAIL_INTEREST);
        return retailInterest;
    }

    /** {@return this message as a {@link ItchType#DIRECT_LISTING}} */
    public DirectListing directListing() {
        check(ItchType.DIRECT_LISTING);
        return directListing;
    }

    /**
     * Copies the bytes.
     *
     * @param target where to
     * @param at the place of the first one
     * @return how many there are
     * @throws IndexOutOfBoundsException if they do not fit, and nothing is copied
     */
    public int copyTo(byte[] target, int at) {
        System.arraycopy(bytes, offset, target, at, length());
        return length();
    }

    private void check(ItchType type) {
        if (code() != type.code()) {
            throw new IllegalStateException("the message is a " + type() + ", not a " + type);
        }
    }

    char getChar(int at) {
        return (char) (bytes[offset + at] & 0xFF);
    }

    int getShort(int at) {
        return (short) SHORTS.get(bytes, offset + at) & 0xFFFF;
    }

    long getInt(int at) {
        return (int) INTS.get(bytes, offset + at) & MASK_32;
    }

    long getLong(int at) {
        return (long) LONGS.get(bytes, offset + at);
    }

    Side getSide(int at) {
        byte side = bytes[offset + at];
        if (side == 'B') {
            return Side.BUY;
        }
        if (side == 'S') {
            return Side.SELL;
        }
        throw wrong("side", ItchText.quote(side), "B or S");
    }

    /** Says that a field of this message is wrong. */
    MarketDataException wrong(String field, String found, String expected) {
        return MarketDataException.atByte(source, position, field, found + " in a " + type(), expected);
    }

    void putChar(int at, char value) {
        checkRange(value, 0x7F);
        checkOwn();
        bytes[at] = (byte) value;
    }

    void putShort(int at, long value) {
        checkRange(value, 0xFFFF);
        checkOwn();
        SHORTS.set(bytes, at, (short) value);
    }

    void putInt(int at, long value) {
        checkRange(value, MASK_32);
        checkOwn();
        INTS.set(bytes, at, (int) value);
    }

    void putLong(int at, long value) {
        checkOwn();
        LONGS.set(bytes, at, value);
    }

    void putSide(int at, Side value) {
        putChar(at, value == Side.BUY ? 'B' : 'S');
    }

    private static void checkRange(long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("the value is " + value + ", expected from 0 to " + max);
        }
    }

    private void checkOwn() {
        if (!isOwn) {
            throw new IllegalStateException("a message that was read cannot be changed: only one of create() can");
        }
    }

    /** Shows the type and the fields that all types have, on one line, for logs and failing tests. */
    @Override
    public String toString() {
        return type() + " of stock " + stockLocate() + " at " + timestamp();
    }
}
