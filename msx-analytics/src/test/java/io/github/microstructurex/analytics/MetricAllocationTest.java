package io.github.microstructurex.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.analytics.liquidity.RollSpread;
import io.github.microstructurex.analytics.liquidity.Vpin;
import io.github.microstructurex.analytics.metric.AdverseSelection;
import io.github.microstructurex.analytics.metric.EffectiveSpread;
import io.github.microstructurex.analytics.metric.MarkoutCurve;
import io.github.microstructurex.analytics.metric.MicroPriceEstimator;
import io.github.microstructurex.analytics.metric.RealizedSpread;
import io.github.microstructurex.analytics.metric.TimeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.TimeWeightedDepth;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.analytics.orderflow.MultiLevelOrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.analytics.timeseries.Moments;
import io.github.microstructurex.analytics.timeseries.SignAutocorrelation;
import io.github.microstructurex.analytics.tradesign.LaggedQuote;
import io.github.microstructurex.analytics.tradesign.LeeReady;
import io.github.microstructurex.analytics.volatility.BipowerVariation;
import io.github.microstructurex.analytics.volatility.MedianRealizedVariance;
import io.github.microstructurex.analytics.volatility.PreAveragedVariance;
import io.github.microstructurex.analytics.volatility.RealizedKernel;
import io.github.microstructurex.analytics.volatility.TwoScaleRealizedVariance;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise that feeding an accumulator allocates nothing once its buffers have grown. */
class MetricAllocationTest {
    private static final int EVENTS = 20_000;

    /** Feeds one event, whose number is its time. */
    @FunctionalInterface
    interface Feed {
        void event(int number);
    }

    static Stream<Arguments> accumulators() {
        Depth depth = new Depth(2);
        depth.append(Side.BUY, 99, 5);
        depth.append(Side.SELL, 101, 7);
        return Stream.concat(fedByQuotesAndTrades(depth), fedByNumbers());
    }

    private static Stream<Arguments> fedByQuotesAndTrades(Depth depth) {
        TimeWeightedSpread spread = new TimeWeightedSpread();
        TimeWeightedDepth meanDepth = new TimeWeightedDepth(2);
        EffectiveSpread effective = new EffectiveSpread();
        RealizedSpread realized = new RealizedSpread(50);
        MarkoutCurve markouts = new MarkoutCurve(0, 10, 100);
        AdverseSelection adverse = new AdverseSelection(10);
        VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
        TimeWeightedAveragePrice twap = new TimeWeightedAveragePrice();
        MicroPriceEstimator microPrice = new MicroPriceEstimator(5, 10, 2);
        OrderFlowImbalance imbalance = new OrderFlowImbalance();
        MultiLevelOrderFlowImbalance levels = new MultiLevelOrderFlowImbalance(2);
        LeeReady leeReady = new LeeReady();
        LaggedQuote lagged = new LaggedQuote(10);
        return Stream.of(
                feed("spread", i -> spread.quote(i, 100, 101 + i % 9)),
                feed("depth", i -> meanDepth.depth(i, depth)),
                feed("effective", i -> {
                    effective.quote(i, 100, 101 + i % 9);
                    effective.trade(i, Side.BUY, 101, 5);
                }),
                feed("realized", i -> {
                    realized.quote(i, 100, 101 + i % 9);
                    realized.trade(i, Side.SELL, 100, 5);
                }),
                feed("markouts", i -> {
                    markouts.quote(i, 100, 101 + i % 9);
                    markouts.fill(i, Side.SELL, 100, 5);
                }),
                feed("adverse", i -> {
                    adverse.quote(i, 100, 101 + i % 9);
                    adverse.fill(i, Side.SELL, 100, 5);
                }),
                feed("vwap", i -> vwap.trade(i, 5)),
                feed("twap", i -> twap.price(i, 100 + i % 9)),
                feed("microprice", i -> microPrice.quote(100, 1 + i % 7, 101 + i % 9, 5)),
                feed("imbalance", i -> imbalance.quote(100, 1 + i % 7, 101 + i % 9, 5)),
                feed("levels", i -> levels.depth(depth)),
                feed("leeready", i -> leeReady.classify(100 + i % 9, 100, 108)),
                feed("lagged", i -> lagged.quote(i, 100, 108)));
    }

    private static Stream<Arguments> fedByNumbers() {
        BipowerVariation bipower = new BipowerVariation();
        MedianRealizedVariance median = new MedianRealizedVariance();
        TwoScaleRealizedVariance twoScale = new TwoScaleRealizedVariance(30);
        RealizedKernel kernel = new RealizedKernel(5);
        PreAveragedVariance preAveraged = new PreAveragedVariance(10);
        RollSpread roll = new RollSpread();
        Vpin vpin = new Vpin(100, 50);
        Moments moments = new Moments();
        SignAutocorrelation signs = new SignAutocorrelation(20);
        return Stream.of(
                feed("bipower", i -> bipower.price(100 + i % 9)),
                feed("median", i -> median.price(100 + i % 9)),
                feed("twoscale", i -> twoScale.price(100 + i % 9)),
                feed("kernel", i -> kernel.price(100 + i % 9)),
                feed("preaveraged", i -> preAveraged.price(100 + i % 9)),
                feed("roll", i -> roll.price(100 + i % 9)),
                feed("vpin", i -> vpin.bar(0.1 * (i % 9), 30)),
                feed("moments", i -> moments.add(i % 9)),
                feed("signs", i -> signs.sign(i % 3 - 1)));
    }

    private static Arguments feed(String name, Feed feed) {
        return Arguments.of(name, feed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accumulators")
    void feedingAllocatesNothing(String name, Feed feed) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(feed, 0);
        long before = thread.getCurrentThreadAllocatedBytes();
        run(feed, EVENTS);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        // Now and then the virtual machine itself does, when it compiles.
        assertThat(allocated).as(name).isLessThan(1_000);
    }

    private static void run(Feed feed, int from) {
        for (int i = from; i < from + EVENTS; i++) {
            feed.event(i);
        }
    }
}
