package io.github.microstructurex.testkit.strategy;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time, and at one time in the order in which it was asked for. */
final class Timeline {
    private record Happening(long time, long number, Runnable action) {}

    private final PriorityQueue<Happening> happenings =
            new PriorityQueue<>(Comparator.comparingLong(Happening::time).thenComparingLong(Happening::number));
    private long lastNumber;
    private long now;

    long now() {
        return now;
    }

    /** Lets something happen at a time, or now if that has passed. */
    void at(long time, Runnable action) {
        happenings.add(new Happening(Math.max(time, now), ++lastNumber, action));
    }

    /** Lets the next thing happen; says whether there was one. */
    boolean step() {
        Happening next = happenings.poll();
        if (next == null) {
            return false;
        }
        now = next.time;
        next.action.run();
        return true;
    }
}
