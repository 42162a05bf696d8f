package io.github.microstructurex.book;

/** How long an order may wait for a counterparty. */
public enum TimeInForce {
    /** Good till cancelled: what does not trade at once rests until it trades or is cancelled. */
    GTC,
    /** Immediate or cancel: what does not trade at once is cancelled. */
    IOC,
    /**
     * Fill or kill: trades its whole quantity at once or nothing. The book is looked at first: an order that
     * cannot fill whole changes nothing but the sequence number.
     */
    FOK
}
