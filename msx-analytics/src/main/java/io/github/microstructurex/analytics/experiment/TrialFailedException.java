package io.github.microstructurex.analytics.experiment;

/** A trial of an experiment failed, and its result was asked for. The cause says why. */
public final class TrialFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialFailedException(int number, RuntimeException cause) {
        super("trial " + number + " failed: " + cause.getMessage(), cause);
    }
}
