package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;

/** An own order from the time at which it reaches the venue to its end. */
final class OwnOrder {
    final long id;

    /** The number of the participant whose order it is. */
    final int owner;

    final Side side;
    long quantity;
    long filled;

    /** What was ahead of it when it took its present place. */
    long quantityAheadAtEntry;

    /** What was ahead of it before the present command, where one may trade with it. */
    long quantityAhead;

    /** What is thought to be ahead of it, where the record shows levels only. */
    double estimatedAhead;

    /** What has traded at its price since the level there was last told, where the record shows levels only. */
    long tradedAtPrice;

    /** The limit at which it is entered again when it was taken out of the book for a moment. */
    long limit;

    OwnOrder(long id, int owner, Side side, long quantity) {
        this.id = id;
        this.owner = owner;
        this.side = side;
        this.quantity = quantity;
    }

    OwnOrder(OwnOrder other) {
        this(other.id, other.owner, other.side, other.quantity);
        filled = other.filled;
        quantityAheadAtEntry = other.quantityAheadAtEntry;
        quantityAhead = other.quantityAhead;
        estimatedAhead = other.estimatedAhead;
        tradedAtPrice = other.tradedAtPrice;
        limit = other.limit;
    }

    long remaining() {
        return quantity - filled;
    }
}
