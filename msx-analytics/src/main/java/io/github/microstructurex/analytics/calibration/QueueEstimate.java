package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.replay.flow.QueueEvent;
import io.github.microstructurex.replay.flow.QueueIntensities;
import java.util.ArrayList;
import java.util.List;

/** The intensities of one queue, from what was counted. */
final class QueueEstimate {
    private static final int LEAST_EVENTS = 10;

    private final QueueTallies tallies;
    private final int queue;
    private final int longest;
    private final double usualMarketRate;
    private final List<Double> limit = new ArrayList<>();
    private final List<Double> limitErrors = new ArrayList<>();
    private final List<Double> cancel = new ArrayList<>();
    private final List<Double> cancelErrors = new ArrayList<>();
    private final List<Double> market = new ArrayList<>();
    private final List<Double> marketErrors = new ArrayList<>();

    QueueEstimate(QueueTallies tallies, int queue) {
        this.tallies = tallies;
        this.queue = queue;
        longest = longest();
        usualMarketRate = usualMarketRate();
        for (int size = 0; size < longest; size++) {
            addLimit(size);
        }
        for (int size = 1; size <= longest; size++) {
            addLosses(size);
        }
    }

    private int longest() {
        int size = tallies.longest(queue);
        while (size > 0 && !isKnown(size)) {
            size--;
        }
        if (size == 0) {
            throw new CalibrationException("queue " + (queue + 1)
                    + " from the reference price lost orders at no size as often as " + LEAST_EVENTS
                    + " times, expected a longer record or fewer queues");
        }
        return size;
    }

    private boolean isKnown(int size) {
        long events = size == 0
                ? tallies.count(QueueEvent.LIMIT, queue, 0)
                : tallies.count(QueueEvent.CANCEL, queue, size) + tallies.count(QueueEvent.MARKET, queue, size);
        return events >= LEAST_EVENTS;
    }

    /** That of all sizes together, of this queue or of the nearest one before it that had enough. */
    private double usualMarketRate() {
        for (int nearer = queue; nearer >= 0; nearer--) {
            if (tallies.marketOrders(nearer) >= LEAST_EVENTS) {
                return tallies.marketOrders(nearer) / tallies.secondsAsBest(nearer);
            }
        }
        return 0;
    }

    private void addLimit(int size) {
        int known = nearestKnown(size);
        if (size == 0) {
            // A queue must be able to begin.
            while (tallies.count(QueueEvent.LIMIT, queue, known) == 0 && known < longest) {
                known++;
            }
        }
        limit.add(rate(QueueEvent.LIMIT, known));
        limitErrors.add(error(QueueEvent.LIMIT, known, size));
    }

    private void addLosses(int size) {
        int known = nearestKnown(size);
        cancel.add(rate(QueueEvent.CANCEL, known));
        cancelErrors.add(error(QueueEvent.CANCEL, known, size));
        // Whether enough came, or would have come at the usual rate.
        double expected = usualMarketRate * tallies.secondsAsBest(queue, known);
        boolean tells = tallies.count(QueueEvent.MARKET, queue, known) >= LEAST_EVENTS || expected >= LEAST_EVENTS;
        market.add(tells ? rate(QueueEvent.MARKET, known) : usualMarketRate);
        marketErrors.add(tells ? error(QueueEvent.MARKET, known, size) : Double.NaN);
    }

    /** The smaller one of two that are as near. */
    private int nearestKnown(int size) {
        for (int away = 0; away <= longest; away++) {
            if (size - away >= 0 && isKnown(size - away)) {
                return size - away;
            }
            if (size + away <= longest && isKnown(size + away)) {
                return size + away;
            }
        }
        return longest;
    }

    private double seconds(QueueEvent kind, int size) {
        return kind == QueueEvent.MARKET ? tallies.secondsAsBest(queue, size) : tallies.seconds(queue, size);
    }

    private double rate(QueueEvent kind, int size) {
        return tallies.count(kind, queue, size) / seconds(kind, size);
    }

    private double error(QueueEvent kind, int known, int size) {
        long count = tallies.count(kind, queue, known);
        return known != size || count == 0 ? Double.NaN : Math.sqrt((double) count) / seconds(kind, known);
    }

    QueueIntensities intensities() {
        return new QueueIntensities(limit, cancel, market);
    }

    QueueReactiveFit.Errors errors() {
        return new QueueReactiveFit.Errors(limitErrors, cancelErrors, marketErrors);
    }
}
