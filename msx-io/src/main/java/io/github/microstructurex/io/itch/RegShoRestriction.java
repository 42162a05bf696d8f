package io.github.microstructurex.io.itch;

/** Whether short sales of a stock are restricted by price ({@link ItchType#REG_SHO_RESTRICTION}). A view of its {@link ItchMessage}. */
public final class RegShoRestriction extends ItchView {
    RegShoRestriction(ItchMessage message) {
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
    public RegShoRestriction stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public RegShoRestriction stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the action: 0 no restriction, 1 restricted from now on, 2 still restricted} */
    public char action() {
        return message.getChar(19);
    }

    /**
     * Sets the action.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public RegShoRestriction action(char value) {
        message.putChar(19, value);
        return this;
    }
}
