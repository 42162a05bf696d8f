package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeededRandomTest {
    // The reference output of SplitMix64 (S. Vigna, splitmix64.c) for the seed 1234567.
    @Test
    void itIsSplitMix64() {
        SeededRandom random = new SeededRandom(1_234_567);

        assertThat(random.nextLong()).isEqualTo(6_457_827_717_110_365_317L);
        assertThat(random.nextLong()).isEqualTo(3_203_168_211_198_807_973L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
        assertThat(random.nextLong()).isEqualTo(4_593_380_528_125_082_431L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("16408922859458223821"));
    }

    @Test
    void everyNumberBelowABoundComesEquallyOften() {
        SeededRandom random = new SeededRandom(7);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[(int) random.nextLong(6)]++;
        }

        // Four standard errors of a count with probability 1/6.
        double tolerance = 4 * Math.sqrt(60_000 * (1 / 6.0) * (5 / 6.0));
        for (int count : counts) {
            assertThat(Math.abs(count - 10_000)).isLessThan((int) tolerance);
        }
    }

    @Test
    void numbersBetweenZeroAndOneHaveTheRightMean() {
        SeededRandom random = new SeededRandom(7);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble();
            assertThat(value).isBetween(0.0, Math.nextDown(1.0));
            sum += value;
        }

        assertThat(sum / 10_000).isBetween(0.5 - 4 * Math.sqrt(1 / 120_000.0), 0.5 + 4 * Math.sqrt(1 / 120_000.0));
    }

    @Test
    void thereIsNothingBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeededRandom(7).nextLong(0))
                .withMessage("bound is 0, expected at least 1");
    }
}
