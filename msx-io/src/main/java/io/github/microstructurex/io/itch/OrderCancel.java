package io.github.microstructurex.io.itch;

/** A part of a resting order was cancelled ({@link ItchType#ORDER_CANCEL}). A view of its {@link ItchMessage}. */
public final class OrderCancel extends ItchView {
    OrderCancel(ItchMessage message) {
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
    public OrderCancel orderReference(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the shares that were cancelled, to be taken from what the order had left} */
    public long shares() {
        return message.getInt(19);
    }

    /**
     * Sets the shares that were cancelled, to be taken from what the order had left.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public OrderCancel shares(long value) {
        message.putInt(19, value);
        return this;
    }
}
