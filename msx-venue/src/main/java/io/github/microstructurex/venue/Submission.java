package io.github.microstructurex.venue;

/** What became of a command that was submitted to a {@link ShardedVenue}. What the book makes of it, listeners are told. */
public enum Submission {
    /** It will be carried out, unless its shard fails before. */
    ACCEPTED,
    /** Refused: the shard's ring is full. Try again, or drop it. */
    FULL,
    /** Refused: the venue does not have the instrument. */
    UNKNOWN_INSTRUMENT,
    /** Refused: the instrument's shard has failed; {@link ShardedVenue#failure} says why. */
    SHARD_FAILED,
    /** Refused: the venue was closed. */
    CLOSED
}
