package io.github.microstructurex.analytics.experiment;

/** A trial of an experiment failed, and its result was asked for. The cause says why. */
public final class TrialFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialFailedException(int number, Object request, RuntimeException cause) {
        super("trial " + number + " failed: " + cause.getMessage() + "; it was " + request, cause);
    }
}
