package io.github.microstructurex.analytics.cost;

/**
 * The share of the market's volume that an order made up while it was worked: its executed quantity by the volume of all
 * trades, its own included.
 */
public final class ParticipationRate {
    private ParticipationRate() {}

    /**
     * The participation rate of an execution.
     *
     * @param executedQuantity what the order executed, at least 0
     * @param marketVolume what the market traded over the same time, the order's own executions included, in the same
     *     unit
     * @return from 0 to 1, NaN if the market traded nothing
     */
    public static double of(double executedQuantity, double marketVolume) {
        return marketVolume > 0 ? executedQuantity / marketVolume : Double.NaN;
    }
}
