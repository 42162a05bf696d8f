package io.github.microstructurex.io.itch;

/** A resting order traded, at its own price ({@link ItchType#ORDER_EXECUTED}). A view of its {@link ItchMessage}. */
public sealed class OrderExecuted extends ItchView permits OrderExecutedAtPrice {
    OrderExecuted(ItchMessage message) {
        super(message);
    }

    /** {@return the reference number of the order, unique within the day, 64 bits without a sign} */
    public long orderReference() {
        return message.getLong(11);
    }

    /**
     * Sets the reference number of the order, unique within the day.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderExecuted orderReference(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the shares of this trade, to be taken from what the order had left} */
    public long shares() {
        return message.getInt(19);
    }

    /**
     * Sets the shares of this trade, to be taken from what the order had left.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public OrderExecuted shares(long value) {
        message.putInt(19, value);
        return this;
    }

    /** {@return the match number of the trade, unique within the day, 64 bits without a sign} */
    public long matchNumber() {
        return message.getLong(23);
    }

    /**
     * Sets the match number of the trade, unique within the day.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderExecuted matchNumber(long value) {
        message.putLong(23, value);
        return this;
    }
}
