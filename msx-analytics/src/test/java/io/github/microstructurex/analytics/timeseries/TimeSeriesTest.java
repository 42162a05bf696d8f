package io.github.microstructurex.analytics.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers come from the formulas written down once more, in Python. */
class TimeSeriesTest {
    private static final double[] X = IntStream.range(0, 300)
            .mapToDouble(i -> i * 7919 % 1009 / 1009.0 - 0.5)
            .toArray();
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void eachEstimatorComputesItsFormula() {
        VarianceRatio ratio = VarianceRatio.of(4, X);
        assertThat(ratio.value()).isCloseTo(0.8245698459296351, EXACT);
        assertThat(ratio.z()).isCloseTo(-1.624167627445393, EXACT);
        assertThat(ratio.robustZ()).isCloseTo(-1.5344541106038825, EXACT);
        assertThat(LocalWhittle.ofFrequencies(20, X).d()).isCloseTo(-0.34587312213402593, within(1e-6));
        assertThat(RescaledRange.of(X)).isCloseTo(7.692655037919924, EXACT);
        assertThat(RescaledRange.modified(5, X)).isCloseTo(0.9523052880813994, EXACT);
        GewekePorterHudak gph = GewekePorterHudak.ofFrequencies(20, X);
        assertThat(gph.d()).isCloseTo(-0.32445921597917005, EXACT);
        assertThat(gph.standardError()).isCloseTo(0.18145403163470036, EXACT);
    }

    @Test
    void aConstantSeriesHasNoStatistics() {
        double[] constant = new double[100];
        Arrays.fill(constant, 0.1);
        assertThat(Autocorrelation.upTo(3, constant)).containsOnly(Double.NaN);
        assertThat(Moments.of(constant).skewness()).isNaN();
        assertThat(Moments.of(constant).excessKurtosis()).isNaN();
        assertThat(VarianceRatio.of(2, constant).value()).isNaN();
        assertThat(LjungBox.of(2, constant).pValue()).isNaN();
        assertThat(GewekePorterHudak.of(constant).d()).isNaN();
        assertThat(LocalWhittle.of(constant).d()).isNaN();
        assertThat(RescaledRange.of(constant)).isNaN();
        assertThat(new DetrendedFluctuation(new int[] {4, 8}, constant).hurst()).isNaN();
        assertThat(HillIndex.of(5, constant).value()).isNaN();
        assertThat(SignaturePlot.of(1, constant)).isZero();
    }

    @Test
    void anEmptyOrShortSeriesHasNoStatistics() {
        for (double[] series : new double[][] {{}, {1}, {1, 2}}) {
            assertThat(Autocorrelation.of(2, series)).isNaN();
            assertThat(Autocorrelation.rawMoment(2, series)).isNaN();
            assertThat(VarianceRatio.of(2, series).value()).isNaN();
            assertThat(LjungBox.of(2, series).statistic()).isNaN();
            assertThat(GewekePorterHudak.of(series).d()).isNaN();
            assertThat(LocalWhittle.of(series).d()).isNaN();
            assertThat(new DetrendedFluctuation(new int[] {4, 8}, series).hurst())
                    .isNaN();
            assertThat(HillIndex.of(2, series).value()).isNaN();
            assertThat(SignaturePlot.of(2, series)).isNaN();
        }
        assertThat(RescaledRange.of()).isNaN();
        assertThat(Moments.of().mean()).isNaN();
        assertThat(Moments.of(3).sampleVariance()).isNaN();
        assertThat(Moments.of(3).variance()).isZero();
        assertThat(ResponseFunction.of(1, new double[1], new int[1])).isNaN();
    }

