package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;

/**
 * What a venue asks of an order that trades at once: a part of the price and an amount per lot. A rebate is negative.
 *
 * @param basisPoints the part of the price, in hundredths of a percent
 * @param ticksPerLot the amount for each lot, in ticks
 */
public record VenueFees(double basisPoints, double ticksPerLot) {
    /** No fees. */
    public static final VenueFees NONE = new VenueFees(0, 0);

    /**
     * Checks that both are numbers.
     *
     * @param basisPoints the part of the price, in hundredths of a percent
     * @param ticksPerLot the amount for each lot, in ticks
     * @throws IllegalArgumentException if one is not finite
     */
    public VenueFees {
        if (!Double.isFinite(basisPoints) || !Double.isFinite(ticksPerLot)) {
            throw new IllegalArgumentException(
                    "fees are " + basisPoints + " bp and " + ticksPerLot + " ticks a lot, expected finite numbers");
        }
    }

    /**
     * A price with its fees.
     *
     * @param side the side of the order that trades
     * @param price what it trades at, in ticks
     * @return what a lot costs a buyer, or brings a seller, in ticks
     */
    public double netPrice(Side side, long price) {
        double fee = Math.abs((double) price) * basisPoints / 10_000 + ticksPerLot;
        return side == Side.BUY ? price + fee : price - fee;
    }
}
