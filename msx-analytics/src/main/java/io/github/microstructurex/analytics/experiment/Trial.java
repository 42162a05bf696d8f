package io.github.microstructurex.analytics.experiment;

import java.util.Optional;

/**
 * One run of an experiment: what was asked, and what came of it or why nothing did. Exactly one of result and failure is
 * there.
 *
 * @param number its place in the experiment, from 0
 * @param request what was asked
 * @param result what came of it
 * @param failure what went wrong
 * @param <Q> the type of requests
 * @param <R> the type of results
 */
public record Trial<Q, R>(int number, Q request, Optional<R> result, Optional<RuntimeException> failure) {
    /**
     * Checks that one of them is there.
     *
     * @param number its place in the experiment, from 0
     * @param request what was asked
     * @param result what came of it
     * @param failure what went wrong
     */
    public Trial {
        if (result.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("trial " + number + " has "
                    + (result.isPresent() ? "a result and a failure" : "neither a result nor a failure")
                    + ", expected one of them");
        }
    }

    static <Q, R> Trial<Q, R> succeeded(int number, Q request, R result) {
        return new Trial<>(number, request, Optional.of(result), Optional.empty());
    }

    static <Q, R> Trial<Q, R> failed(int number, Q request, RuntimeException failure) {
        return new Trial<>(number, request, Optional.empty(), Optional.of(failure));
    }

    /**
     * The result, for who has no use for an experiment with a gap.
     *
     * @return the result
     * @throws TrialFailedException if there is none
     */
    public R orThrow() {
        return result.orElseThrow(() -> new TrialFailedException(number, failure.orElseThrow()));
    }
}
