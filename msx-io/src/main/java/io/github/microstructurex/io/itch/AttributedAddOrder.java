package io.github.microstructurex.io.itch;

/** A visible order came, of a named participant ({@link ItchType#ATTRIBUTED_ADD_ORDER}). A view of its {@link ItchMessage}. */
public final class AttributedAddOrder extends AddOrder {
    AttributedAddOrder(ItchMessage message) {
        super(message);
    }

    /** {@return the market participant's identifier, packed as {@link ItchText} says} */
    public long participant() {
        return message.getInt(36);
    }

    /**
     * Sets the market participant's identifier.
     *
     * @param value four characters, packed by {@link ItchText#pack}
     * @return this view
     */
    public AttributedAddOrder participant(long value) {
        message.putInt(36, value);
        return this;
    }
}
