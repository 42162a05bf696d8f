package io.github.microstructurex.io.itch;

/** What a stock is, at the start of the day ({@link ItchType#STOCK_DIRECTORY}). A view of its {@link ItchMessage}. */
public final class StockDirectory extends ItchView {
    StockDirectory(ItchMessage message) {
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
    public StockDirectory stock(long value) {
        message.putLong(11, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public StockDirectory stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the listing market, such as Q for NASDAQ Global Select and N for NYSE} */
    public char marketCategory() {
        return message.getChar(19);
    }

    /**
     * Sets the listing market, such as Q for NASDAQ Global Select and N for NYSE.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory marketCategory(char value) {
        message.putChar(19, value);
        return this;
    }

    /** {@return the financial status of the issuer, N for normal} */
    public char financialStatus() {
        return message.getChar(20);
    }

    /**
     * Sets the financial status of the issuer, N for normal.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory financialStatus(char value) {
        message.putChar(20, value);
        return this;
    }

    /** {@return the shares of a round lot} */
    public long roundLotSize() {
        return message.getInt(21);
    }

    /**
     * Sets the shares of a round lot.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public StockDirectory roundLotSize(long value) {
        message.putInt(21, value);
        return this;
    }

    /** {@return the Y if only round lots are taken, else N} */
    public char roundLotsOnly() {
        return message.getChar(25);
    }

    /**
     * Sets the Y if only round lots are taken, else N.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory roundLotsOnly(char value) {
        message.putChar(25, value);
        return this;
    }

    /** {@return the class of the security, such as C for common stock} */
    public char issueClassification() {
        return message.getChar(26);
    }

    /**
     * Sets the class of the security, such as C for common stock.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory issueClassification(char value) {
        message.putChar(26, value);
        return this;
    }

    /** {@return the sub-type of the security, packed as {@link ItchText} says} */
    public long issueSubType() {
        return message.getShort(27);
    }

    /**
     * Sets the sub-type of the security.
     *
     * @param value two characters, packed by {@link ItchText#pack}
     * @return this view
     */
    public StockDirectory issueSubType(long value) {
        message.putShort(27, value);
        return this;
    }

    /** {@return the P for a live, T for a test symbol} */
    public char authenticity() {
        return message.getChar(29);
    }

    /**
     * Sets the P for a live, T for a test symbol.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory authenticity(char value) {
        message.putChar(29, value);
        return this;
    }

    /** {@return the Y if short sales are restricted under Reg SHO rule 203(b)(3), N if not, blank if unknown} */
    public char shortSaleThreshold() {
        return message.getChar(30);
    }

    /**
     * Sets the Y if short sales are restricted under Reg SHO rule 203(b)(3), N if not, blank if unknown.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory shortSaleThreshold(char value) {
        message.putChar(30, value);
        return this;
    }

    /** {@return the Y for a new issue, N if not, blank if unknown} */
    public char ipoFlag() {
        return message.getChar(31);
    }

    /**
     * Sets the Y for a new issue, N if not, blank if unknown.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory ipoFlag(char value) {
        message.putChar(31, value);
        return this;
    }

    /** {@return the limit-up limit-down tier: 1, 2, or blank} */
    public char luldTier() {
        return message.getChar(32);
    }

    /**
     * Sets the limit-up limit-down tier.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory luldTier(char value) {
        message.putChar(32, value);
        return this;
    }

    /** {@return the Y for an exchange-traded product, N if not, blank if unknown} */
    public char etpFlag() {
        return message.getChar(33);
    }

    /**
     * Sets the Y for an exchange-traded product, N if not, blank if unknown.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory etpFlag(char value) {
        message.putChar(33, value);
        return this;
    }

    /** {@return the leverage of the exchange-traded product} */
    public long etpLeverage() {
        return message.getInt(34);
    }

    /**
     * Sets the leverage of the exchange-traded product.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public StockDirectory etpLeverage(long value) {
        message.putInt(34, value);
        return this;
    }

    /** {@return the Y for an inverse exchange-traded product, else N} */
    public char inverse() {
        return message.getChar(38);
    }

    /**
     * Sets the Y for an inverse exchange-traded product, else N.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public StockDirectory inverse(char value) {
        message.putChar(38, value);
        return this;
    }
}
