package io.github.microstructurex.replay.simulation;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the ids of own orders and of the record apart in the one book. Own ids come from a reserved range, chosen so
 * that records hardly ever use it and that a double holds its numbers exactly. A record id is used as it is, unless it
 * lies in the reserved range; then the order goes by another name, from a part of the range that own orders never get.
 *
 * <p>Each participant counts its own orders: were there one count for all, an agent could read from its ids how much the
 * others send, before the market shows it.
 */
final class OrderIds {
    private static final long FIRST_OWN = 9_000_000_000_000_001L;
    private static final long FIRST_ALIAS = 9_004_000_000_000_000L;

    /** The id of whoever the record says took a resting order. It never rests, so that it is never live. */
    static final long RECORDED_AGGRESSOR = (1L << 53) - 1;

    private final Map<Long, Long> aliases = new HashMap<>();
    private final Map<Long, Long> aliased = new HashMap<>();
    private long[] issued = {};
    private long nextAlias = FIRST_ALIAS;

    OrderIds() {}

    OrderIds(OrderIds other) {
        aliases.putAll(other.aliases);
        aliased.putAll(other.aliased);
        issued = other.issued.clone();
        nextAlias = other.nextAlias;
    }

    /** Says how many participants there are, before the first asks for an id. */
    void begin(int participants) {
        issued = new long[participants];
    }

    /** Gives a participant its next id. */
    long issue(int participant) {
        long id = FIRST_OWN + issued[participant] * issued.length + participant;
        if (!isOwn(id)) {
            throw new IllegalStateException("a participant has sent " + issued[participant] + " orders, of "
                    + issued.length + " participants: there are no more ids");
        }
        issued[participant]++;
        return id;
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
