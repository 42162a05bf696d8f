package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {
    @Test
    void theStatisticByHand() {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(x -> x, 0.9, 0.1, 0.2);

        // After 0.2 two of three values are seen, 0.2 were expected.
        assertThat(test.statistic()).isCloseTo(2.0 / 3 - 0.2, within(1e-15));
        assertThat(test.size()).isEqualTo(3);
    }

    // The 5 % point of the limit is 1.3581, the 1 % point 1.6276.
    @Test
    void theTailHasItsTabulatedPoints() {
        int n = 1_000_000;
        double[] shifted = new double[n];
        for (int i = 0; i < n; i++) {
            shifted[i] = (i + 0.5) / n + 1.3581 / Math.sqrt(n);
        }
        assertThat(KolmogorovSmirnov.of(x -> Math.min(1, x), shifted).pValue()).isCloseTo(0.05, within(1e-3));
    }

    @Test
    void aPerfectSampleIsLikelyAndAConstantIsNot() {
        double[] quantiles = new double[1_000];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = -Math.log1p(-(i + 0.5) / quantiles.length);
        }
        assertThat(KolmogorovSmirnov.exponential(quantiles).pValue()).isEqualTo(1);
        assertThat(KolmogorovSmirnov.exponential(new double[1_000]).pValue()).isLessThan(1e-100);
    }

    @Test
    void anEmptySampleSaysNothing() {
        assertThat(KolmogorovSmirnov.exponential().pValue()).isNaN();
        assertThat(KolmogorovSmirnov.exponential().statistic()).isNaN();
    }
}
