package io.github.microstructurex.book;

/** What a {@link BookCommand} asks for. */
public enum CommandType {
    /** A new limit order. */
    LIMIT(1),
    /** A new market order. */
    MARKET(2),
    /** A new order that waits for a trade at its stop price, then becomes a market order. */
    STOP(3),
    /** A new order that waits for a trade at its stop price, then becomes a limit order. */
    STOP_LIMIT(4),
    /** Takes one order away. */
    CANCEL(5),
    /** Takes a part of one order away. */
    REDUCE(6),
    /** Gives an order another price, quantity or id. */
    REPLACE(7),
    /** Takes all orders of one owner away. */
    CANCEL_OWNER(8),
    /** Takes all orders of one owner on one side away. */
    CANCEL_OWNER_SIDE(9),
    /** Takes all orders of one side away. */
    CANCEL_SIDE(10),
    /** Takes all orders away. */
    CANCEL_ALL(11),
    /** Goes to another trading phase. */
    PHASE(12),
    /** Sets the price bands. */
    BANDS(13),
    /** Sets the reference price of the auctions. */
    REFERENCE_PRICE(14),
    /** Moves the book's time and does nothing else. */
    TIME(15);

    private final int code;

    CommandType(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this type in every release: for files} */
    public int code() {
        return code;
    }

    /** {@return whether the command enters a new order} */
    public boolean isNewOrder() {
        return this == LIMIT || this == MARKET || this == STOP || this == STOP_LIMIT;
    }
}
