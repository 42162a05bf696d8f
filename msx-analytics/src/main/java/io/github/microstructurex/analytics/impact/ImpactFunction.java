package io.github.microstructurex.analytics.impact;

/**
 * Impact that depends only on how much has been traded in all, and not on when: I(Q), an odd and increasing function.
 * Slicing an order changes nothing, and a round trip costs nothing.
 *
 * <p>Read as a book, it says what rests where: as much as moves the price from one level to the next.
 */
public interface ImpactFunction extends ImpactModel {
    /**
     * How far a quantity moves the price.
     *
     * @param quantity signed
     * @return of the same sign
     */
    double impact(double quantity);

    /**
     * What a quantity costs when the price moves while it is executed: the integral of the impact from 0 to it.
     *
     * @param quantity signed
     * @return price times quantity, at least 0
     */
    double cost(double quantity);

    /**
     * The quantity that moves the price so far: the inverse of {@link #impact}.
     *
     * @param impact signed
     * @return of the same sign; infinite if no quantity does
     */
    double quantity(double impact);

    /**
     * What a quantity pays on average away from the price before it.
     *
     * @param quantity signed
     * @return the cost by the quantity, of its sign; 0 for 0
     */
    default double averageImpact(double quantity) {
        return quantity == 0 ? 0 : cost(quantity) / quantity;
    }

    /**
     * This law in other units. For ticks and lots, of a law of fractions of the price and of shares: {@code
     * inUnits(priceInTicks, sharesOfALot)}; of a law of currency and shares: {@code inUnits(1 / tickSize, sharesOfALot)}.
     *
     * @param price how many of the new units of price make one of this law's, above 0
     * @param quantity how many of this law's units of quantity make one of the new, above 0
     * @return the same law
     */
    default ImpactFunction inUnits(double price, double quantity) {
        return new ScaledImpact(this, price, quantity);
    }

    @Override
    default double[] priceImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size() + 1];
        for (int i = 0; i < impact.length; i++) {
            impact[i] = impact(trajectory.executedBefore(i));
        }
        return impact;
    }

    @Override
    default double[] executionImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size()];
        for (int i = 0; i < impact.length; i++) {
            double before = trajectory.executedBefore(i);
            double quantity = trajectory.quantity(i);
            impact[i] =
                    quantity == 0 ? impact(before) : (cost(trajectory.executedBefore(i + 1)) - cost(before)) / quantity;
        }
        return impact;
    }
}
