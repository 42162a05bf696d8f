package io.github.microstructurex.analytics;

/** A backtest that cannot be run as it was asked for. The message is one line that says what was given and expected. */
public final class InvalidBacktestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what was given and what was expected
     */
    public InvalidBacktestException(String message) {
        super(message);
    }
}
