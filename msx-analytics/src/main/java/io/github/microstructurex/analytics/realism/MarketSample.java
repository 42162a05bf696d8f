package io.github.microstructurex.analytics.realism;

import io.github.microstructurex.analytics.Market;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What is looked at of a market, from one pass over its events: the series that stylised facts are about, and a sample of
 * each {@link Statistic}. Market orders are executions of one side at one instant; trades with hidden orders are left out,
 * and so is the time in which a side is empty. Immutable.
 */
public final class MarketSample {
    private final String name;
    private final double seconds;
    private final long events;
    private final Map<Statistic, double[]> samples;
    private final Map<Series, double[]> series;

    MarketSample(
            String name, double seconds, long events, Map<Statistic, double[]> samples, Map<Series, double[]> series) {
        this.name = name;
        this.seconds = seconds;
        this.events = events;
        this.samples = Collections.unmodifiableMap(new EnumMap<>(samples));
        this.series = Collections.unmodifiableMap(new EnumMap<>(series));
    }

    /**
     * Looks at a day.
     *
     * @param market the market
     * @param seed what it draws from, if it is generated
     * @return what there was
     */
    public static MarketSample of(Market market, long seed) {
        SampleObserver observer = new SampleObserver(market.instrument());
        observer.read(market.open(seed));
        return observer.sample(market.name());
    }

    /** {@return what the market is called} */
    public String name() {
        return name;
    }

    /** {@return the seconds from the first event to the last} */
    public double seconds() {
        return seconds;
    }

    /** {@return how many events there were} */
    public long events() {
        return events;
    }

    /**
     * The values of a statistic, in the order of time.
     *
     * @param statistic which one
     * @return a copy
     */
    public double[] values(Statistic statistic) {
        return Objects.requireNonNull(samples.get(statistic)).clone();
    }

    /** {@return a series, not to be changed} */
    double[] series(Series which) {
        return Objects.requireNonNull(series.get(which));
    }

    /**
     * The same market with the signs of its market orders in a random order: what depends on their order alone must be gone.
     *
     * @param seed any value
     * @return another sample
     */
    public MarketSample withShuffledSigns(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] signs = series(Series.SIGNS).clone();
        for (int i = signs.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double sign = signs[i];
            signs[i] = signs[j];
            signs[j] = sign;
        }
        Map<Series, double[]> shuffled = new EnumMap<>(series);
        shuffled.put(Series.SIGNS, signs);
        return new MarketSample(name + ", signs shuffled", seconds, events, samples, shuffled);
    }
}
