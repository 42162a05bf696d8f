package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import org.junit.jupiter.api.Test;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class DecoratorsTest {
    private static final long START = 1_000 * FlowChecks.SECOND;
    private static final long END = START + 6 * FlowChecks.HOUR;

    @Test
    void aProfileMapsTimesByShareOfActivity() {
        IntradayProfile profile = IntradayProfile.of(100, 200, 3, 0, 1, 1);

        assertThat(profile.activity(0)).isCloseTo(2.4, within(1e-12));
        assertThat(profile.timeOf(100)).isEqualTo(100);
        assertThat(profile.timeOf(130)).isEqualTo(112);
        assertThat(profile.timeOf(159)).isEqualTo(124);
        assertThat(profile.timeOf(160)).isEqualTo(150);
        assertThat(profile.timeOf(180)).isEqualTo(175);
        assertThat(profile.timeOf(200)).isEqualTo(200);
        assertThat(profile.timeOf(7)).isEqualTo(7);
        assertThat(profile.timeOf(300)).isEqualTo(300);
    }

    @Test
    void aUShapeIsSoManyTimesBusierAtItsEnds() {
        IntradayProfile profile = IntradayProfile.uShape(START, END, 1_001, 3);

        assertThat(profile.activity(0) / profile.activity(500)).isCloseTo(3, within(0.01));
        assertThat(profile.activity(1_000)).isCloseTo(profile.activity(0), within(1e-9));
    }

    // Limit orders, a Poisson process of the rate 20, become one of the rate 20 * activity.
    @Test
    void everyRateIsMultipliedByTheActivityOfTheTime() {
        IntradayProfile profile = IntradayProfile.uShape(START, END, 12, 4);
        double[] counts = new double[12];
        MarketEventSource flow =
                new ProfiledEvents(new PoissonFlow(PoissonFlowParameters.liquidStock(START, END), 91), profile);
        while (flow.advance()) {
            MarketEvent event = flow.event();
            if (event.type() == MarketEventType.ADD && !event.isSnapshot()) {
                counts[(int) ((event.exchangeTime() - START) * 12 / (END - START))]++;
            }
        }

        for (int i = 0; i < 12; i++) {
            double expected = 20 * 1_800 * profile.activity(i);
            assertThat(counts[i]).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        }
    }

    // Sizes 1 to 9 with mean 5 and variance 20/3.
    @Test
    void ordersOfOneSizeGetALawOfSizes() {
        long end = START + 4_000 * FlowChecks.MINUTE;
        MarketEventSource flow = new SizedEvents(
                new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(START, end), 92),
                DiscreteDistribution.uniform(1, 9),
                1);
        double orders = 0;
        double sum = 0;
        while (flow.advance()) {
            if (flow.event().type() == MarketEventType.ADD) {
                orders++;
                sum += flow.event().quantity();
            }
        }

        assertThat(sum / orders).isCloseTo(5, within(4 * Math.sqrt(20 / 3.0 / orders)));
    }

    // A market draws the seeds of its streams from its own seed, that of the arrivals first.
    @Test
    void sizesAreNotTheNumbersOfAMarketOfTheSameSeed() {
        long seed = 71;
        RandomStream arrivals = new RandomStream(new RandomStream(seed).nextLong());
        PoissonFlow market = new PoissonFlow(PoissonFlowParameters.liquidStock(0, FlowChecks.MINUTE), seed);
        SizedEvents sized = new SizedEvents(market, DiscreteDistribution.uniform(1, 1L << 40), seed);
        arrivals.nextDouble();
        int same = 0;
        while (sized.advance()) {
            if (sized.event().type() == MarketEventType.ADD) {
                long multiple = DiscreteDistribution.uniform(1, 1L << 40).valueAt(arrivals.nextDouble());
                same += sized.event().quantity() % multiple == 0 ? 1 : 0;
            }
        }

        assertThat(same).isZero();
    }

    @Test
    void decoratorsAreComposedAndTheBookStillFits() {
        MarketEventSource flow = new ProfiledEvents(
                new SizedEvents(
                        new HawkesFlow(HawkesFlowParameters.liquidStocks(START, START + FlowChecks.HOUR, 2, 0.5), 93),
                        DiscreteDistribution.powerLaw(2.5, 1_000),
                        2),
                IntradayProfile.uShape(START, START + FlowChecks.HOUR, 13, 3));

        assertThat(FlowChecks.assertThatItKnowsItsBooks(flow, START, START + FlowChecks.HOUR))
                .isGreaterThan(100_000);
    }

    @Test
    void decoratorsAllocateNothingAndHaveFixedBits() {
        assertThat(FlowChecks.hash(decorated(START + FlowChecks.HOUR))).isEqualTo(-2_536_395_397_692_992_014L);
        FlowChecks.assertThatItAllocatesNothing(decorated(END));
    }

    private static MarketEventSource decorated(long end) {
        return new SizedEvents(
                new ProfiledEvents(
                        new PoissonFlow(PoissonFlowParameters.liquidStock(START, end), 94),
                        IntradayProfile.uShape(START, end, 78, 3)),
                DiscreteDistribution.geometric(3),
                3);
    }

    @Test
    void closingADecoratorClosesWhatItDecorates() {
        MarketEventSource inner = new PoissonFlow(PoissonFlowParameters.liquidStock(START, END), 1);
        new SizedEvents(
                        new ProfiledEvents(inner, IntradayProfile.of(START, END, 1)),
                        DiscreteDistribution.constant(2),
                        1)
                .close();

        assertThat(inner.advance()).isFalse();
    }

    @Test
    void impossibleProfilesAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntradayProfile.of(0, 10, 1, -1))
                .withMessage("weight of interval 2 is -1.0, expected at least 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntradayProfile.of(0, 10))
                .withMessage("the number of weights is 0, expected 1 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntradayProfile.of(0, 10, 0))
                .withMessage("the sum of the weights is 0.0, expected above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntradayProfile.uShape(0, 10, 3, 0.5))
                .withMessage("edge is 0.5, expected at least 1 and finite");
    }
}
