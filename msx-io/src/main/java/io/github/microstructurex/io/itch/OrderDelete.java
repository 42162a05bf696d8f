package io.github.microstructurex.io.itch;

/** A resting order was cancelled whole ({@link ItchType#ORDER_DELETE}). A view of its {@link ItchMessage}. */
public final class OrderDelete extends ItchView {
    OrderDelete(ItchMessage message) {
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
    public OrderDelete orderReference(long value) {
        message.putLong(11, value);
        return this;
    }
}
