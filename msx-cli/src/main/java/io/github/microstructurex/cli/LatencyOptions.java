package io.github.microstructurex.cli;

import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.Latency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far the strategy is from the market. */
final class LatencyOptions {
    @Option(
            names = "--latency",
            paramLabel = "TIME",
            converter = OptionTypes.LatencyType.class,
            defaultValue = "0s",
            description =
                    "One way between strategy and market, for each way: 1ms, 50us; ${DEFAULT-VALUE} if not given.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--feed-latency",
            paramLabel = "TIME",
            converter = OptionTypes.LatencyType.class,
            description = "Until the strategy sees a change in the market; as --latency if not given.")
    private @Nullable Duration feed;

    @Option(
            names = "--entry-latency",
            paramLabel = "TIME",
            converter = OptionTypes.LatencyType.class,
            description = "Until an order or a cancellation is in the market; as --latency if not given.")
    private @Nullable Duration entry;

    LatencyOptions() {}

    AgentLatency latency() {
        Latency orders = Latency.constant(entry == null ? latency : entry);
        return AgentLatency.symmetric(Latency.constant(latency))
                .withFeed(Latency.constant(feed == null ? latency : feed))
                .withEntry(orders)
                .withCancel(orders);
    }
}
