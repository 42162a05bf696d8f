package io.github.microstructurex.replay.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is to happen apart from the record: wake-ups of agents and the requests that they have sent, by time. At one
 * time wake-ups come first, by agent and then as they were asked for; then requests, as they were sent.
 */
final class Agenda {
    private static final int WAKE_UP = 0;
    private static final int REQUEST = 1;

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::time)
            .thenComparingInt(Entry::rank)
            .thenComparingInt(Entry::agent)
            .thenComparingLong(Entry::number);

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
    private long lastNumber;

    private record Entry(long time, int rank, int agent, long number, Runnable action) {}

    void wakeUp(long time, int agent, Runnable action) {
        entries.add(new Entry(time, WAKE_UP, agent, ++lastNumber, action));
    }

    /** A request reaches the market at a time; which agent sent it does not matter then. */
    void request(long time, Runnable action) {
        entries.add(new Entry(time, REQUEST, 0, ++lastNumber, action));
    }

    void dropWakeUps() {
        entries.removeIf(entry -> entry.rank == WAKE_UP);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** When the next entry is due; there must be one. */
    long nextTime() {
        return entries.element().time;
    }

    /** Takes the next entry out; there must be one. */
    Runnable next() {
        return entries.remove().action;
    }
}
