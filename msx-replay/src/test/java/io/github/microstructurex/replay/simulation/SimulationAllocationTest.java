package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulationAllocationTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aRecordEventAllocatesNothingWhenNothingOwnHappens() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Simulation simulation = new Simulation(
                        new PoissonFlow(PoissonFlowParameters.liquidStock(0, 100_000 * SECOND), 1))
                .add(context -> {});
        simulation.runUntil(2_000 * SECOND);
        long events = simulation.eventCount();
        long before = threads.getThreadAllocatedBytes(thread);

        simulation.runUntil(4_000 * SECOND);

        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(simulation.eventCount() - events).isGreaterThan(50_000);
        // An array may still grow once; a single object per event would be over a megabyte.
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void anAgentThatSeesTheMarketLateCostsNoAllocationEither() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Latency wire = Latency.lognormal(Duration.ofSeconds(1), 0.5);
        Simulation simulation = new Simulation(
                        new PoissonFlow(PoissonFlowParameters.liquidStock(0, 100_000 * SECOND), 1))
                .add(context -> {}, AgentLatency.symmetric(wire))
                .add(context -> {}, AgentLatency.NONE.withCompute(Latency.constant(Duration.ofNanos(1_000))));
        simulation.runUntil(2_000 * SECOND);
        long events = simulation.eventCount();
        long before = threads.getThreadAllocatedBytes(thread);

        simulation.runUntil(4_000 * SECOND);

        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(simulation.eventCount() - events).isGreaterThan(50_000);
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void aLevelThatLeavesTheViewAndComesBackAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Simulation simulation = new Simulation(new FlippingLevel()).add(context -> {});
        simulation.runUntil(20_000);
        long before = threads.getThreadAllocatedBytes(thread);

        simulation.runUntil(120_000);

        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(simulation.eventCount()).isEqualTo(120_000);
        assertThat(simulation.disagreementCount()).isZero();
        assertThat(bytes).isLessThan(100_000);
    }

    /** One ask that comes into view and leaves it, without end. */
    private static final class FlippingLevel implements MarketEventSource {
        private final MarketEventBuffer event = new MarketEventBuffer();
        private long count;

        @Override
        public boolean advance() {
            count++;
            if (count % 2 == 1) {
                event.add(-count, Side.SELL, 100, 10);
            } else {
                event.delete(1 - count, Side.SELL, 100, 10);
            }
            event.at(count).sequence(count).snapshot(true);
            return true;
        }

        @Override
        public MarketEvent event() {
            return event;
        }

        @Override
        public void close() {}
    }
}
