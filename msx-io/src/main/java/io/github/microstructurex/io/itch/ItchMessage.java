package io.github.microstructurex.io.itch;

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
public final class ItchMessage extends MessageBytes {
    private static final String IN_MEMORY = "a message in memory";
    static final long MASK_48 = 0xFFFF_FFFF_FFFFL;

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

    private ItchMessage(String source, byte[] bytes, boolean isOwn) {
        super(source, bytes, isOwn);
    }

    /** {@return a message that can be filled in, a system event at first} */
    public static ItchMessage create() {
        byte[] bytes = new byte[ItchType.MAX_LENGTH];
        bytes[0] = (byte) ItchType.SYSTEM_EVENT.code();
        return new ItchMessage(IN_MEMORY, bytes, true);
    }

    /** A window that only looks. */
    static ItchMessage view(String source, byte[] bytes) {
        return new ItchMessage(source, bytes, false);
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
        ItchMessage message = view(IN_MEMORY, bytes);
        message.show(offset, offset);
        return message;
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
        check('S');
        return systemEvent;
    }

    /** {@return this message as a {@link ItchType#STOCK_DIRECTORY}} */
    public StockDirectory stockDirectory() {
        check('R');
        return stockDirectory;
    }

    /** {@return this message as a {@link ItchType#TRADING_ACTION}} */
    public TradingAction tradingAction() {
        check('H');
        return tradingAction;
    }

    /** {@return this message as a {@link ItchType#REG_SHO_RESTRICTION}} */
    public RegShoRestriction regShoRestriction() {
        check('Y');
        return regShoRestriction;
    }

    /** {@return this message as a {@link ItchType#PARTICIPANT_POSITION}} */
    public ParticipantPosition participantPosition() {
        check('L');
        return participantPosition;
    }

    /** {@return this message as a {@link ItchType#BREAKER_LEVELS}} */
    public BreakerLevels breakerLevels() {
        check('V');
        return breakerLevels;
    }

    /** {@return this message as a {@link ItchType#BREAKER_STATUS}} */
    public BreakerStatus breakerStatus() {
        check('W');
        return breakerStatus;
    }

    /** {@return this message as an {@link ItchType#IPO_QUOTING}} */
    public IpoQuoting ipoQuoting() {
        check('K');
        return ipoQuoting;
    }

    /** {@return this message as a {@link ItchType#LULD_COLLAR}} */
    public LuldCollar luldCollar() {
        check('J');
        return luldCollar;
    }

    /** {@return this message as an {@link ItchType#OPERATIONAL_HALT}} */
    public OperationalHalt operationalHalt() {
        check('h');
        return operationalHalt;
    }

    /** {@return this message as an {@link ItchType#ADD_ORDER}, or what it shares with one as an
     * {@link ItchType#ATTRIBUTED_ADD_ORDER}} */
    public AddOrder addOrder() {
        if (code() != 'F') {
            check('A');
        }
        return addOrder;
    }

    /** {@return this message as an {@link ItchType#ATTRIBUTED_ADD_ORDER}} */
    public AttributedAddOrder attributedAddOrder() {
        check('F');
        return attributedAddOrder;
    }

    /** {@return this message as an {@link ItchType#ORDER_EXECUTED}, or what it shares with one as an
     * {@link ItchType#ORDER_EXECUTED_AT_PRICE}} */
    public OrderExecuted orderExecuted() {
        if (code() != 'C') {
            check('E');
        }
        return orderExecuted;
    }

    /** {@return this message as an {@link ItchType#ORDER_EXECUTED_AT_PRICE}} */
    public OrderExecutedAtPrice orderExecutedAtPrice() {
        check('C');
        return orderExecutedAtPrice;
    }

    /** {@return this message as an {@link ItchType#ORDER_CANCEL}} */
    public OrderCancel orderCancel() {
        check('X');
        return orderCancel;
    }

    /** {@return this message as an {@link ItchType#ORDER_DELETE}} */
    public OrderDelete orderDelete() {
        check('D');
        return orderDelete;
    }

    /** {@return this message as an {@link ItchType#ORDER_REPLACE}} */
    public OrderReplace orderReplace() {
        check('U');
        return orderReplace;
    }

    /** {@return this message as a {@link ItchType#TRADE}} */
    public Trade trade() {
        check('P');
        return trade;
    }

    /** {@return this message as a {@link ItchType#CROSS_TRADE}} */
    public CrossTrade crossTrade() {
        check('Q');
        return crossTrade;
    }

    /** {@return this message as a {@link ItchType#BROKEN_TRADE}} */
    public BrokenTrade brokenTrade() {
        check('B');
        return brokenTrade;
    }

    /** {@return this message as an {@link ItchType#ORDER_IMBALANCE}} */
    public OrderImbalance orderImbalance() {
        check('I');
        return orderImbalance;
    }

    /** {@return this message as a {@link ItchType#RETAIL_INTEREST}} */
    public RetailInterest retailInterest() {
        check('N');
        return retailInterest;
    }

    /** {@return this message as a {@link ItchType#DIRECT_LISTING}} */
    public DirectListing directListing() {
        check('O');
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

    private void check(char code) {
        if (code() != code) {
            throw new IllegalStateException("the message is a " + type() + ", not a "
                    + ItchType.of(code).orElseThrow());
        }
    }

    /** Shows the type and the fields that all types have, on one line, for logs and failing tests. */
    @Override
    public String toString() {
        return type() + " of stock " + stockLocate() + " at " + timestamp();
    }
}
