package io.github.microstructurex.replay.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {
    @Test
    void isShownAsItsFactor() {
        assertThat(Speed.times(10)).hasToString("x10");
        assertThat(Speed.times(0.25)).hasToString("x0.25");
        assertThat(Speed.times(1e9)).hasToString("x1000000000");
        assertThat(Speed.REAL_TIME).hasToString("x1");
        assertThat(Speed.UNLIMITED).hasToString("unlimited");
    }

    @Test
    void onlyAnInfiniteOneIsUnlimited() {
        assertThat(Speed.UNLIMITED.isUnlimited()).isTrue();
        assertThat(Speed.times(Double.POSITIVE_INFINITY)).isEqualTo(Speed.UNLIMITED);
        assertThat(Speed.times(1e9).isUnlimited()).isFalse();
    }

    @Test
    void dividesTimeByItsFactor() {
        assertThat(Speed.times(10).wallNanos(6_000_000_000L)).isEqualTo(600_000_000L);
        assertThat(Speed.times(10).simulatedNanos(600_000_000L)).isEqualTo(6_000_000_000L);
        assertThat(Speed.times(0.5).wallNanos(3)).isEqualTo(6);
    }

    @Test
    void whatIsTooFarAwayDoesNotOverflow() {
        assertThat(Speed.times(1e-6).wallNanos(Long.MAX_VALUE)).isEqualTo(1L << 60);
        assertThat(Speed.times(1e9).simulatedNanos(Long.MAX_VALUE)).isEqualTo(1L << 60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-7, 1.1e9, Double.NaN, Double.NEGATIVE_INFINITY})
    void anotherFactorIsRefused(double factor) {
        assertThatThrownBy(() -> Speed.times(factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed is " + factor + ", expected from 0.000001 to 1000000000, or infinity");
    }
}
