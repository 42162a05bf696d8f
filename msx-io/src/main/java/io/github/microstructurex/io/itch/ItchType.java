package io.github.microstructurex.io.itch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The message types of TotalView-ITCH 5.0: their code, a letter that each message begins with, and their length. */
public enum ItchType {
    /** The market's day begins, ends, or reaches a point between: {@link SystemEvent}. */
    SYSTEM_EVENT('S', 12),
    /** What a stock is, at the start of the day: {@link StockDirectory}. */
    STOCK_DIRECTORY('R', 39),
    /** The trading state of a stock: {@link TradingAction}. */
    TRADING_ACTION('H', 25),
    /** Whether short sales of a stock are restricted by price: {@link RegShoRestriction}. */
    REG_SHO_RESTRICTION('Y', 20),
    /** The standing of a market participant in a stock: {@link ParticipantPosition}. */
    PARTICIPANT_POSITION('L', 26),
    /** The levels of the market-wide circuit breaker: {@link BreakerLevels}. */
    BREAKER_LEVELS('V', 35),
    /** The market-wide circuit breaker was hit: {@link BreakerStatus}. */
    BREAKER_STATUS('W', 12),
    /** When a new issue may be quoted: {@link IpoQuoting}. */
    IPO_QUOTING('K', 28),
    /** The collar of the auction that ends a limit-up limit-down pause: {@link LuldCollar}. */
    LULD_COLLAR('J', 35),
    /** Trading of a stock halts, or goes on, in one market only: {@link OperationalHalt}. */
    OPERATIONAL_HALT('h', 21),
    /** A visible order came: {@link AddOrder}. */
    ADD_ORDER('A', 36),
    /** A visible order came, of a named participant: {@link AttributedAddOrder}. */
    ATTRIBUTED_ADD_ORDER('F', 40),
    /** A resting order traded, at its own price: {@link OrderExecuted}. */
    ORDER_EXECUTED('E', 31),
    /** A resting order traded, at another price than its own: {@link OrderExecutedAtPrice}. */
    ORDER_EXECUTED_AT_PRICE('C', 36),
    /** A part of a resting order was cancelled: {@link OrderCancel}. */
    ORDER_CANCEL('X', 23),
    /** A resting order was cancelled whole: {@link OrderDelete}. */
    ORDER_DELETE('D', 19),
    /** A resting order left, and one of the same side and stock took its place, at the back of the queue: {@link OrderReplace}. */
    ORDER_REPLACE('U', 35),
    /** A trade against an order that was not displayed: {@link Trade}. */
    TRADE('P', 44),
    /** A cross was carried out: {@link CrossTrade}. */
    CROSS_TRADE('Q', 40),
    /** A trade that was reported is void; the book does not change: {@link BrokenTrade}. */
    BROKEN_TRADE('B', 19),
    /** What a cross would do at present: {@link OrderImbalance}. */
    ORDER_IMBALANCE('I', 50),
    /** Where retail price improvement is to be had: {@link RetailInterest}. */
    RETAIL_INTEREST('N', 20),
    /** The price discovery of a direct listing with a capital raise: {@link DirectListing}. */
    DIRECT_LISTING('O', 48);

    /** The length of the longest message. */
    static final int MAX_LENGTH = 50;

    /** How long the fields are that every message begins with. */
    static final int HEADER = 11;

    private static final @Nullable ItchType[] BY_CODE = new ItchType[128];
    private static final byte[] LENGTHS = new byte[256];

    static {
        for (ItchType type : values()) {
            BY_CODE[type.code] = type;
            LENGTHS[type.code] = (byte) type.length;
        }
    }

    private final char code;
    private final int length;

    ItchType(char code, int length) {
        this.code = code;
        this.length = length;
    }

    /** {@return the letter that its messages begin with} */
    public char code() {
        return code;
    }

    /** {@return how many bytes its messages have, from their code to their last field} */
    public int length() {
        return length;
    }

    /**
     * Finds the type of a code.
     *
     * @param code the first byte of a message
     * @return the type, empty if there is none
     */
    public static Optional<ItchType> of(int code) {
        return code < 0 || code >= BY_CODE.length ? Optional.empty() : Optional.ofNullable(BY_CODE[code]);
    }

    /**
     * Finds the length that goes with a code.
     *
     * @param code the first byte of a message, as it is
     * @return the length, 0 if there is no such type
     */
    public static int lengthOf(byte code) {
        return LENGTHS[code & 0xFF];
    }
}
