package io.github.microstructurex.analytics.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The numbers come from the formulas written down once more, in Python. */
class RealizedVariancesTest {
    private static final double[] PRICES = {
        100, 100.02, 99.99, 100.05, 100.04, 100.10, 100.03, 100.06, 100.01, 99.95, 100.0, 100.07, 100.12, 100.08,
        100.11, 100.09
    };
    private static final Percentage EXACT = Percentage.withPercentage(1e-7);

    @Test
    void eachEstimatorComputesItsFormula() {
        TwoScaleRealizedVariance twoScale = new TwoScaleRealizedVariance(4);
        for (double price : PRICES) {
            twoScale.price(price);
        }
        assertThat(RealizedVariance.of(PRICES)).isCloseTo(3.327316320190401e-06, EXACT);
        assertThat(BipowerVariation.of(PRICES)).isCloseTo(4.4261611959936645e-06, EXACT);
        assertThat(MinimumRealizedVariance.of(PRICES)).isCloseTo(5.833117998177589e-06, EXACT);
        assertThat(MedianRealizedVariance.of(PRICES)).isCloseTo(5.105679850867109e-06, EXACT);
        assertThat(SubsampledRealizedVariance.of(4, PRICES)).isCloseTo(1.8886114716409825e-06, EXACT);
        assertThat(twoScale.unadjusted()).isCloseTo(1.2231482076029022e-06, EXACT);
        assertThat(TwoScaleRealizedVariance.of(4, PRICES)).isCloseTo(1.5289352595036278e-06, EXACT);
        assertThat(PreAveragedVariance.of(4.1 / Math.sqrt(15), PRICES)).isCloseTo(2.4414309632464915e-06, EXACT);
        assertThat(RealizedKernel.of(3, PRICES)).isCloseTo(2.309733153287779e-06, EXACT);
        assertThat(RealizedKernel.jittered(3, 2, PRICES)).isCloseTo(2.3228676653838696e-06, EXACT);
        assertThat(NoiseVariance.of(PRICES).fromSquaredReturns()).isCloseTo(1.1091054400634669e-07, EXACT);
        assertThat(NoiseVariance.of(PRICES).fromAutocovariance()).isCloseTo(5.848932452213556e-08, EXACT);
        assertThat(RealizedQuarticity.of(PRICES)).isCloseTo(5.539804236586444e-12, EXACT);
    }

    @Test
    void theCorrectedBipowerVariationCountsReturnsNotProducts() {
        BipowerVariation variation = new BipowerVariation();
        for (double price : PRICES) {
            variation.price(price);
        }
        assertThat(variation.corrected()).isCloseTo(4.74231556713607e-06, EXACT);
        assertThat(variation.returns()).isEqualTo(15);
    }

    @Test
    void theBandwidthGrowsWithTheNoiseAndTheSample() {
        assertThat(RealizedKernel.optimalBandwidth(1e-8, 1e-4, 23_400)).isCloseTo(36.919610569136864, EXACT);
        assertThat(RealizedKernel.bandwidth(1e-8, 1e-4, 23_400)).isEqualTo(37);
        assertThat(RealizedKernel.bandwidth(0, 1e-4, 23_400)).isZero();
        assertThat(RealizedKernel.of(0, PRICES)).isCloseTo(RealizedVariance.of(PRICES), EXACT);
        assertThat(RealizedKernel.jittered(3, 1, PRICES)).isEqualTo(RealizedKernel.of(3, PRICES));
        assertThatIllegalArgumentException().isThrownBy(() -> RealizedKernel.bandwidth(1e-8, 0, 10));
    }

    @Test
    void parzensWeightsAreOneAtZeroAndZeroAtOne() {
        assertThat(RealizedKernel.parzen(0)).isEqualTo(1);
        assertThat(RealizedKernel.parzen(0.5)).isEqualTo(0.25);
        assertThat(RealizedKernel.parzen(1)).isZero();
    }

    @Test
    void tooFewPricesHaveNoVariance() {
        for (int n = 0; n < 2; n++) {
            double[] prices = Arrays.copyOf(PRICES, n);
            assertThat(RealizedVariance.of(prices)).isNaN();
            assertThat(BipowerVariation.of(prices)).isNaN();
            assertThat(MinimumRealizedVariance.of(prices)).isNaN();
            assertThat(MedianRealizedVariance.of(prices)).isNaN();
            assertThat(SubsampledRealizedVariance.of(1, prices)).isNaN();
            assertThat(TwoScaleRealizedVariance.of(2, prices)).isNaN();
            assertThat(RealizedKernel.of(0, prices)).isNaN();
            assertThat(RealizedKernel.jittered(0, 2, prices)).isNaN();
            assertThat(PreAveragedVariance.of(1, prices)).isNaN();
            assertThat(NoiseVariance.of(prices).fromSquaredReturns()).isNaN();
            assertThat(NoiseVariance.of(prices).fromAutocovariance()).isNaN();
            assertThat(RealizedQuarticity.of(prices)).isNaN();
        }
        assertThat(MedianRealizedVariance.of(1, 2, 3)).isNaN();
        assertThat(MedianRealizedVariance.of(1, 2, 3, 4)).isPositive();
    }

