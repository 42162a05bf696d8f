package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;

/** An own order from the time it is sent to its end. */
final class OwnOrder {
    final long id;
    final SimulationContext owner;
    final Side side;
    long quantity;
    long filled;
    long quantityAheadAtEntry;

    /** The limit at which it is entered again when it was taken out of the book for a moment. */
    long limit;

    OwnOrder(long id, SimulationContext owner, Side side, long quantity) {
        this.id = id;
        this.owner = owner;
        this.side = side;
        this.quantity = quantity;
    }

    long remaining() {
        return quantity - filled;
    }
}
