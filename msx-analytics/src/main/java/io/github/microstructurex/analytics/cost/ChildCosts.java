package io.github.microstructurex.analytics.cost;

import java.util.List;

/**
 * What one child order of a parent cost.
 *
 * @param orderId the child order
 * @param quantity what it executed, in units of the instrument
 * @param averagePrice of its fills, in currency
 * @param firstFill the time of its first fill, nanoseconds since the epoch
 * @param lastFill the time of its last fill
 * @param referencePrice the reference price just before its first fill, in currency; NaN if there was none
 * @param slippageBps its average price against that: half the effective spread, for a child that took; negative for one
 *     that was paid the spread
 * @param arrivalSlippageBps its average price against the arrival price of the parent
 * @param fees in currency
 * @param markouts one for each horizon of the analysis
 */
public record ChildCosts(
        long orderId,
        double quantity,
        double averagePrice,
        long firstFill,
        long lastFill,
        double referencePrice,
        double slippageBps,
        double arrivalSlippageBps,
        double fees,
        List<FillMarkout> markouts) {
    /**
     * Copies the list.
     *
     * @param orderId the child order
     * @param quantity what it executed
     * @param averagePrice of its fills
     * @param firstFill the time of its first fill
     * @param lastFill the time of its last fill
     * @param referencePrice the reference price just before its first fill
     * @param slippageBps its average price against that
     * @param arrivalSlippageBps its average price against the arrival price of the parent
     * @param fees in currency
     * @param markouts one for each horizon of the analysis
     */
    public ChildCosts {
        markouts = List.copyOf(markouts);
    }
}