    @Test
    void aPriceThatNeverMovesHasTheVarianceZero() {
        double[] still = {5, 5, 5, 5, 5, 5};
        assertThat(RealizedVariance.of(still)).isZero();
        assertThat(BipowerVariation.of(still)).isZero();
        assertThat(MedianRealizedVariance.of(still)).isZero();
        assertThat(TwoScaleRealizedVariance.of(2, still)).isZero();
        assertThat(RealizedKernel.of(2, still)).isZero();
        assertThat(PreAveragedVariance.of(1.4, still)).isZero();
        assertThat(PreAveragedVariance.of(1, still)).as("a window of 2").isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> new PreAveragedVariance(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TwoScaleRealizedVariance(1));
    }

    @Test
    void aPriceWithoutALogarithmIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealizedKernel.of(1, 1, 2, 0))
                .withMessageContaining("price is 0.0, expected above 0 and finite");
        assertThatIllegalArgumentException().isThrownBy(() -> BipowerVariation.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> MedianRealizedVariance.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoiseVariance.of(1, 1 / 0.0));
    }

    @Test
    void noiseFoolsTheRealizedVarianceAndNotTheOthers() {
        int n = 23_400;
        double variance = 1e-4;
        double noise = 5e-8;
        SplittableRandom random = new SplittableRandom(42);
        double[] prices = new double[n + 1];
        double log = 0;
        for (int i = 0; i <= n; i++) {
            log += Math.sqrt(variance / n) * gaussian(random);
            prices[i] = 100 * Math.exp(log + Math.sqrt(noise) * gaussian(random));
        }
        Percentage rough = Percentage.withPercentage(15);

        assertThat(RealizedVariance.of(prices)).isGreaterThan(20 * variance);
        assertThat(NoiseVariance.of(prices).fromSquaredReturns()).isCloseTo(noise, rough);
        assertThat(NoiseVariance.of(prices).fromAutocovariance()).isCloseTo(noise, rough);
        assertThat(TwoScaleRealizedVariance.of(300, prices)).isCloseTo(variance, rough);
        assertThat(PreAveragedVariance.of(0.8, prices)).isCloseTo(variance, rough);
        int bandwidth = RealizedKernel.bandwidth(noise, variance, n);
        assertThat(RealizedKernel.jittered(bandwidth, 2, prices)).isCloseTo(variance, rough);
    }

    @Test
    void aJumpIsInTheRealizedVarianceAlone() {
        double[] prices = new double[1_001];
        SplittableRandom random = new SplittableRandom(42);
        double log = 0;
        for (int i = 0; i < prices.length; i++) {
            log += 1e-4 * gaussian(random) + (i == 500 ? 0.003 : 0);
            prices[i] = Math.exp(log);
        }
        double variance = 1_000 * 1e-8;

        assertThat(RealizedVariance.of(prices)).isGreaterThan(1.7 * variance);
        assertThat(BipowerVariation.of(prices)).isCloseTo(variance, Percentage.withPercentage(25));
        assertThat(MinimumRealizedVariance.of(prices)).isCloseTo(variance, Percentage.withPercentage(25));
        assertThat(MedianRealizedVariance.of(prices)).isCloseTo(variance, Percentage.withPercentage(25));
    }

    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    @Test
    void twoEqualDaysHaveTwiceTheVarianceAndTheSameNoise() {
        BipowerVariation bipower = new BipowerVariation();
        MinimumRealizedVariance minimum = new MinimumRealizedVariance();
        MedianRealizedVariance median = new MedianRealizedVariance();
        for (double price : PRICES) {
            bipower.price(price);
            minimum.price(price);
            median.price(price);
        }
        NoiseVariance noise = NoiseVariance.of(PRICES);
        bipower.merge(bipower);
        minimum.merge(minimum);
        median.merge(median);
        noise.merge(noise);

        assertThat(bipower.value()).isCloseTo(2 * BipowerVariation.of(PRICES), EXACT);
        assertThat(minimum.value()).isCloseTo(2 * MinimumRealizedVariance.of(PRICES), EXACT);
        assertThat(median.value()).isCloseTo(2 * MedianRealizedVariance.of(PRICES), EXACT);
        assertThat(noise.fromSquaredReturns())
                .isCloseTo(NoiseVariance.of(PRICES).fromSquaredReturns(), EXACT);
        assertThat(noise.fromAutocovariance())
                .isCloseTo(NoiseVariance.of(PRICES).fromAutocovariance(), EXACT);
    }

    @Test
    void daysAreMergedWithoutTheNight() {
        RealizedVariance first = new RealizedVariance();
        first.price(100);
        first.price(101);
        RealizedVariance second = new RealizedVariance();
        second.price(200);
        second.price(202);
        double each = first.value();
        first.merge(second);

        assertThat(first.value()).isCloseTo(2 * each, EXACT);
        assertThat(first.returns()).isEqualTo(2);
    }
}
