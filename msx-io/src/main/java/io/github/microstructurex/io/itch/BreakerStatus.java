package io.github.microstructurex.io.itch;

/** The market-wide circuit breaker was hit ({@link ItchType#BREAKER_STATUS}). A view of its {@link ItchMessage}. */
public final class BreakerStatus extends ItchView {
    BreakerStatus(ItchMessage message) {
        super(message);
    }

    /** {@return the level that was breached: 1, 2 or 3} */
    public char level() {
        return message.getChar(11);
    }

    /**
     * Sets the level that was breached.
     *
     * @param value one character of ASCII
     * @return this view
     */
    public BreakerStatus level(char value) {
        message.putChar(11, value);
        return this;
    }
}
