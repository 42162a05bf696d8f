package io.github.microstructurex.bench.analytics;

import io.github.microstructurex.analytics.liquidity.RollSpread;
import io.github.microstructurex.analytics.liquidity.Vpin;
import io.github.microstructurex.analytics.metric.EffectiveSpread;
import io.github.microstructurex.analytics.metric.MarkoutCurve;
import io.github.microstructurex.analytics.metric.RealizedSpread;
import io.github.microstructurex.analytics.metric.TimeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.TimeWeightedDepth;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.analytics.timeseries.Moments;
import io.github.microstructurex.analytics.timeseries.SignAutocorrelation;
import io.github.microstructurex.analytics.tradesign.LeeReady;
import io.github.microstructurex.analytics.tradesign.TickRule;
import io.github.microstructurex.analytics.volatility.BipowerVariation;
import io.github.microstructurex.analytics.volatility.MedianRealizedVariance;
import io.github.microstructurex.analytics.volatility.RealizedKernel;
import io.github.microstructurex.analytics.volatility.RealizedVariance;
import io.github.microstructurex.analytics.volatility.TwoScaleRealizedVariance;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an accumulator takes for one update: a quote, a trade, or a price that differs from the one before. A pass feeds
 * 4,096 of them to a new accumulator, so that a pass allocates that one and no update does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AccumulatorBenchmark.UPDATES)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class AccumulatorBenchmark {
    static final int UPDATES = 4_096;

    private final long[] bids = new long[UPDATES];
    private final long[] asks = new long[UPDATES];
    private final long[] bidQuantities = new long[UPDATES];
    private final long[] askQuantities = new long[UPDATES];
    private final long[] times = new long[UPDATES];
    private final long[] prices = new long[UPDATES];
    private final double[] samples = new double[UPDATES];
    private final Depth[] depths = new Depth[UPDATES];

    /** Lets the best prices go their way at random, seeded. */
    public AccumulatorBenchmark() {
        SplittableRandom random = new SplittableRandom(42);
        long bid = 10_000;
        long time = 0;
        for (int i = 0; i < UPDATES; i++) {
            bid += random.nextLong(-1, 2);
            time += random.nextLong(1, 100_000_000);
            bids[i] = bid;
            asks[i] = bid + random.nextLong(1, 5);
            bidQuantities[i] = random.nextLong(1, 901);
            askQuantities[i] = random.nextLong(1, 901);
            times[i] = time;
            prices[i] = random.nextBoolean() ? bids[i] : asks[i];
            samples[i] = (double) prices[i];
            depths[i] = new Depth(5);
            for (int level = 0; level < 5; level++) {
                depths[i].append(Side.BUY, bids[i] - level, random.nextLong(1, 901));
                depths[i].append(Side.SELL, asks[i] + level, random.nextLong(1, 901));
            }
        }
    }

    private static Side side(int i) {
        return (i & 1) == 0 ? Side.BUY : Side.SELL;
    }

    /** {@return the mean} */
    @Benchmark
    public double timeWeightedSpread() {
        TimeWeightedSpread spread = new TimeWeightedSpread();
        for (int i = 0; i < UPDATES; i++) {
            spread.quote(times[i], bids[i], asks[i]);
        }
        return spread.mean();
    }

    /** {@return the mean imbalance of five levels} */
    @Benchmark
    public double timeWeightedDepthOfFiveLevels() {
        TimeWeightedDepth depth = new TimeWeightedDepth(5);
        for (int i = 0; i < UPDATES; i++) {
            depth.depth(times[i], depths[i]);
        }
        return depth.meanImbalance(5);
    }

    /** {@return the mean; an update is a quote and a trade} */
    @Benchmark
    public double effectiveSpread() {
        EffectiveSpread spread = new EffectiveSpread();
        for (int i = 0; i < UPDATES; i++) {
            spread.quote(times[i], bids[i], asks[i]);
            spread.trade(times[i], side(i), prices[i], bidQuantities[i]);
        }
        return spread.mean();
    }

    /** {@return the mean; an update is a quote and a trade} */
    @Benchmark
    public double realizedSpreadAfterASecond() {
        RealizedSpread spread = new RealizedSpread(1_000_000_000L);
        for (int i = 0; i < UPDATES; i++) {
            spread.quote(times[i], bids[i], asks[i]);
            spread.trade(times[i], side(i), prices[i], bidQuantities[i]);
        }
        return spread.mean();
    }

    /** {@return the curve; an update is a quote and a fill} */
    @Benchmark
    public MarkoutCurve markoutsAtThreeHorizons() {
        MarkoutCurve curve = new MarkoutCurve(0, 100_000_000L, 1_000_000_000L);
        for (int i = 0; i < UPDATES; i++) {
            curve.quote(times[i], bids[i], asks[i]);
            curve.fill(times[i], side(i), prices[i], bidQuantities[i]);
        }
        return curve;
    }

    /** {@return the price} */
    @Benchmark
    public double volumeWeightedAveragePrice() {
        VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
        for (int i = 0; i < UPDATES; i++) {
            vwap.trade(prices[i], bidQuantities[i]);
        }
        return vwap.value();
    }

    /** {@return the price} */
    @Benchmark
    public double timeWeightedAveragePrice() {
        TimeWeightedAveragePrice twap = new TimeWeightedAveragePrice();
        for (int i = 0; i < UPDATES; i++) {
            twap.price(times[i], prices[i]);
        }
        return twap.value();
    }

    /** {@return the imbalance} */
    @Benchmark
    public long orderFlowImbalance() {
        OrderFlowImbalance imbalance = new OrderFlowImbalance();
        for (int i = 0; i < UPDATES; i++) {
            imbalance.quote(bids[i], bidQuantities[i], asks[i], askQuantities[i]);
        }
        return imbalance.value();
    }

    /** {@return the sum of the signs} */
    @Benchmark
    public int tickRule() {
        TickRule rule = new TickRule();
        int sum = 0;
        for (int i = 0; i < UPDATES; i++) {
            sum += rule.classify(prices[i]);
        }
        return sum;
    }

    /** {@return the sum of the signs} */
    @Benchmark
    public int leeReady() {
        LeeReady rule = new LeeReady();
        int sum = 0;
        for (int i = 0; i < UPDATES; i++) {
            sum += rule.classify(prices[i], bids[i], asks[i]);
        }
        return sum;
    }

    /** {@return the variance; logarithms are StrictMath's} */
    @Benchmark
    public double realizedVariance() {
        RealizedVariance variance = new RealizedVariance();
        for (int i = 0; i < UPDATES; i++) {
            variance.price(samples[i]);
        }
        return variance.value();
    }

    /** {@return the variation} */
    @Benchmark
    public double bipowerVariation() {
        BipowerVariation variation = new BipowerVariation();
        for (int i = 0; i < UPDATES; i++) {
            variation.price(samples[i]);
        }
        return variation.value();
    }

    /** {@return the variance} */
    @Benchmark
    public double medianRealizedVariance() {
        MedianRealizedVariance variance = new MedianRealizedVariance();
        for (int i = 0; i < UPDATES; i++) {
            variance.price(samples[i]);
        }
        return variance.value();
    }

    /** {@return the variance} */
    @Benchmark
    public double twoScaleOfThirty() {
        TwoScaleRealizedVariance variance = new TwoScaleRealizedVariance(30);
        for (int i = 0; i < UPDATES; i++) {
            variance.price(samples[i]);
        }
        return variance.value();
    }

    /** {@return the variance} */
    @Benchmark
    public double realizedKernelOfThirty() {
        RealizedKernel kernel = new RealizedKernel(30);
        for (int i = 0; i < UPDATES; i++) {
            kernel.price(samples[i]);
        }
        return kernel.value();
    }

    /** {@return the spread} */
    @Benchmark
    public double rollSpread() {
        RollSpread spread = new RollSpread();
        for (int i = 0; i < UPDATES; i++) {
            spread.price(samples[i]);
        }
        return spread.covariance();
    }

    /** {@return the probability} */
    @Benchmark
    public double vpinOfFiftyBuckets() {
        Vpin vpin = new Vpin(1_000, 50);
        for (int i = 0; i < UPDATES; i++) {
            vpin.bar(0.01 * (i % 7 - 3), (double) bidQuantities[i]);
        }
        return vpin.value();
    }

    /** {@return the kurtosis} */
    @Benchmark
    public double moments() {
        Moments moments = new Moments();
        for (int i = 0; i < UPDATES; i++) {
            moments.add(samples[i]);
        }
        return moments.excessKurtosis();
    }

    /** {@return the autocorrelation of the first lag} */
    @Benchmark
    public double signAutocorrelationOfTwentyLags() {
        SignAutocorrelation signs = new SignAutocorrelation(20);
        for (int i = 0; i < UPDATES; i++) {
            signs.sign((prices[i] & 1) == 0 ? 1 : -1);
        }
        return signs.value(1);
    }
}
