package io.github.microstructurex.analytics.timeline;

import java.util.List;

/**
 * What a backtest looked like as it went on. The market is its own, as it is without the order.
 *
 * @param detail how closely it looks
 * @param samples the market at equal distances from the start to the end of the window
 * @param schedule the strategy's schedule, the earliest step first; empty for a strategy without one
 * @param takenMarkouts the markouts of fills that took liquidity, by horizon as in {@code detail}
 * @param restingMarkouts the markouts of fills of orders that rested, by horizon
 */
public record Timeline(
        TimelineDetail detail,
        List<MarketSample> samples,
        List<DueQuantity> schedule,
        List<MarkoutPoint> takenMarkouts,
        List<MarkoutPoint> restingMarkouts) {
    /**
     * Copies the lists.
     *
     * @param detail how closely it looks
     * @param samples the market at equal distances
     * @param schedule the strategy's schedule
     * @param takenMarkouts the markouts of fills that took liquidity
     * @param restingMarkouts the markouts of fills of orders that rested
     */
    public Timeline {
        samples = List.copyOf(samples);
        schedule = List.copyOf(schedule);
        takenMarkouts = List.copyOf(takenMarkouts);
        restingMarkouts = List.copyOf(restingMarkouts);
    }
}
