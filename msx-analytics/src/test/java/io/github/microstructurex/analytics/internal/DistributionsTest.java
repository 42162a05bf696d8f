package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The numbers are those of SciPy. */
class DistributionsTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-10);

    @Test
    void theNormalDistributionIsExactInItsTails() {
        assertThat(Normal.cdf(-8.5)).isCloseTo(9.47953482220325e-18, EXACT);
        assertThat(Normal.cdf(-3.5)).isCloseTo(0.00023262907903552502, EXACT);
        assertThat(Normal.cdf(-1.3)).isCloseTo(0.09680048458561036, EXACT);
        assertThat(Normal.cdf(0)).isEqualTo(0.5);
        assertThat(Normal.cdf(0.7)).isCloseTo(0.758036347776927, EXACT);
        assertThat(Normal.cdf(4)).isCloseTo(0.9999683287581669, EXACT);
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.cdf(Double.NaN)).isNaN();
        assertThat(Normal.cdf(-3)).isCloseTo(Normal.cdf(Math.nextDown(-3.0)), Percentage.withPercentage(1e-11));
    }

    @Test
    void theQuantileInvertsTheDistribution() {
        for (double p : new double[] {1e-300, 1e-10, 0.025, 0.3, 0.5, 0.975, 0.999999}) {
            assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, EXACT);
        }
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, EXACT);
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void studentsDistributionTakesAnyDegreesOfFreedom() {
        assertThat(Gamma.studentCdf(-3, 0.25)).isCloseTo(0.2740328010593089, EXACT);
        assertThat(Gamma.studentCdf(0.4, 0.25)).isCloseTo(0.5770640560552129, EXACT);
        assertThat(Gamma.studentCdf(2, 5)).isCloseTo(0.9490302605850708, EXACT);
        assertThat(Gamma.studentCdf(100, 3)).isCloseTo(0.9999988977390384, EXACT);
        assertThat(Gamma.studentCdf(0, 3)).isEqualTo(0.5);
        assertThat(Gamma.studentCdf(Double.NEGATIVE_INFINITY, 3)).isZero();
    }

    @Test
    void theChiSquareTailIsAPValue() {
        assertThat(Gamma.chiSquareTail(3.8, 5)).isCloseTo(0.5785552914362739, EXACT);
        assertThat(Gamma.chiSquareTail(0.5, 1)).isCloseTo(0.47950012218695337, EXACT);
        assertThat(Gamma.chiSquareTail(40, 10)).isCloseTo(1.694474393006737e-05, EXACT);
        assertThat(Gamma.chiSquareTail(0, 4)).isEqualTo(1);
        assertThat(Gamma.chiSquareTail(Double.NaN, 4)).isNaN();
    }

    @Test
    void theLogarithmOfGammaIsThatOfFactorials() {
        assertThat(Gamma.log(1)).isCloseTo(0, within(1e-14));
        assertThat(Gamma.log(0.5)).isCloseTo(0.5 * Math.log(Math.PI), EXACT);
        assertThat(Gamma.log(7)).isCloseTo(Math.log(720), EXACT);
        assertThat(Gamma.log(1e6)).isCloseTo(12815504.56914761, EXACT);
    }
}
