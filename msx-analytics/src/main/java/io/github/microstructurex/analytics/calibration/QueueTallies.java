package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.replay.flow.QueueEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** For each queue and each of its sizes: how long it had that size, and what happened to it then. */
final class QueueTallies {
    /** Longer queues are not counted. */
    static final int LONGEST = 10_000;

    /** By queue and size. */
    private final double[][] seconds;
    /** Only while the queue was the best of its side. */
    private final double[][] secondsAsBest;
    /** By queue and size. */
    private final Map<QueueEvent, long[][]> counts = new EnumMap<>(QueueEvent.class);

    QueueTallies(int queues) {
        seconds = new double[queues][0];
        secondsAsBest = new double[queues][0];
        for (QueueEvent kind : QueueEvent.values()) {
            counts.put(kind, new long[queues][0]);
        }
    }

    void elapsed(int queue, int size, double time, boolean isBest) {
        if (size <= LONGEST) {
            makeRoom(queue, size);
            seconds[queue][size] += time;
            secondsAsBest[queue][size] += isBest ? time : 0;
        }
    }

    void event(int queue, int size, QueueEvent kind) {
        if (size <= LONGEST) {
            makeRoom(queue, size);
            of(kind)[queue][size]++;
        }
    }

    private void makeRoom(int queue, int size) {
        if (size >= seconds[queue].length) {
            int length = Math.max(size + 1, 2 * seconds[queue].length);
            seconds[queue] = Arrays.copyOf(seconds[queue], length);
            secondsAsBest[queue] = Arrays.copyOf(secondsAsBest[queue], length);
            for (long[][] ofKind : counts.values()) {
                ofKind[queue] = Arrays.copyOf(ofKind[queue], length);
            }
        }
    }

    /** Takes in all that another one has, and empties it. */
    void drain(QueueTallies other) {
        for (int queue = 0; queue < seconds.length; queue++) {
            int length = other.seconds[queue].length;
            if (length > 0) {
                makeRoom(queue, length - 1);
            }
            for (int size = 0; size < length; size++) {
                seconds[queue][size] += other.seconds[queue][size];
                secondsAsBest[queue][size] += other.secondsAsBest[queue][size];
                for (QueueEvent kind : QueueEvent.values()) {
                    of(kind)[queue][size] += other.of(kind)[queue][size];
                }
            }
        }
        other.clear();
    }

    void clear() {
        for (int queue = 0; queue < seconds.length; queue++) {
            Arrays.fill(seconds[queue], 0);
            Arrays.fill(secondsAsBest[queue], 0);
            for (long[][] ofKind : counts.values()) {
                Arrays.fill(ofKind[queue], 0);
            }
        }
    }

    /** {@return a size that the queue never exceeded} */
    int longest(int queue) {
        return seconds[queue].length;
    }

    double seconds(int queue, int size) {
        return size < seconds[queue].length ? seconds[queue][size] : 0;
    }

    double secondsAsBest(int queue, int size) {
        return size < seconds[queue].length ? secondsAsBest[queue][size] : 0;
    }

    long count(QueueEvent kind, int queue, int size) {
        return size < seconds[queue].length ? of(kind)[queue][size] : 0;
    }

    private long[][] of(QueueEvent kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    /** {@return how many market orders a queue had while it was the best, at any size} */
    long marketOrders(int queue) {
        long number = 0;
        for (long each : of(QueueEvent.MARKET)[queue]) {
            number += each;
        }
        return number;
    }

    /** {@return how long a queue was the best of its side, at any size but 0} */
    double secondsAsBest(int queue) {
        double time = 0;
        for (double each : secondsAsBest[queue]) {
            time += each;
        }
        return time;
    }
}
