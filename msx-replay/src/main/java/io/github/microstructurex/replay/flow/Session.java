package io.github.microstructurex.replay.flow;

/** When a generated market is open, in nanoseconds since the epoch: no event comes at or after the end. */
record Session(long startTime, long endTime) {
    Session {
        if (endTime <= startTime || endTime - startTime < 0) {
            throw new IllegalArgumentException("endTime is " + endTime + ", expected after startTime " + startTime
                    + " by at most " + Long.MAX_VALUE + " ns");
        }
    }
}
