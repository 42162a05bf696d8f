package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaFlow;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.SizedEvents;
import org.junit.jupiter.api.Test;

class ContStoikovTalrejaFitTest {
    private static final long END = 100 * 3_600_000_000_000L;
    private static final ContStoikovTalrejaParameters TRUTH = ContStoikovTalrejaParameters.skyPerfect(0, END);

    private static MarketEventSource market() {
        return new ContStoikovTalrejaFlow(TRUTH, 21);
    }

    @Test
    void recoversTheRatesOfThePaperWithinFourStandardErrors() {
        ContStoikovTalrejaFit fit = ContStoikovTalrejaFit.of(ContStoikovTalrejaFitTest::market);
        ContStoikovTalrejaParameters found = fit.parameters();

        assertThat(found.limitOrderRates()).hasSizeBetween(35, 40);
        for (int i = 1; i <= found.limitOrderRates().size(); i++) {
            assertThat(found.limitOrderRate(i))
                    .isCloseTo(
                            TRUTH.limitOrderRate(i),
                            within(4 * fit.limitOrderRateErrors().get(i - 1)));
            assertThat(found.cancelRate(i))
                    .isCloseTo(
                            TRUTH.cancelRate(i),
                            within(4 * fit.cancelRateErrors().get(i - 1)));
        }
        assertThat(found.marketOrderRate()).isCloseTo(TRUTH.marketOrderRate(), within(4 * fit.marketOrderRateError()));
        assertThat(found.orderQuantity()).isEqualTo(1);
    }

    @Test
    void measuredNearTheTouchThePowerLawReachesFurther() {
        ContStoikovTalrejaFit fit = ContStoikovTalrejaFit.of(ContStoikovTalrejaFitTest::market, 5, 40);

        assertThat(fit.law().k() * 60).isCloseTo(1.92, within(0.05));
        assertThat(fit.law().alpha()).isCloseTo(0.52, within(0.05));
        assertThat(fit.parameters().limitOrderRate(40)).isEqualTo(fit.law().rate(40));
        assertThat(fit.limitOrderRateErrors().get(39)).isNaN();
        assertThat(fit.parameters().cancelRate(40))
                .isCloseTo(
                        TRUTH.cancelRate(40), within(4 * fit.cancelRateErrors().get(4)));
    }

    // Table 2 of the paper: k = 1.92 and alpha = 0.52 through its five rates.
    @Test
    void thePowerLawThroughThePublishedRatesIsThePublishedOne() {
        PowerLaw law = PowerLaw.of(1.85, 1.51, 1.09, 0.88, 0.77);

        assertThat(law.k()).isCloseTo(1.92, within(0.01));
        assertThat(law.alpha()).isCloseTo(0.52, within(0.01));
    }

    @Test
    void sizesMakeRatesOfOrdersOfTheMeanSize() {
        ContStoikovTalrejaFit fit =
                ContStoikovTalrejaFit.of(() -> new SizedEvents(market(), DiscreteDistribution.uniform(50, 150), 3));

        assertThat(fit.parameters().orderQuantity()).isEqualTo(100);
        // What a market order executes has the sizes of the orders that it met: the same mean.
        assertThat(fit.parameters().marketOrderRate())
                .isCloseTo(TRUTH.marketOrderRate(), within(6 * fit.marketOrderRateError()));
    }

    @Test
    void distancesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContStoikovTalrejaFit.of(ContStoikovTalrejaFitTest::market, 1, 40))
                .withMessage("measured is 1, expected at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContStoikovTalrejaFit.of(ContStoikovTalrejaFitTest::market, 5, 4))
                .withMessage("reach is 4, expected at least 5");
    }
}
