package io.github.microstructurex.replay.simulation;

/**
 * The latencies between one agent and the venue, in both directions, and the time that the agent itself takes.
 *
 * <p>What the agent asks for travels on one line: a request never arrives before one that was sent earlier, so that a fast
 * cancellation does not overtake its order. Answers travel on another line, market data on a third; these two may
 * overtake each other, as they do in life.
 *
 * @param feed from a change at the venue to the agent's view of the market: its book, trades, events
 * @param entry from the agent to the venue, for new orders and replacements
 * @param cancel from the agent to the venue, for cancellations
 * @param acknowledgement from the venue to the agent, for what becomes of its own orders
 * @param compute how long the agent takes over each call: requests leave when it is done, and what comes in meanwhile
 *     waits for the agent, in order. Within the call the agent sees the market as it was when the call began. An agent
 *     that takes longer than the time from one event to the next, over and over, falls behind without bound, and what
 *     waits for it is kept in memory
 */
public record AgentLatency(Latency feed, Latency entry, Latency cancel, Latency acknowledgement, Latency compute) {
    /** No latency anywhere: the default. */
    public static final AgentLatency NONE =
            new AgentLatency(Latency.NONE, Latency.NONE, Latency.NONE, Latency.NONE, Latency.NONE);

    /**
     * The same latency on every way, and an agent that takes no time.
     *
     * @param oneWay from the agent to the venue and from the venue to the agent
     * @return the latencies
     */
    public static AgentLatency symmetric(Latency oneWay) {
        return new AgentLatency(oneWay, oneWay, oneWay, oneWay, Latency.NONE);
    }

    /**
     * These latencies with another feed.
     *
     * @param newFeed from a change at the venue to the agent's view
     * @return the latencies
     */
    public AgentLatency withFeed(Latency newFeed) {
        return new AgentLatency(newFeed, entry, cancel, acknowledgement, compute);
    }

    /**
     * These latencies with another way to the venue for new orders and replacements.
     *
     * @param newEntry from the agent to the venue
     * @return the latencies
     */
    public AgentLatency withEntry(Latency newEntry) {
        return new AgentLatency(feed, newEntry, cancel, acknowledgement, compute);
    }

    /**
     * These latencies with another way to the venue for cancellations.
     *
     * @param newCancel from the agent to the venue
     * @return the latencies
     */
    public AgentLatency withCancel(Latency newCancel) {
        return new AgentLatency(feed, entry, newCancel, acknowledgement, compute);
    }

    /**
     * These latencies with another way back.
     *
     * @param newAcknowledgement from the venue to the agent
     * @return the latencies
     */
    public AgentLatency withAcknowledgement(Latency newAcknowledgement) {
        return new AgentLatency(feed, entry, cancel, newAcknowledgement, compute);
    }

    /**
     * These latencies with another time of the agent's own.
     *
     * @param newCompute how long the agent takes over each call
     * @return the latencies
     */
    public AgentLatency withCompute(Latency newCompute) {
        return new AgentLatency(feed, entry, cancel, acknowledgement, newCompute);
    }
}
