package io.github.microstructurex.io.itch;

/** A resting order left, and one of the same side and stock took its place, at the back of the queue ({@link ItchType#ORDER_REPLACE}). A view of its {@link ItchMessage}. */
public final class OrderReplace extends ItchView {
    OrderReplace(ItchMessage message) {
        super(message);
    }

    /** {@return the reference number of the order that leaves, 64 bits without a sign} */
    public long orderReference() {
        return message.getLong(11);
    }

    /**
     * Sets the reference number of the order that leaves.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderReplace orderReference(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the reference number of the order that comes, 64 bits without a sign} */
    public long newOrderReference() {
        return message.getLong(19);
    }

    /**
     * Sets the reference number of the order that comes.
     *
     * @param value 64 bits, without a sign
     * @return this view
     */
    public OrderReplace newOrderReference(long value) {
        message.putLong(19, value);
        return this;
    }

    /** {@return the shares of the new order} */
    public long shares() {
        return message.getInt(27);
    }

    /**
     * Sets the shares of the new order.
     *
     * @param value from 0 to 4294967295
     * @return this view
     */
    public OrderReplace shares(long value) {
        message.putInt(27, value);
        return this;
    }

    /** {@return the limit of the new order, in ten-thousandths of a dollar} */
    public long price() {
        return message.getInt(31);
    }

    /**
     * Sets the limit of the new order.
     *
     * @param value from 0 to 4294967295, in ten-thousandths of a dollar
     * @return this view
     */
    public OrderReplace price(long value) {
        message.putInt(31, value);
        return this;
    }
}
