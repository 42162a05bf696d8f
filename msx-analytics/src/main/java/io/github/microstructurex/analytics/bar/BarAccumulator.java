package io.github.microstructurex.analytics.bar;

import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import java.util.Optional;
import java.util.function.Consumer;

/** The bar that is being filled. */
final class BarAccumulator {
    private final Consumer<? super Bar> finished;
    private long startTime;
    private long endTime = Long.MIN_VALUE;
    private long open;
    private long high;
    private long low;
    private long close;
    private VolumeWeightedAveragePrice average = new VolumeWeightedAveragePrice();

    BarAccumulator(Consumer<? super Bar> finished) {
        this.finished = finished;
    }

    void trade(long time, long price, long quantity) {
        if (time < endTime) {
            throw new IllegalArgumentException("time is " + time + ", expected at least " + endTime
                    + ", that of the trade before: trades come in the order of time");
        }
        if (trades() == 0) {
            startTime = time;
            open = price;
            high = price;
            low = price;
        }
        average.trade(price, quantity);
        endTime = time;
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
    }

    long trades() {
        return average.trades();
    }

    long volume() {
        return average.volume();
    }

    Optional<Bar> current() {
        return trades() == 0 ? Optional.empty() : Optional.of(bar(startTime, endTime));
    }

    void finish() {
        finish(startTime, endTime);
    }

    void finish(long from, long to) {
        Bar bar = bar(from, to);
        average = new VolumeWeightedAveragePrice();
        finished.accept(bar);
    }

    Bar bar(long from, long to) {
        return new Bar(from, to, open, high, low, close, volume(), average.value(), trades());
    }
}
