package io.github.microstructurex.book;

/**
 * What happens when an order meets a resting order of its own owner. The mode of the incoming order decides; that of the
 * resting order does not matter. An uncross matches without prevention.
 */
public enum SelfTradePrevention {
    /** They trade. */
    NONE(0),
    /** The resting order is cancelled, reserve and all, and the incoming order goes on. */
    CANCEL_RESTING(1),
    /** What is left of the incoming order is cancelled. */
    CANCEL_INCOMING(2),
    /** Both are cancelled, the resting order first. */
    CANCEL_BOTH(3),
    /** Both lose the smaller of the two quantities without a trade: the smaller is cancelled, the larger goes on. */
    DECREMENT_AND_CANCEL(4);

    private final int code;

    SelfTradePrevention(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this mode in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