    @Test
    void signsThatComeOneByOneHaveTheSameAutocorrelation() {
        SplittableRandom random = new SplittableRandom(42);
        for (int n : new int[] {0, 1, 2, 3, 7, 8, 9, 100}) {
            SignAutocorrelation streamed = new SignAutocorrelation(7);
            double[] signs = new double[n];
            for (int i = 0; i < n; i++) {
                int sign = random.nextInt(3) - 1;
                signs[i] = sign;
                streamed.sign(sign);
            }
            for (int lag = 0; lag <= 7; lag++) {
                assertThat(streamed.value(lag)).isCloseTo(Autocorrelation.of(lag, signs), within(1e-13));
                assertThat(streamed.rawMoment(lag)).isCloseTo(Autocorrelation.rawMoment(lag, signs), within(1e-15));
            }
            assertThat(streamed.count()).isEqualTo(n);
        }
        SignAutocorrelation buys = new SignAutocorrelation(2);
        buys.sign(1);
        buys.sign(1);
        assertThat(buys.value(1)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> buys.sign(2));
        assertThatIllegalArgumentException().isThrownBy(() -> buys.value(3));
    }

    @Test
    void momentsOfPartsMergeToThoseOfTheWhole() {
        Moments merged = Moments.of(Arrays.copyOf(X, 17));
        merged.merge(Moments.of(Arrays.copyOfRange(X, 17, X.length)));
        merged.merge(new Moments());
        Moments whole = Moments.of(X);
        assertThat(merged.count()).isEqualTo(300);
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-15));
        assertThat(merged.sampleVariance()).isCloseTo(whole.sampleVariance(), within(1e-14));
        assertThat(merged.skewness()).isCloseTo(whole.skewness(), within(1e-13));
        assertThat(merged.excessKurtosis()).isCloseTo(whole.excessKurtosis(), within(1e-13));
    }

    @Test
    void independentValuesHaveNoMemoryAndSumsOfThemHave() {
        SplittableRandom random = new SplittableRandom(42);
        double[] noise = random.doubles(10_000).map(u -> u - 0.5).toArray();
        double[] walk = noise.clone();
        Arrays.parallelPrefix(walk, Double::sum);
        int[] scales = {8, 16, 32, 64, 128, 256};

        assertThat(GewekePorterHudak.of(noise).d()).isCloseTo(0, within(0.2));
        assertThat(LocalWhittle.of(noise).d()).isCloseTo(0, within(0.1));
        assertThat(LocalWhittle.of(noise).standardError()).isBetween(0.02, 0.03);
        assertThat(new DetrendedFluctuation(scales, noise).hurst()).isCloseTo(0.5, within(0.05));
        assertThat(RescaledRange.modified(5, noise)).isBetween(0.809, 1.862);
        assertThat(VarianceRatio.of(10, noise).z()).isBetween(-3.0, 3.0);
        assertThat(LjungBox.of(10, noise).pValue()).isBetween(0.001, 1.0);
        assertThat(GewekePorterHudak.of(walk).d()).isCloseTo(1, within(0.2));
        assertThat(SignaturePlot.of(new int[] {1, 50}, walk)[1]).isCloseTo(1.0 / 12, within(0.02));
    }

    @Test
    void theTailOfAParetoSampleIsFound() {
        SplittableRandom random = new SplittableRandom(42);
        double[] pareto =
                random.doubles(20_000).map(u -> Math.pow(1 - u, -1.0 / 3)).toArray();
        HillIndex index = HillIndex.of(1_000, pareto);
        assertThat(index.value()).isCloseTo(3, within(3 * index.standardError()));
        assertThat(HillIndex.of(1, 1, Double.NaN, 3).value()).isNaN();
        assertThat(HillIndex.of(2, 1, 0, 3).value()).isNaN();
    }

    @Test
    void thePriceRespondsInTheDirectionOfTrades() {
        assertThat(ResponseFunction.of(1, new double[] {10, 11, 10, 9}, new int[] {1, -1, -1, 1}))
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseFunction.of(0, new double[1], new int[1]))
                .withMessageContaining("lag is 0, expected at least 1");
    }

    @Test
    void parametersOutOfRangeAreErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> HillIndex.of(0, X));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceRatio.of(1, X));
        assertThatIllegalArgumentException().isThrownBy(() -> GewekePorterHudak.ofFrequencies(150, X));
        assertThatIllegalArgumentException().isThrownBy(() -> new DetrendedFluctuation(new int[] {2}, X));
        assertThatIllegalArgumentException().isThrownBy(() -> Autocorrelation.of(-1, X));
    }
}
