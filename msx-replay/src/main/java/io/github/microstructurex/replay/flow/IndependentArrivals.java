package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Side;

/**
 * Limit orders, market orders and cancellations that arrive as independent Poisson processes. The waiting time for the
 * next of any kind is exponential with the sum of all rates, and it is of each kind with the probability of its share of
 * the sum: the standard construction of superposed Poisson processes (for example D. J. Daley, D. Vere-Jones, "An
 * Introduction to the Theory of Point Processes", 2nd ed., Springer 2003, chapter 2).
 */
abstract class IndependentArrivals extends OrderFlow {
    private final double limitOrderRate;
    private final double marketOrderRate;
    private final RandomStream arrivals;
    private final RandomOrders orders;

    /** Takes the rates of limit orders and of market orders, per second and side. */
    IndependentArrivals(
            Session session,
            double limitOrderRate,
            double marketOrderRate,
            OrderLaws laws,
            Opening opening,
            long seed) {
        super(session);
        this.limitOrderRate = limitOrderRate;
        this.marketOrderRate = marketOrderRate;
        RandomStream seeds = new RandomStream(seed);
        arrivals = new RandomStream(seeds.nextLong());
        orders = new RandomOrders(event, 0, laws, opening, seeds);
    }

    @Override
    final boolean continueArrival() {
        return orders.continueArrival();
    }

    @Override
    final double nextArrival() {
        return arrivals.nextExponential(totalRate());
    }

    private double totalRate() {
        return 2 * limitOrderRate + 2 * marketOrderRate + orders.cancelRate();
    }

    @Override
    final boolean arrive() {
        double choice = arrivals.nextDouble() * totalRate();
        if (choice < 2 * limitOrderRate) {
            orders.limitOrder(choice < limitOrderRate ? Side.BUY : Side.SELL);
            return true;
        }
        choice -= 2 * limitOrderRate;
        if (choice < 2 * marketOrderRate) {
            orders.marketOrder(choice < marketOrderRate ? Side.BUY : Side.SELL);
            return false;
        }
        return orders.cancel();
    }
}
