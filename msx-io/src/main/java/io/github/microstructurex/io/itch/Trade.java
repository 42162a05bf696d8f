package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;

/** A trade against an order that was not displayed ({@link ItchType#TRADE}). A view of its {@link ItchMessage}. */
public final class Trade extends ItchView {
    Trade(ItchMessage message) {
        super(message);
    }

    /** {@return the reference number of the order, 0 in recent years, 64 bits without a sign} */
    public long orderReference() {
        return message.getLong(11);
    }

    /**
     * Sets the reference number of the order, 0 in recent years.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public Trade orderReference(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Reads the side of the unseen order.
     *
     * @return the side of the unseen order; in recent years always buy, whichever it was
     * @throws io.github.microstructurex.io.MarketDataException if it is neither B nor S
     */
    public Side side() {
        return message.getSide(19);
    }

    /**
     * Sets the side of the unseen order.
     *
     * @param value the side
     * @return this view
     */
    public Trade side(Side value) {
        message.putSide(19, value);
        return this;
    }

    /** {@return the shares} */
    public long shares() {
        return message.getInt(20);
    }

    /**
     * Sets the shares.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public Trade shares(long value) {
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
    public Trade stock(long value) {
        message.putLong(24, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public Trade stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the price, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(32);
    }

    /**
     * Sets the price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public Trade price(long value) {
        message.putInt(32, value);
        return this;
    }

    /** {@return the match number, unique within the day, 64 bits without a sign} */
    public long matchNumber() {
        return message.getLong(36);
    }

    /**
     * Sets the match number, unique within the day.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public Trade matchNumber(long value) {
        message.putLong(36, value);
        return this;
    }
}
