package io.github.microstructurex.replay.simulation;

import java.util.HashMap;
import java.util.Map;

/** What own orders took of recorded orders that rest on as if nothing had been taken. */
final class TakenQuantities {
    private final Map<Long, Long> taken = new HashMap<>();

    TakenQuantities() {}

    TakenQuantities(TakenQuantities other) {
        taken.putAll(other.taken);
    }

    void add(long orderId, long quantity) {
        if (quantity > 0) {
            taken.merge(orderId, quantity, Long::sum);
        }
    }

    long of(long orderId) {
        return taken.isEmpty() ? 0 : taken.getOrDefault(orderId, 0L);
    }

    void forget(long orderId) {
        if (!taken.isEmpty()) {
            taken.remove(orderId);
        }
    }
}
