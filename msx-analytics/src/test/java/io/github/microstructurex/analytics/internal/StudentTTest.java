package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-10);

    /** The usual table, to all of its three decimals. */
    @ParameterizedTest
    @CsvSource({
        "0.90, 1, 3.078", "0.95, 1, 6.314", "0.975, 1, 12.706", "0.995, 1, 63.657", "0.975, 2, 4.303",
        "0.975, 3, 3.182", "0.995, 4, 4.604", "0.95, 5, 2.015", "0.975, 9, 2.262", "0.975, 10, 2.228",
        "0.99, 15, 2.602", "0.95, 20, 1.725", "0.975, 30, 2.042", "0.995, 60, 2.660", "0.975, 120, 1.980"
    })
    void quantilesAreThoseOfTheTable(double p, double freedom, double expected) {
        assertThat(StudentT.quantile(p, freedom)).isCloseTo(expected, within(0.0005001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.001, 0.025, 0.3, 0.7, 0.975, 0.999})
    void oneAndTwoDegreesOfFreedomHaveClosedForms(double p) {
        assertThat(StudentT.quantile(p, 1)).isCloseTo(Math.tan(Math.PI * (p - 0.5)), Percentage.withPercentage(1e-5));
        assertThat(StudentT.quantile(p, 2)).isCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), EXACT);
    }

    @Test
    void manyDegreesOfFreedomAreNormal() {
        assertThat(StudentT.quantile(0.975, 1e9)).isCloseTo(1.959963984540054, within(1e-6));
    }

    @Test
    void theQuantileInvertsTheTail() {
        for (double freedom : new double[] {0.5, 1, 2.5, 7, 99, 1_000}) {
            for (double t : new double[] {0.01, 0.7, 2, 15}) {
                double tail = StudentT.twoSidedTail(-t, freedom);
                assertThat(StudentT.quantile(tail / 2, freedom)).isCloseTo(-t, Percentage.withPercentage(1e-7));
                assertThat(tail).isCloseTo(2 * Gamma.studentCdf(-t, freedom), EXACT);
            }
        }
    }

    @Test
    void theEndsAreInfinite() {
        assertThat(StudentT.quantile(0, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StudentT.quantile(1, 3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StudentT.quantile(0.5, 3)).isZero();
    }
}
