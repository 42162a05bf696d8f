package io.github.microstructurex.io.itch;

/** A trade that was reported is void; the book does not change ({@link ItchType#BROKEN_TRADE}). A view of its {@link ItchMessage}. */
public final class BrokenTrade extends ItchView {
    BrokenTrade(ItchMessage message) {
        super(message);
    }

    /** {@return the match number of that trade, 64 bits without a sign} */
    public long matchNumber() {
        return message.getLong(11);
    }

    /**
     * Sets the match number of that trade.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public BrokenTrade matchNumber(long value) {
        message.putLong(11, value);
        return this;
    }
}
