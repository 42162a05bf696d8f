package io.github.microstructurex.analytics.impact;

/**
 * Says what executing a trajectory does to the price, in expectation, and what it costs. Impact is the difference to the
 * price as it would be without the trajectory; it is positive where the price is higher for it.
 *
 * <p>Implementations are immutable and safe for use by several threads. A model of one's own implements this, or
 * {@link ImpactFunction}.
 */
public interface ImpactModel {
    /**
     * How far the trajectory has moved the price, at each of its times just before the part that is traded then, and at
     * its end.
     *
     * @param trajectory what is traded when
     * @return one value more than there are parts, the first of them 0; in the model's unit of price
     */
    double[] priceImpact(Trajectory trajectory);

    /**
     * How far from the unmoved price each part is executed on average, what it does to its own price included.
     *
     * @param trajectory what is traded when
     * @return one value for each part, in the model's unit of price; of no meaning where the quantity is 0, but finite
     */
    double[] executionImpact(Trajectory trajectory);

    /**
     * The expected cost of a trajectory against the price before it: {@code sum(q_i I_i)}, with I the
     * {@link #executionImpact}.
     *
     * @param trajectory what is traded when
     * @return price times quantity; positive is a cost, for buying and for selling
     */
    default double cost(Trajectory trajectory) {
        double[] impact = executionImpact(trajectory);
        double cost = 0;
        for (int i = 0; i < impact.length; i++) {
            double quantity = trajectory.quantity(i);
            cost += quantity == 0 ? 0 : quantity * impact[i];
        }
        return cost;
    }
}
