package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;

/** A visible order came ({@link ItchType#ADD_ORDER}). A view of its {@link ItchMessage}. */
public sealed class AddOrder extends ItchView permits AttributedAddOrder {
    AddOrder(ItchMessage message) {
        super(message);
    }

    /** {@return the reference number of the order, unique within the day, 64 bits without a sign} */
    public long orderReference() {
        return message.getLong(11);
    }

    /**
     * Sets the reference number of the order, unique within the day.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public AddOrder orderReference(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Reads the side.
     *
     * @return the side
     * @throws io.github.microstructurex.io.MarketDataException if it is neither B nor S
     */
    public Side side() {
        return message.getSide(19);
    }

    /**
     * Sets the side.
     *
     * @param value the side
     * @return this view
     */
    public AddOrder side(Side value) {
        message.putSide(19, value);
        return this;
    }

    /** {@return the displayed shares} */
    public long shares() {
        return message.getInt(20);
    }

    /**
     * Sets the displayed shares.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public AddOrder shares(long value) {
        message.putInt(20, value);
        return this;
    }

    /** {@return the symbol, packed as {@link ItchText} says, for use without a String} */
    public long stock() {
        return message.getLong(24);
    }

    /** {@return the symbol, without blanks behind} */
    public String stockName() {
        return ItchText.unpack(stock());
    }

    /**
     * Sets the symbol.
     *
     * @param value packed by {@link ItchText#pack}
     * @return this view
     */
    public AddOrder stock(long value) {
        message.putLong(24, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public AddOrder stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the limit, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(32);
    }

    /**
     * Sets the limit.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public AddOrder price(long value) {
        message.putInt(32, value);
        return this;
    }
}
