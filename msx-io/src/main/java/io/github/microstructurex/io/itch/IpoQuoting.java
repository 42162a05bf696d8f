package io.github.microstructurex.io.itch;

/** When a new issue may be quoted ({@link ItchType#IPO_QUOTING}). A view of its {@link ItchMessage}. */
public final class IpoQuoting extends ItchView {
    IpoQuoting(ItchMessage message) {
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
    public IpoQuoting stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public IpoQuoting stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the time of the release, in seconds after midnight; 0 if cancelled} */
    public long releaseTime() {
        return message.getInt(19);
    }

    /**
     * Sets the time of the release, in seconds after midnight.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public IpoQuoting releaseTime(long value) {
        message.putInt(19, value);
        return this;
    }

    /** {@return the qualifier of the release: A anticipated, C cancelled} */
    public char qualifier() {
        return message.getChar(23);
    }

    /**
     * Sets the qualifier of the release.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public IpoQuoting qualifier(char value) {
        message.putChar(23, value);
        return this;
    }

    /** {@return the price of the issue, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(24);
    }

    /**
     * Sets the price of the issue.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public IpoQuoting price(long value) {
        message.putInt(24, value);
        return this;
    }
}
