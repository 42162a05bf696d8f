package io.github.microstructurex.io.itch;

/** The collar of the auction that ends a limit-up limit-down pause ({@link ItchType#LULD_COLLAR}). A view of its {@link ItchMessage}. */
public final class LuldCollar extends ItchView {
    LuldCollar(ItchMessage message) {
        super(message);
    }

    /** {@return the symbol, packed as {@link ItchText} says, for use without a String} */
    public long stock() {
        return message.getLong(11);
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
    public LuldCollar stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public LuldCollar stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the reference price, in ten-thousandths of a dollar} */
    public long referencePrice() {
        return message.getInt(19);
    }

    /**
     * Sets the reference price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public LuldCollar referencePrice(long value) {
        message.putInt(19, value);
        return this;
    }

    /** {@return the upper bound, in ten-thousandths of a dollar} */
    public long upperPrice() {
        return message.getInt(23);
    }

    /**
     * Sets the upper bound.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public LuldCollar upperPrice(long value) {
        message.putInt(23, value);
        return this;
    }

    /** {@return the lower bound, in ten-thousandths of a dollar} */
    public long lowerPrice() {
        return message.getInt(27);
    }

    /**
     * Sets the lower bound.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public LuldCollar lowerPrice(long value) {
        message.putInt(27, value);
        return this;
    }

    /** {@return the number of extensions} */
    public long extension() {
        return message.getInt(31);
    }

    /**
     * Sets the number of extensions.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public LuldCollar extension(long value) {
        message.putInt(31, value);
        return this;
    }
}
