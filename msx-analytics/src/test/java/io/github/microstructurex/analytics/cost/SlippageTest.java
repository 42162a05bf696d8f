package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Golden case tca.slippage. */
class SlippageTest {
    private static final Instrument STOCK = Instrument.of("STOCK", "0.01", "1");

    private final double average = average(new long[][] {{5_015, 1_000}, {5_025, 1_500}, {5_040, 1_000}});
    private final double marketVwap = average(new long[][] {{5_010, 2_000}, {5_020, 3_000}, {5_030, 5_000}});

    @Test
    void theAveragePricesAreExact() {
        assertThat(average).isCloseTo(50.26428571428571, golden(50));
        assertThat(marketVwap).isEqualTo(50.23);
    }

    @Test
    void aBuyAboveTheBenchmarkIsACost() {
        assertThat(Slippage.basisPoints(Side.BUY, average, 50.1)).isCloseTo(32.791559737666006, golden(32.8));
        assertThat(Slippage.basisPoints(Side.BUY, average, marketVwap)).isCloseTo(6.825744432752412, golden(6.8));
        assertThat(Slippage.basisPoints(Side.BUY, average, 50.2)).isCloseTo(12.805919180418623, golden(12.8));
    }

    @Test
    void aBuyBelowTheBenchmarkIsASaving() {
        assertThat(Slippage.basisPoints(Side.BUY, average, 50.6)).isCloseTo(-66.34669678147964, golden(66.3));
    }

    @Test
    void aSaleAboveTheBenchmarkIsASaving() {
        assertThat(Slippage.basisPoints(Side.SELL, average, 50.1)).isCloseTo(-32.791559737666006, golden(32.8));
    }

    @Test
    void withoutFillsOrWithoutABenchmarkThereIsNone() {
        assertThat(Slippage.basisPoints(Side.BUY, Double.NaN, 50.1)).isNaN();
        assertThat(Slippage.basisPoints(Side.BUY, average, Double.NaN)).isNaN();
        assertThat(Slippage.basisPoints(Side.BUY, average, 0)).isNaN();
    }

    @Test
    void participationCountsTheOrdersOwnVolume() {
        assertThat(ParticipationRate.of(3_500, 10_000)).isEqualTo(0.35);
        assertThat(ParticipationRate.of(0, 0)).isNaN();
    }

    private static double average(long[][] trades) {
        VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
        for (long[] trade : trades) {
            vwap.trade(trade[0], trade[1]);
        }
        return vwap.price(STOCK);
    }

    /** 1e-9 of the price, which a difference of two near prices carries into its basis points. */
    private static Offset<Double> golden(double expected) {
        return within(Math.max(1e-12, 1e-9 * Math.abs(expected)));
    }
}
