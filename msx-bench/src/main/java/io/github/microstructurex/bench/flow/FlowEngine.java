package io.github.microstructurex.bench.flow;

/** An engine that a flow is sent into. What is timed is {@link #send} alone. */
public interface FlowEngine {
    /**
     * Sends records, one after the other or however the engine takes them.
     *
     * @param flow the flow
     * @param from the first record
     * @param to the record after the last
     */
    void send(Flow flow, int from, int to);

    /** {@return what has come out since the engine was empty} */
    FlowResult result();

    /** Cancels all that is left and forgets the sums; what has been allocated stays, for the next pass. */
    void empty();
}
