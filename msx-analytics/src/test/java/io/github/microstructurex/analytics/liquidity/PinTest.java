package io.github.microstructurex.analytics.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The optimum was found by SciPy's Nelder-Mead from several starts. */
class PinTest {
    private static final long[] BUYS = {55, 48, 102, 51, 60, 47, 49, 98, 53, 50, 45, 58, 110, 52, 46, 54, 49, 51, 57, 44
    };
    private static final long[] SELLS = {42, 88, 40, 45, 39, 91, 44, 38, 41, 95, 43, 37, 46, 40, 42, 85, 44, 39, 41, 43
    };

    @Test
    void theLikelihoodIsAtItsMaximum() {
        Pin pin = Pin.estimate(BUYS, SELLS);

        assertThat(pin.alpha()).isCloseTo(0.35000174789694183, within(1e-6));
        assertThat(pin.delta()).isCloseTo(0.5714257790752053, within(1e-6));
        assertThat(pin.mu()).isCloseTo(49.87008132641692, within(1e-4));
        assertThat(pin.buys()).isCloseTo(51.31025995846363, within(1e-4));
        assertThat(pin.sells()).isCloseTo(41.3351215583008, within(1e-4));
        assertThat(pin.value()).isCloseTo(0.15853420603111326, within(1e-7));
        assertThat(pin.kernelLogLikelihood(BUYS, SELLS)).isCloseTo(6724.964297089419, within(1e-9));
        assertThat(pin.logLikelihood(BUYS, SELLS)).isCloseTo(-138.99809976059623, within(1e-9));
    }

    @Test
    void manyTradesDoNotOverflow() {
        long[] buys = BUYS.clone();
        long[] sells = SELLS.clone();
        for (int day = 0; day < buys.length; day++) {
            buys[day] *= 10_000;
            sells[day] *= 10_000;
        }
        Pin pin = Pin.estimate(buys, sells);

        assertThat(pin.value()).isCloseTo(0.16, within(0.02));
        assertThat(pin.logLikelihood(buys, sells)).isFinite();
    }

    @Test
    void daysThatAreAllAlikeHaveNoInformedTrades() {
        long[] calm = {50, 50, 50, 50};
        Pin pin = Pin.estimate(calm, calm);
        assertThat(pin.value()).isCloseTo(0, within(1e-3));
        assertThat(pin.buys()).isCloseTo(50, within(0.1));
    }

    @Test
    void withoutDaysOrTradesItIsUndefined() {
        assertThat(Pin.estimate(new long[0], new long[0]).value()).isNaN();
        assertThat(Pin.estimate(new long[3], new long[3]).value()).isNaN();
        assertThat(Pin.estimate(new long[] {5}, new long[] {0}).value()).isNotNaN();
    }

    @Test
    void badCountsAreErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pin.estimate(new long[] {-1}, new long[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Pin.estimate(new long[2], new long[1]));
    }
}
