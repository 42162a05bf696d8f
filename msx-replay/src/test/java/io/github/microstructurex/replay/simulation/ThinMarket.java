package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;

/** Half a minute of a market so thin that own orders are in its way all the time. */
final class ThinMarket {
    private static final long SECOND = 1_000_000_000L;

    private ThinMarket() {}

    static PoissonFlow of(long seed) {
        PoissonFlowParameters parameters = new PoissonFlowParameters(
                0,
                30 * SECOND,
                2,
                1,
                0.3,
                DiscreteDistribution.geometric(2),
                DiscreteDistribution.uniform(1, 20),
                DiscreteDistribution.uniform(1, 40),
                100,
                102,
                3,
                2);
        return new PoissonFlow(parameters, seed);
    }
}
