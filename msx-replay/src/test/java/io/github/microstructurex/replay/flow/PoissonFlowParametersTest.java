package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PoissonFlowParametersTest {
    @Test
    void impossibleValuesAreRefusedByName() {
        assertRefused(10, 10, 1, 1, 1, 100, 101, 1, "endTime is 10, expected after startTime 10");
        assertRefused(0, 10, 0, 1, 1, 100, 101, 1, "limitOrderRate is 0.0, expected above 0 and finite");
        assertRefused(0, 10, 1e308, 1, 1, 100, 101, 1, "limitOrderRate is 1.0E308, expected at most 1e9 per second");
        assertRefused(0, 10, 1e-19, 1, 1, 100, 101, 1, "limitOrderRate is 1.0E-19, expected at least 1e-18 per second");
        assertRefused(0, 10, 1, -1, 1, 100, 101, 1, "marketOrderRate is -1.0, expected at least 0 and finite");
        assertRefused(0, 10, 1, 1, Double.NaN, 100, 101, 1, "cancelRate is NaN, expected at least 0 and finite");
        assertRefused(0, 10, 1, 1, 1, 100, 100, 1, "openingAsk is 100, expected above openingBid 100");
        assertRefused(0, 10, 1, 1, 1, 2, 101, 3, "openingBid is 2, expected 3 (openingLevels) to ");
        assertRefused(0, 10, 1, 1, 1, 100, 101, 0, "openingLevels is 0, expected 1 to 1000000");
    }

    private static void assertRefused(
            long start,
            long end,
            double limitRate,
            double marketRate,
            double cancelRate,
            long bid,
            long ask,
            int levels,
            String message) {
        DiscreteDistribution one = DiscreteDistribution.constant(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoissonFlowParameters(
                        start, end, limitRate, marketRate, cancelRate, one, one, one, bid, ask, levels, 1))
                .withMessageStartingWith(message);
    }
}
