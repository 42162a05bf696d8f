package io.github.microstructurex.io.itch;

/** A resting order traded, at another price than its own ({@link ItchType#ORDER_EXECUTED_AT_PRICE}). A view of its {@link ItchMessage}. */
public final class OrderExecutedAtPrice extends OrderExecuted {
    OrderExecutedAtPrice(ItchMessage message) {
        super(message);
    }

    /** {@return the flag: N if the trade is part of a cross that is reported, and counted as volume, as a whole; else Y} */
    public char printable() {
        return message.getChar(31);
    }

    /**
     * Sets the flag.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OrderExecutedAtPrice printable(char value) {
        message.putChar(31, value);
        return this;
    }

    /** {@return the price of the trade, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(32);
    }

    /**
     * Sets the price of the trade.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public OrderExecutedAtPrice price(long value) {
        message.putInt(32, value);
        return this;
    }
}
