package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.WideSum;

/**
 * The average price over time: {@code sum(p_i (t_(i+1) - t_i)) / (T - t_0)}, each price in force from its own time until
 * the next. The mean of equally spaced samples, which some call by the same name, is {@link #sampleMean}.
 *
 * <p>Of several prices at one time the last is in force; all of them are samples.
 */
public final class TimeWeightedAveragePrice {
    private final Clock clock = new Clock();
    private final WideSum priceTime = new WideSum();
    private final WideSum sum = new WideSum();
    private long price;
    private long time;
    private long samples;

    /** Starts with no price. Time counts from the first one. */
    public TimeWeightedAveragePrice() {}

    /**
     * Sets the price that is in force from now on.
     *
     * @param now its time
     * @param newPrice the price in ticks
     */
    public void price(long now, long newPrice) {
        if (clock.hasStarted()) {
            advanceTo(now);
        } else {
            clock.advanceTo(now);
        }
        price = newPrice;
        sum.add(newPrice);
        samples++;
    }

    /**
     * Lets time pass with the price as it is: call this at the end of the period. Does nothing before the first price.
     *
     * @param now the new present
     */
    public void advanceTo(long now) {
        if (!clock.hasStarted()) {
            return;
        }
        long elapsed = Math.subtractExact(now, clock.now());
        clock.advanceTo(now);
        priceTime.addProduct(price, elapsed);
        time += elapsed;
    }

    /**
     * Adds the time and the samples of another period; the prices now in force stay apart.
     *
     * @param other stays as it is
     */
    public void merge(TimeWeightedAveragePrice other) {
        priceTime.add(other.priceTime);
        sum.add(other.sum);
        time = Math.addExact(time, other.time);
        samples += other.samples;
    }

    /** {@return the average in ticks, NaN if no time has passed since the first price} */
    public double value() {
        return priceTime.dividedBy(time);
    }

    /** {@return the plain mean of the prices in ticks, whatever time passed between them; NaN if there is none} */
    public double sampleMean() {
        return sum.dividedBy(samples);
    }

    /** {@return the nanoseconds that the average covers} */
    public long time() {
        return time;
    }

    /**
     * The average of some prices over time.
     *
     * @param times when each price came into force, ascending
     * @param prices in ticks
     * @param end when the last one ends
     * @return ticks, NaN if no time passes
     */
    public static double of(long[] times, long[] prices, long end) {
        Require.sameLength("times", times.length, "prices", prices.length);
        TimeWeightedAveragePrice average = new TimeWeightedAveragePrice();
        for (int i = 0; i < times.length; i++) {
            average.price(times[i], prices[i]);
        }
        average.advanceTo(end);
        return average.value();
    }
}
