package io.github.microstructurex.strategies;

/**
 * One of the markets that a strategy may send its orders to.
 *
 * @param name its name
 * @param market what the strategy knows of it
 * @param gateway the way to it
 * @param fees what trading there costs
 * @param latency how long an order takes to get there, in nanoseconds, 0 if that is not known
 */
public record Venue(String name, MarketView market, OrderGateway gateway, VenueFees fees, long latency) {
    /**
     * Checks the latency.
     *
     * @param name its name
     * @param market what the strategy knows of it
     * @param gateway the way to it
     * @param fees what trading there costs
     * @param latency how long an order takes to get there, in nanoseconds
     * @throws IllegalArgumentException if the latency is negative
     */
    public Venue {
        if (latency < 0) {
            throw new IllegalArgumentException("latency of venue " + name + " is " + latency + ", expected at least 0");
        }
    }
}
