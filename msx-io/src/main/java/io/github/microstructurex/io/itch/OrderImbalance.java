package io.github.microstructurex.io.itch;

/** What a cross would do at present ({@link ItchType#ORDER_IMBALANCE}). A view of its {@link ItchMessage}. */
public final class OrderImbalance extends ItchView {
    OrderImbalance(ItchMessage message) {
        super(message);
    }

    /** {@return the shares that would trade, 64 bits without a sign} */
    public long pairedShares() {
        return message.getLong(11);
    }

    /**
     * Sets the shares that would trade.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderImbalance pairedShares(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the shares left over, 64 bits without a sign} */
    public long imbalanceShares() {
        return message.getLong(19);
    }

    /**
     * Sets the shares left over.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderImbalance imbalanceShares(long value) {
        message.putLong(19, value);
        return this;
    }

    /** {@return the side of the imbalance: B, S, N for none, O for too few orders, P if paused} */
    public char direction() {
        return message.getChar(27);
    }

    /**
     * Sets the side of the imbalance.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OrderImbalance direction(char value) {
        message.putChar(27, value);
        return this;
    }

    /** {@return the symbol, packed as {@link ItchText} says, for use without a String} */
    public long stock() {
        return message.getLong(28);
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
    public OrderImbalance stock(long value) {
        message.putLong(28, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public OrderImbalance stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the far price: that of the orders of the cross alone, in ten-thousandths of a dollar} */
    public long farPrice() {
        return message.getInt(36);
    }

    /**
     * Sets the far price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public OrderImbalance farPrice(long value) {
        message.putInt(36, value);
        return this;
    }

    /** {@return the near price: that of those and the continuous orders, in ten-thousandths of a dollar} */
    public long nearPrice() {
        return message.getInt(40);
    }

    /**
     * Sets the near price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public OrderImbalance nearPrice(long value) {
        message.putInt(40, value);
        return this;
    }

    /** {@return the reference price, in ten-thousandths of a dollar} */
    public long referencePrice() {
        return message.getInt(44);
    }

    /**
     * Sets the reference price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public OrderImbalance referencePrice(long value) {
        message.putInt(44, value);
        return this;
    }

    /** {@return the cross: O opening, C closing, H after a halt or of a new issue, A extended trading close} */
    public char crossType() {
        return message.getChar(48);
    }

    /**
     * Sets the cross.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OrderImbalance crossType(char value) {
        message.putChar(48, value);
        return this;
    }

    /** {@return the deviation of the near price from the reference, as a letter} */
    public char variation() {
        return message.getChar(49);
    }

    /**
     * Sets the deviation of the near price from the reference, as a letter.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OrderImbalance variation(char value) {
        message.putChar(49, value);
        return this;
    }
}
