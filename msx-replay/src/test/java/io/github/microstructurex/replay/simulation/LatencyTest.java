package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final long ANY_TIME = 1_000;

    @Test
    void aConstantLatencyIsAlwaysTheSame() {
        Latency latency = Latency.constant(Duration.ofNanos(40));

        assertThat(latency.nanos(ANY_TIME, 0)).isEqualTo(40);
        assertThat(latency.nanos(2 * ANY_TIME, 0.999)).isEqualTo(40);
        assertThat(Latency.constant(Duration.ZERO)).isSameAs(Latency.NONE);
    }

    @Test
    void aLognormalLatencyHasItsQuantiles() {
        Latency latency = Latency.lognormal(Duration.ofNanos(100_000), 0.5);

        assertThat(latency.nanos(ANY_TIME, 0.5)).isEqualTo(100_000);
        // exp(0.5 x 1.959964) and exp(-0.5 x 2.326348)
        assertThat(latency.nanos(ANY_TIME, 0.975)).isEqualTo(266_441);
        assertThat(latency.nanos(ANY_TIME, 0.01)).isEqualTo(31_249);
        assertThat(latency.nanos(ANY_TIME, 0)).isPositive();
        assertThat(latency.nanos(ANY_TIME, 1 - 0x1.0p-53)).isLessThan(10_000_000);
    }

    @Test
    void aLognormalLatencyHasItsMean() {
        Latency latency = Latency.lognormal(Duration.ofNanos(100_000), 0.5);
        UniformStream numbers = new UniformStream(7);
        int draws = 100_000;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += latency.nanos(ANY_TIME, numbers.next());
        }

        double mean = 100_000 * Math.exp(0.125);
        double standardError = mean * Math.sqrt(Math.expm1(0.25) / draws);
        assertThat(sum / draws).isCloseTo(mean, within(4 * standardError));
    }

    @Test
    void aLognormalLatencyNeverOverflows() {
        Latency latency = Latency.lognormal(Duration.ofDays(10_000), 10);

        assertThat(latency.nanos(ANY_TIME, 1 - 0x1.0p-53)).isEqualTo(1L << 62);
    }

    @Test
    void anEmpiricalLatencyIsOneOfTheObservedEachEquallyOften() {
        Latency latency = Latency.empirical(50, 10, 20, 20);

        assertThat(latency.nanos(ANY_TIME, 0)).isEqualTo(10);
        assertThat(latency.nanos(ANY_TIME, 0.2499)).isEqualTo(10);
        assertThat(latency.nanos(ANY_TIME, 0.25)).isEqualTo(20);
        assertThat(latency.nanos(ANY_TIME, 0.7499)).isEqualTo(20);
        assertThat(latency.nanos(ANY_TIME, 1 - 0x1.0p-53)).isEqualTo(50);
    }

    @Test
    void aRecordedLatencyIsLinearBetweenItsPointsAndFlatOutside() {
        Latency latency = Latency.recorded(new long[] {100, 200, 1_000}, new long[] {10, 30, 14});

        assertThat(latency.nanos(0, 0.3)).isEqualTo(10);
        assertThat(latency.nanos(100, 0.3)).isEqualTo(10);
        assertThat(latency.nanos(150, 0.3)).isEqualTo(20);
        assertThat(latency.nanos(152, 0.3)).isEqualTo(20);
        assertThat(latency.nanos(153, 0.3)).isEqualTo(21);
        assertThat(latency.nanos(200, 0.3)).isEqualTo(30);
        assertThat(latency.nanos(600, 0.3)).isEqualTo(22);
        assertThat(latency.nanos(5_000, 0.3)).isEqualTo(14);
    }

    // Near the present a double tells times apart that are 256 ns from each other.
    @Test
    void aRecordedLatencyTellsTheNanosecondsOfTheEpochApart() {
        long time = 1_700_000_000_000_000_000L;
        Latency latency = Latency.recorded(new long[] {time, time + 100}, new long[] {0, 1_000});

        assertThat(latency.nanos(time + 1, 0.3)).isEqualTo(10);
        assertThat(latency.nanos(time + 50, 0.3)).isEqualTo(500);
        assertThat(latency.nanos(time + 99, 0.3)).isEqualTo(990);
    }

    @Test
    void aRecordedLatencySpansAllOfTime() {
        Latency latency = Latency.recorded(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, new long[] {0, Long.MAX_VALUE});

        assertThat(latency.nanos(0, 0.3) / 1e18).isCloseTo(4.611686, within(1e-6));
    }

    @Test
    void whatCannotBeALatencyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.constant(Duration.ofNanos(-1)))
                .withMessage("latency is PT-0.000000001S, expected at least zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.lognormal(Duration.ZERO, 1))
                .withMessage("median latency is PT0S, expected more than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.lognormal(Duration.ofNanos(1), Double.NaN))
                .withMessage("sigma is NaN, expected from 0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(Latency::empirical)
                .withMessage("no latency was given, expected at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.empirical(5, -3))
                .withMessage("an observed latency is -3 ns, expected at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.recorded(new long[] {1, 2}, new long[] {1}))
                .withMessage("2 times and 1 latencies were given, expected as many of each and at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.recorded(new long[] {1, 1}, new long[] {1, 1}))
                .withMessage("time 1 is 1, expected more than the one before, 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.recorded(new long[] {1}, new long[] {-1}))
                .withMessage("latency 0 is -1 ns, expected at least 0");
    }
}
