package io.github.microstructurex.io.itch;

/** The price discovery of a direct listing with a capital raise ({@link ItchType#DIRECT_LISTING}). A view of its {@link ItchMessage}. */
public final class DirectListing extends ItchView {
    DirectListing(ItchMessage message) {
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
    public DirectListing stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public DirectListing stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the Y if the stock may be released, else N} */
    public char eligible() {
        return message.getChar(19);
    }

    /**
     * Sets the Y if the stock may be released, else N.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public DirectListing eligible(char value) {
        message.putChar(19, value);
        return this;
    }

    /** {@return the least allowed price, in ten-thousandths of a dollar} */
    public long minPrice() {
        return message.getInt(20);
    }

    /**
     * Sets the least allowed price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public DirectListing minPrice(long value) {
        message.putInt(20, value);
        return this;
    }

    /** {@return the greatest allowed price, in ten-thousandths of a dollar} */
    public long maxPrice() {
        return message.getInt(24);
    }

    /**
     * Sets the greatest allowed price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public DirectListing maxPrice(long value) {
        message.putInt(24, value);
        return this;
    }

    /** {@return the near price, in ten-thousandths of a dollar} */
    public long nearPrice() {
        return message.getInt(28);
    }

    /**
     * Sets the near price.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public DirectListing nearPrice(long value) {
        message.putInt(28, value);
        return this;
    }

    /** {@return the time of the near price, in nanoseconds since midnight, 64 bits without a sign} */
    public long nearTime() {
        return message.getLong(32);
    }

    /**
     * Sets the time of the near price, in nanoseconds since midnight.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public DirectListing nearTime(long value) {
        message.putLong(32, value);
        return this;
    }

    /** {@return the lower bound of the auction, in ten-thousandths of a dollar} */
    public long lowerCollar() {
        return message.getInt(40);
    }

    /**
     * Sets the lower bound of the auction.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public DirectListing lowerCollar(long value) {
        message.putInt(40, value);
        return this;
    }

    /** {@return the upper bound of the auction, in ten-thousandths of a dollar} */
    public long upperCollar() {
        return message.getInt(44);
    }

    /**
     * Sets the upper bound of the auction.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public DirectListing upperCollar(long value) {
        message.putInt(44, value);
        return this;
    }
}
