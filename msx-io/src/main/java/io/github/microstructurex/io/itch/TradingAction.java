package io.github.microstructurex.io.itch;

/** The trading state of a stock ({@link ItchType#TRADING_ACTION}). A view of its {@link ItchMessage}. */
public final class TradingAction extends ItchView {
    TradingAction(ItchMessage message) {
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
    public TradingAction stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public TradingAction stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the state: H halted, P paused, Q quoting only, T trading} */
    public char state() {
        return message.getChar(19);
    }

    /**
     * Sets the state.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public TradingAction state(char value) {
        message.putChar(19, value);
        return this;
    }

    /** {@return the byte without a meaning} */
    public char reserved() {
        return message.getChar(20);
    }

    /**
     * Sets the byte without a meaning.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public TradingAction reserved(char value) {
        message.putChar(20, value);
        return this;
    }

    /** {@return the reason, packed as {@link ItchText} says} */
    public long reason() {
        return message.getInt(21);
    }

    /**
     * Sets the reason.
     *
     * @param value four characters, packed by {@link ItchText#pack}
     * @return this view
     */
    public TradingAction reason(long value) {
        message.putInt(21, value);
        return this;
    }
}
