package io.github.microstructurex.replay.flow;

/**
 * Where the orders of a flow go, how large they are, how long they stay.
 *
 * @param distance from the best price of the opposite side, in ticks
 * @param limitQuantity in lots
 * @param marketQuantity in lots
 * @param cancelRates of the live orders
 */
record OrderLaws(
        DiscreteDistribution distance,
        DiscreteDistribution limitQuantity,
        DiscreteDistribution marketQuantity,
        CancelRates cancelRates) {}
