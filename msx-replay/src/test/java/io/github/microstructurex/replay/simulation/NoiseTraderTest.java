package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Background agents, and what agents learn of each other's trades. */
class NoiseTraderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long END = 600 * SECOND;

    @Test
    void noiseTradersAloneAreAMarketWithTheirRates() {
        Counter counter = new Counter();
        Simulation simulation = new Simulation(new Script()).add(trader(1)).add(counter);

        simulation.runUntil(END);

        // 1,800 market orders of 100 lots on average, geometric: 180,000 lots, and a standard deviation of 6,000.
        assertThat((double) counter.volume).isCloseTo(180_000, within(24_000.0));
        assertThat(counter.trades).isGreaterThan(1_800);
        // 160 orders rest on average, Poisson: half of them with a standard deviation of 6.3.
        assertThat(simulation.book().orderCount() / 2.0).isCloseTo(80, within(25.3));
        assertThat(counter.volume).isEqualTo(counter.seenVolume);
        assertThat(simulation.marketVolume()).as("the record traded nothing").isZero();
    }

    @Test
    void theSameSeedGivesTheSameMarketAndABranchGoesOnWithIt() {
        Simulation trunk = new Simulation(new Script()).add(trader(1)).add(trader(2));
        trunk.runUntil(100 * SECOND);
        Simulation branch = trunk.fork(new Script());
        Simulation again = new Simulation(new Script()).add(trader(1)).add(trader(2));
        Simulation other = new Simulation(new Script()).add(trader(1)).add(trader(3));
        for (Simulation each : new Simulation[] {trunk, branch, again, other}) {
            each.runUntil(200 * SECOND);
        }

        assertThat(branch.eventHash()).isEqualTo(trunk.eventHash());
        assertThat(again.eventHash()).isEqualTo(trunk.eventHash());
        assertThat(other.eventHash()).isNotEqualTo(trunk.eventHash());
    }

    @Test
    void noiseBesideARecordTradesWithIt() {
        Simulation simulation = new Simulation(ThinMarket.of(7), HistoryPolicy.REACTIVE)
                .add(new NoiseTrader(PoissonFlowParameters.liquidStock(0, 20 * SECOND), 1));

        simulation.run();

        assertThat(simulation.fills()).isNotEmpty();
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void agentsAreToldTheTradesOfOthersAndNotTheirOwn() {
        Script record = new Script().at(1, e -> e.add(1, BUY, 90, 40)).at(9, e -> e.add(2, BUY, 90, 40));
        ScriptedAgent seller = new ScriptedAgent().at(2, context -> context.limit(SELL, 100, 30, GTC));
        ScriptedAgent buyer = new ScriptedAgent().at(3, context -> context.market(BUY, 20));
        ScriptedAgent near = new ScriptedAgent();
        ScriptedAgent far = new ScriptedAgent();
        Simulation simulation = new Simulation(record)
                .add(seller)
                .add(buyer)
                .add(near)
                .add(far, AgentLatency.NONE.withFeed(Latency.constant(Duration.ofNanos(4))));

        simulation.run();

        assertThat(near.timed).containsExactly("1 event 1", "3 trade 20 @ 100 BUY", "9 event 2", "9 end");
        assertThat(far.timed).containsExactly("5 event 1", "7 trade 20 @ 100 BUY", "9 end");
        assertThat(seller.calls).noneMatch(call -> call.startsWith("trade"));
        assertThat(buyer.calls).noneMatch(call -> call.startsWith("trade"));
        assertThat(near.context().marketVolume()).isEqualTo(20);
        assertThat(far.context().lastTradePrice()).isEqualTo(100);
        assertThat(buyer.context().marketVolume()).isZero();
    }

    private static NoiseTrader trader(long seed) {
        return new NoiseTrader(PoissonFlowParameters.liquidStock(0, END), seed);
    }

    /** Counts trades. */
    private static final class Counter implements SimulationAgent {
        private long trades;
        private long volume;
        private long seenVolume;
        private SimulationContext[] contexts = {};

        @Override
        public void start(SimulationContext context) {
            contexts = new SimulationContext[] {context};
        }

        @Override
        public void traded(long price, long quantity, @Nullable Side aggressorSide) {
            trades++;
            volume += quantity;
            seenVolume = contexts[0].marketVolume();
        }
    }
}
