package io.github.microstructurex.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Instrument;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class VolumeWeightedAveragePriceTest {
    private final VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();

    /** Golden case vwap.basic. */
    @Test
    void weightsEachPriceByItsVolume() {
        vwap.trade(1_000, 100);
        vwap.trade(1_010, 0);
        vwap.trade(1_005, 300);

        assertThat(vwap.price(Instrument.of("STOCK", "0.01", "1"))).isEqualTo(10.0375);
        assertThat(vwap.value()).isEqualTo(1_003.75);
        assertThat(vwap.volume()).isEqualTo(400);
        assertThat(vwap.trades()).isEqualTo(3);
    }

    /** Golden case vwap.basic, vwap_zero_volume. */
    @Test
    void isUndefinedWithoutVolume() {
        vwap.trade(1_000, 0);

        assertThat(vwap.value()).isNaN();
        assertThat(vwap.price(Instrument.of("STOCK", "0.01", "1"))).isNaN();
    }

    @Test
    void sumsANotionalThatNoLongHolds() {
        vwap.trade(Long.MAX_VALUE / 2, Long.MAX_VALUE / 4);
        vwap.trade(Long.MAX_VALUE / 2, Long.MAX_VALUE / 4);

        BigInteger price = BigInteger.valueOf(Long.MAX_VALUE / 2);
        assertThat(vwap.notional())
                .isEqualTo(
                        price.multiply(BigInteger.valueOf(Long.MAX_VALUE / 4)).shiftLeft(1));
        assertThat(vwap.value()).isEqualTo(price.doubleValue());
    }

    @Test
    void takesNegativePrices() {
        vwap.trade(-3_763, 2);
        vwap.trade(1_000, 1);

        assertThat(vwap.value()).isEqualTo(-6_526.0 / 3);
    }

    @Test
    void refusesAVolumeThatOverflows() {
        vwap.trade(1, Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> vwap.trade(1, 1));
    }

    @Test
    void refusesANegativeQuantity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vwap.trade(1, -1))
                .withMessage("quantity is -1, expected at least 0");
    }

    @Test
    void aSeriesIsAveragedInOneCallAndDaysMerge() {
        assertThat(VolumeWeightedAveragePrice.of(new long[] {10, 20}, new long[] {1, 3}))
                .isEqualTo(17.5);
        assertThat(VolumeWeightedAveragePrice.of(new long[0], new long[0])).isNaN();
        assertThat(TimeWeightedAveragePrice.of(new long[] {0, 10}, new long[] {10, 20}, 40))
                .isEqualTo(17.5);
        VolumeWeightedAveragePrice first = new VolumeWeightedAveragePrice();
        first.trade(10, 1);
        VolumeWeightedAveragePrice second = new VolumeWeightedAveragePrice();
        second.trade(20, 3);
        first.merge(second);
        assertThat(first.value()).isEqualTo(17.5);
        assertThat(first.trades()).isEqualTo(2);
    }
}
