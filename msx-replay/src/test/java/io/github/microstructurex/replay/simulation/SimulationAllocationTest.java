package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.lang.management.ManagementFactory;
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
}
