package io.github.microstructurex.io.itch;

/** The standing of a market participant in a stock ({@link ItchType#PARTICIPANT_POSITION}). A view of its {@link ItchMessage}. */
public final class ParticipantPosition extends ItchView {
    ParticipantPosition(ItchMessage message) {
        super(message);
    }

    /** {@return the market participant's identifier, packed as {@link ItchText} says} */
    public long participant() {
        return message.getInt(11);
    }

    /**
     * Sets the market participant's identifier.
     *
     * @param value four characters, packed by {@link ItchText#pack}
     * @return this view
     */
    public ParticipantPosition participant(long value) {
        message.putInt(11, value);
        return this;
    }

    /** {@return the symbol, packed as {@link ItchText} says, for use without a String} */
    public long stock() {
        return message.getLong(15);
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
    public ParticipantPosition stock(long value) {
        message.putLong(15, value);
        return this;
    }

    /**
     * Sets the symbol.
     *
     * @param value up to eight characters of ASCII
     * @return this view
     */
    public ParticipantPosition stock(String value) {
        return stock(ItchText.pack(value, Long.BYTES));
    }

    /** {@return the Y for a primary market maker, else N} */
    public char primaryMarketMaker() {
        return message.getChar(23);
    }

    /**
     * Sets the Y for a primary market maker, else N.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public ParticipantPosition primaryMarketMaker(char value) {
        message.putChar(23, value);
        return this;
    }

    /** {@return the market maker's mode: N normal, P passive, S syndicate, R pre-syndicate, L penalty} */
    public char mode() {
        return message.getChar(24);
    }

    /**
     * Sets the market maker's mode.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public ParticipantPosition mode(char value) {
        message.putChar(24, value);
        return this;
    }

    /** {@return the participant's state: A active, E excused, W withdrawn, S suspended, D deleted} */
    public char state() {
        return message.getChar(25);
    }

    /**
     * Sets the participant's state.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public ParticipantPosition state(char value) {
        message.putChar(25, value);
        return this;
    }
}
