package io.github.microstructurex.analytics.calibration;

/** A record does not tell what a model needs to know. The message says what is missing and what was expected. */
public final class CalibrationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Says what is missing.
     *
     * @param message what was found and what was expected
     */
    public CalibrationException(String message) {
        super(message);
    }
}
