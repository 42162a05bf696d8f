package io.github.microstructurex.replay.simulation;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the ids of own orders and of the record apart in the one book. Own ids come from a reserved range, chosen so
 * that records hardly ever use it and that a double holds its numbers exactly. A record id is used as it is, unless it
 * lies in the reserved range; then the order goes by another name, from a part of the range that own orders never get.
 */
final class OrderIds {
    private static final long FIRST_OWN = 9_000_000_000_000_001L;
    private static final long FIRST_ALIAS = 9_004_000_000_000_000L;

    /** The id of whoever the record says took a resting order. It never rests, so that it is never live. */
    static final long RECORDED_AGGRESSOR = (1L << 53) - 1;

    private final Map<Long, Long> aliases = new HashMap<>();
    private final Map<Long, Long> aliased = new HashMap<>();
    private long nextOwn = FIRST_OWN;
    private long nextAlias = FIRST_ALIAS;

    OrderIds() {}

    OrderIds(OrderIds other) {
        aliases.putAll(other.aliases);
        aliased.putAll(other.aliased);
        nextOwn = other.nextOwn;
        nextAlias = other.nextAlias;
    }

    /** Gives the next own id. */
    long issue() {
        return nextOwn++;
    }

    static boolean isOwn(long id) {
        return id >= FIRST_OWN && id < FIRST_ALIAS;
    }

    private static boolean isReserved(long id) {
        return id >= FIRST_OWN && id <= RECORDED_AGGRESSOR;
    }

    /** The id that an order of the record has in the book. */
    long inBook(long recordId) {
        return isReserved(recordId) ? aliases.computeIfAbsent(recordId, this::alias) : recordId;
    }

    private long alias(long recordId) {
        aliased.put(nextAlias, recordId);
        return nextAlias++;
    }

    /** The id that an order in the book, which is not an own one, has in the record, if it is still there. */
    long inRecord(long bookId) {
        return isReserved(bookId) ? aliased.getOrDefault(bookId, RECORDED_AGGRESSOR) : bookId;
    }

    /** Forgets an order that has left the record. */
    void release(long recordId) {
        if (isReserved(recordId)) {
            Long alias = aliases.remove(recordId);
            if (alias != null) {
                aliased.remove(alias);
            }
        }
    }
}
