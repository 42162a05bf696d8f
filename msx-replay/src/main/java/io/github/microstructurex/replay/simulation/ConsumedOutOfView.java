package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;
import java.util.HashMap;
import java.util.Map;

/**
 * What own orders had taken from recorded orders that then left the record's view, by side and price. It holds only
 * prices at which something was taken, so that it costs nothing where nothing was.
 */
final class ConsumedOutOfView {
    private final Map<Long, Long> bids = new HashMap<>();
    private final Map<Long, Long> asks = new HashMap<>();

    ConsumedOutOfView() {}

    ConsumedOutOfView(ConsumedOutOfView other) {
        bids.putAll(other.bids);
        asks.putAll(other.asks);
    }

    /** Whether something is held at a price. */
    boolean contains(Side side, long price) {
        Map<Long, Long> taken = side(side);
        return !taken.isEmpty() && taken.containsKey(price);
    }

    /** Notes that own orders had taken so much from what leaves the view at a price; 0 if nothing. */
    void leave(Side side, long price, long taken) {
        if (taken > 0) {
            side(side).merge(price, taken, Long::sum);
        }
    }

    /**
     * Forgets what was taken at a price that comes back into view.
     *
     * @return how much of the quantity that comes back was taken before: what was noted, at most that quantity
     */
    long comeBack(Side side, long price, long quantity) {
        Map<Long, Long> taken = side(side);
        Long atPrice = taken.isEmpty() ? null : taken.remove(price);
        return atPrice == null ? 0 : Math.min(atPrice, quantity);
    }

    void forget(Side side, long price) {
        side(side).remove(price);
    }

    void clear() {
        bids.clear();
        asks.clear();
    }

    private Map<Long, Long> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
