package io.github.microstructurex.io.itch;

/** Where retail price improvement is to be had ({@link ItchType#RETAIL_INTEREST}). A view of its {@link ItchMessage}. */
public final class RetailInterest extends ItchView {
    RetailInterest(ItchMessage message) {
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
    public RetailInterest stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public RetailInterest stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the side of the interest: B buy, S sell, A both, N none} */
    public char interest() {
        return message.getChar(19);
    }

    /**
     * Sets the side of the interest.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public RetailInterest interest(char value) {
        message.putChar(19, value);
        return this;
    }
}
