package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Side;
import java.util.Arrays;

/**
 * Trades that wait for the mid a fixed time after them, first in first out. The mid at an instant is that of the last
 * quote at or before it.
 */
final class PendingTrades {
    /** Is told a trade once its later mid is known. */
    interface Measure {
        void add(int sign, long price, long quantity, long twiceMidBefore, long twiceMidAfter);
    }

    private final long horizon;
    private final Measure measure;
    private final Clock clock = new Clock();
    private final Midpoint mid = new Midpoint();
    private long[] dueTimes = new long[16];
    private long[] prices = new long[16];
    private long[] quantities = new long[16];
    private long[] midsBefore = new long[16];
    private byte[] signs = new byte[16];
    private int head;
    private int size;

    PendingTrades(long horizon, Measure measure) {
        if (horizon < 0) {
            throw new IllegalArgumentException("horizon is " + horizon + " ns, expected at least 0");
        }
        this.horizon = horizon;
        this.measure = measure;
    }

    int size() {
        return size;
    }

    void quote(long time, long bid, long ask) {
        clock.advanceTo(time);
        settleBefore(time);
        mid.quote(time, bid, ask);
    }

    void trade(long time, Side aggressor, long price, long quantity) {
        clock.advanceTo(time);
        settleBefore(time);
        ensureRoom();
        int slot = (head + size) & (dueTimes.length - 1);
        dueTimes[slot] = Math.addExact(time, horizon);
        prices[slot] = price;
        quantities[slot] = quantity;
        midsBefore[slot] = mid.twiceBefore(time);
        signs[slot] = (byte) aggressor.sign();
        size++;
    }

    void advanceTo(long time) {
        clock.advanceTo(time);
        settleBefore(time);
        while (size > 0 && dueTimes[head] == time) {
            settleFirst();
        }
    }

    /** A later quote at the due time itself still counts, so only trades due strictly before now are settled. */
    private void settleBefore(long time) {
        while (size > 0 && dueTimes[head] < time) {
            settleFirst();
        }
    }

    private void settleFirst() {
        measure.add(signs[head], prices[head], quantities[head], midsBefore[head], mid.twice());
        head = (head + 1) & (dueTimes.length - 1);
        size--;
    }

    private void ensureRoom() {
        int capacity = dueTimes.length;
        if (size < capacity) {
            return;
        }
        dueTimes = grown(dueTimes);
        prices = grown(prices);
        quantities = grown(quantities);
        midsBefore = grown(midsBefore);
        byte[] newSigns = Arrays.copyOfRange(signs, head, head + 2 * capacity);
        System.arraycopy(signs, 0, newSigns, capacity - head, head);
        signs = newSigns;
        head = 0;
    }

    /** The ring unrolled from its head into twice the room. */
    private long[] grown(long[] ring) {
        long[] larger = Arrays.copyOfRange(ring, head, head + 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        return larger;
    }
}
