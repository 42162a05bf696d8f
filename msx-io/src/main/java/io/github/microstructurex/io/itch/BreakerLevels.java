package io.github.microstructurex.io.itch;

/** The levels of the market-wide circuit breaker ({@link ItchType#BREAKER_LEVELS}). A view of its {@link ItchMessage}. */
public final class BreakerLevels extends ItchView {
    BreakerLevels(ItchMessage message) {
        super(message);
    }

    /** {@return the first level, in hundred-millionths of a dollar} */
    public long level1() {
        return message.getLong(11);
    }

    /**
     * Sets the first level.
     *
     * @param value 64 bits, without a sign, in hundred-millionths of a dollar
     * @return this view
     */
    public BreakerLevels level1(long value) {
        message.putLong(11, value);
        return this;
    }

    /** {@return the second level, in hundred-millionths of a dollar} */
    public long level2() {
        return message.getLong(19);
    }

    /**
     * Sets the second level.
     *
     * @param value 64 bits, without a sign, in hundred-millionths of a dollar
     * @return this view
     */
    public BreakerLevels level2(long value) {
        message.putLong(19, value);
        return this;
    }

    /** {@return the third level, in hundred-millionths of a dollar} */
    public long level3() {
        return message.getLong(27);
    }

    /**
     * Sets the third level.
     *
     * @param value 64 bits, without a sign, in hundred-millionths of a dollar
     * @return this view
     */
    public BreakerLevels level3(long value) {
        message.putLong(27, value);
        return this;
    }
}
