package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.StrategyContext;

/**
 * Percentage of volume (POV): trades so much that its own volume is a fixed part of the whole, own and others' together.
 * After each trade of the market it takes what is missing: of {@code v} lots that others traded, {@code v r / (1 - r)} are
 * its own due at the rate {@code r}. Own trades are no part of {@code v}.
 *
 * <p>Nothing is sent before the smallest clip is due, and no order is larger than the largest clip: after a time without
 * liquidity it catches up in several orders, one after each trade. In a quiet market it does not finish.
 */
public final class PercentageOfVolume extends Participation {
    private final double rate;

    /**
     * Makes a strategy for one parent order.
     *
     * @param rate the part of the whole volume, above 0 and below 1
     * @param smallestClip from how much on it trades, in lots, at least 1
     * @param largestClip the largest order, in lots, at least {@code smallestClip}
     */
    public PercentageOfVolume(double rate, long smallestClip, long largestClip) {
        super(smallestClip, largestClip);
        this.rate = Require.part("rate", rate);
    }

    @Override
    void started(StrategyContext context) {}

    @Override
    double rate() {
        return rate;
    }
}
