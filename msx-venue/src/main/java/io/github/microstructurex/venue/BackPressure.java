package io.github.microstructurex.venue;

/** What a submitter meets when commands come faster than a shard carries them out, and its ring is full. */
public enum BackPressure {
    /**
     * It waits until there is room, the shard fails or the venue is closed. Who waits longest is not served first. On a
     * thread of the venue itself, that is in a listener, nobody waits: the answer is {@link Submission#FULL}, because two
     * shards that wait for each other would wait for ever.
     */
    BLOCK,
    /** It is told at once, by {@link Submission#FULL}. */
    REJECT
}
