package io.github.microstructurex.bench.flow;

import java.util.OptionalLong;

/** Does nothing, so that what a latency run takes with it is the cost of taking the time. */
final class NoEngine implements FlowEngine {
    @Override
    public void send(Flow flow, int from, int to) {}

    @Override
    public FlowResult result() {
        return FlowResult.of(new TradeSums(), 0, OptionalLong.empty(), OptionalLong.empty(), 0);
    }

    @Override
    public void empty() {}
}
