package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen apart from the record, by time; at one time by rank, then by participant where the rank says so, then
 * as it was entered. A binary heap over arrays, so that entries cost no objects.
 */
final class Agenda {
    /** What becomes of an agent's own orders reaches the agent. */
    static final int ANSWER = 0;

    /** Market data reach an agent, by agent; or an agent that was busy is free. */
    static final int MARKET_DATA = 1;

    /** An agent wakes up, by agent. */
    static final int WAKE_UP = 2;

    /** A request reaches the venue. */
    static final int REQUEST = 3;

    /** How many agents there can be. */
    static final int MAX_PARTICIPANTS = 1 << 20;

    private static final int RANK_SHIFT = 61;
    private static final int PARTICIPANT_SHIFT = 41;

    private long[] times = new long[16];
    private long[] orders = new long[16];
    private int[] participants = new int[16];
    private @Nullable Happening[] happenings = new Happening[16];
    private int size;
    private long entered;

    Agenda() {}

    /** Copies an agenda, entry by entry. */
    Agenda(Agenda other) {
        times = other.times.clone();
        orders = other.orders.clone();
        participants = other.participants.clone();
        happenings = other.happenings.clone();
        size = other.size;
        entered = other.entered;
    }

    void add(int rank, long time, int participant, Happening happening) {
        if (size == times.length) {
            grow();
        }
        long among = rank == MARKET_DATA || rank == WAKE_UP ? participant : 0;
        long order = (long) rank << RANK_SHIFT | among << PARTICIPANT_SHIFT | entered++;
        siftUp(size++, time, order, participant, happening);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** When the next entry is due; Long.MAX_VALUE if there is none. */
    long nextTime() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** The rank of the next entry; there must be one. */
    int nextRank() {
        return (int) (orders[0] >>> RANK_SHIFT);
    }

    /** Whom the next entry concerns; there must be one. */
    int nextParticipant() {
        return participants[0];
    }

    /** Takes the next entry out; there must be one. */
    Happening next() {
        Happening first = requireNonNull(happenings[0]);
        int last = --size;
        Happening moved = requireNonNull(happenings[last]);
        happenings[last] = null;
        if (last > 0) {
            siftDown(times[last], orders[last], participants[last], moved);
        }
        return first;
    }

    /** Drops what a record that stands still no longer brings about: market data and wake-ups. */
    void keepAnswersAndRequests() {
        int all = size;
        size = 0;
        for (int i = 0; i < all; i++) {
            int rank = (int) (orders[i] >>> RANK_SHIFT);
            Happening happening = requireNonNull(happenings[i]);
            happenings[i] = null;
            if (rank == ANSWER || rank == REQUEST) {
                siftUp(size++, times[i], orders[i], participants[i], happening);
            }
        }
    }

    private void siftUp(int from, long time, long order, int participant, Happening happening) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (!isBefore(time, order, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, time, order, participant, happening);
    }

    private void siftDown(long time, long order, int participant, Happening happening) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(times[child + 1], orders[child + 1], child)) {
                child++;
            }
            if (isBefore(time, order, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, time, order, participant, happening);
    }

    private boolean isBefore(long time, long order, int place) {
        return time < times[place] || (time == times[place] && order < orders[place]);
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        participants[to] = participants[from];
        happenings[to] = happenings[from];
    }

    private void put(int place, long time, long order, int participant, Happening happening) {
        times[place] = time;
        orders[place] = order;
        participants[place] = participant;
        happenings[place] = happening;
    }

    private void grow() {
        int capacity = 2 * size;
        times = Arrays.copyOf(times, capacity);
        orders = Arrays.copyOf(orders, capacity);
        participants = Arrays.copyOf(participants, capacity);
        happenings = Arrays.copyOf(happenings, capacity);
    }
}
