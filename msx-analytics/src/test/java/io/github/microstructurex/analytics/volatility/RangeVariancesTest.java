package io.github.microstructurex.analytics.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RangeVariancesTest {
    @Test
    void withoutABarThereIsNoVariance() {
        assertThat(new Parkinson().value()).isNaN();
        assertThat(new GarmanKlass().value()).isNaN();
        assertThat(new GarmanKlass().full()).isNaN();
        assertThat(new RogersSatchell().value()).isNaN();
        YangZhang yangZhang = new YangZhang();
        yangZhang.bar(1, 2, 1, 2);
        yangZhang.bar(1, 2, 1, 2);
        assertThat(yangZhang.value()).as("one gap has no variance").isNaN();
        assertThat(yangZhang.k()).isNaN();
    }

    @Test
    void aFlatBarHasTheVarianceZero() {
        GarmanKlass flat = new GarmanKlass();
        flat.bar(5, 5, 5, 5);
        assertThat(flat.value()).isZero();
        assertThat(flat.bars()).isEqualTo(1);
    }

    @Test
    void pricesOutOfOrderAreAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GarmanKlass().bar(10, 9, 8, 9))
                .withMessageContaining("expected open and close from low to high");
        assertThatIllegalArgumentException().isThrownBy(() -> new Parkinson().bar(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RogersSatchell().bar(0, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new YangZhang().bar(1, Double.NaN, 1, 1));
    }

    @Test
    void aSeriesIsEstimatedInOneCall() {
        double[] low = {1, 1, 1};
        double[] high = {2, 2, 2};
        assertThat(Parkinson.of(high, low)).isCloseTo(Math.log(2) / 4, within(1e-15));
        assertThat(RogersSatchell.of(low, high, low, high)).isCloseTo(0, within(1e-15));
        assertThat(GarmanKlass.of(low, high, low, low)).isCloseTo(0.5 * Math.log(2) * Math.log(2), within(1e-15));
        assertThat(YangZhang.of(low, high, low, high)).isCloseTo(0, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> Parkinson.of(high, new double[2]));
    }

    @Test
    void barsOfTwoDaysAreMerged() {
        Parkinson first = new Parkinson();
        first.bar(2, 1);
        Parkinson second = new Parkinson();
        second.bar(1, 1);
        first.merge(second);
        assertThat(first.value()).isCloseTo(Math.log(2) / 8, within(1e-15));
    }

    @Test
    void aYearIsStatedNotAssumed() {
        Annualization year = new Annualization(252);
        assertThat(year.variance(1e-4)).isEqualTo(252e-4);
        assertThat(year.volatility(1e-4)).isCloseTo(0.01 * Math.sqrt(252), within(1e-15));
        assertThat(year.volatility(-1e-4)).isNaN();
        assertThat(Annualization.ofTradingTime(60, 600)).isEqualTo(new Annualization(10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Annualization(0));
    }
}
