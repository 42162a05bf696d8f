package io.github.microstructurex.io.itch;

/** The market's day begins, ends, or reaches a point between ({@link ItchType#SYSTEM_EVENT}). A view of its {@link ItchMessage}. */
public final class SystemEvent extends ItchView {
    SystemEvent(ItchMessage message) {
        super(message);
    }

    /** {@return the event: O, S and Q for the start of messages, system hours and market hours, M, E and C for their ends in turn} */
    public char eventCode() {
        return message.getChar(11);
    }

    /**
     * Sets the event.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public SystemEvent eventCode(char value) {
        message.putChar(11, value);
        return this;
    }
}
