package io.github.microstructurex.io.itch;

/** Trading of a stock halts, or goes on, in one market only ({@link ItchType#OPERATIONAL_HALT}). A view of its {@link ItchMessage}. */
public final class OperationalHalt extends ItchView {
    OperationalHalt(ItchMessage message) {
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
    public OperationalHalt stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public OperationalHalt stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the market: Q NASDAQ, B BX, X PSX} */
    public char market() {
        return message.getChar(19);
    }

    /**
     * Sets the market.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OperationalHalt market(char value) {
        message.putChar(19, value);
        return this;
    }

    /** {@return the action: H halted, T trading again} */
    public char action() {
        return message.getChar(20);
    }

    /**
     * Sets the action.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public OperationalHalt action(char value) {
        message.putChar(20, value);
        return this;
    }
}
