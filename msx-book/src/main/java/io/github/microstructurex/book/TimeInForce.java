package io.github.microstructurex.book;

/** How long an order may wait for a counterparty. */
public enum TimeInForce {
    /** Good till cancelled: what does not trade at once rests until it trades or is cancelled. */
    GTC(0),
    /** Immediate or cancel: what does not trade at once is cancelled. */
    IOC(1),
    /**
     * Fill or kill: trades its whole quantity at once or nothing. The book is looked at first: an order that
     * cannot fill whole changes nothing but the sequence number.
     */
    FOK(2),
    /** Good for the day: rests until it trades, is cancelled, or the book closes. */
    DAY(3),
    /** Good till date: rests until it trades, is cancelled, or the book's time reaches its expiry. */
    GTD(4);

    private final int code;

    TimeInForce(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this time in force in every release: for hashes and files} */
    public int code() {
        return code;
    }

    /** {@return whether what does not trade at once may rest} */
    public boolean mayRest() {
        return this != IOC && this != FOK;
    }
}
