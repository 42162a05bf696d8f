package io.github.microstructurex.io.itch;

/** A cross was carried out ({@link ItchType#CROSS_TRADE}). A view of its {@link ItchMessage}. */
public final class CrossTrade extends ItchView {
    CrossTrade(ItchMessage message) {
        super(message);
    }

    /** {@return the shares, 0 if there was nothing to cross, 64 bits without a sign} */
    public long shares() {
        return message.getLong(11);
    }

    /**
     * Sets the shares, 0 if there was nothing to cross.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public CrossTrade shares(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the symbol, packed as {@link ItchText} says, for use without a String} */
    public long stock() {
        return message.getLong(19);
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
    public CrossTrade stock(long value) {
        message.putLong(19, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public CrossTrade stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the price, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(27);
    }

    /**
     * Sets the price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public CrossTrade price(long value) {
        message.putInt(27, value);
        return this;
    }

    /** {@return the match number, unique within the day, 64 bits without a sign} */
    public long matchNumber() {
        return message.getLong(31);
    }

    /**
     * Sets the match number, unique within the day.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public CrossTrade matchNumber(long value) {
        message.putLong(31, value);
        return this;
    }

    /** {@return the cross: O opening, C closing, H after a halt or of a new issue} */
    public char crossType() {
        return message.getChar(39);
    }

    /**
     * Sets the cross.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public CrossTrade crossType(char value) {
        message.putChar(39, value);
        return this;
    }
}
