package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Side;

/**
 * The queue-reactive market: W. Huang, C.-A. Lehalle, M. Rosenbaum, "Simulating and analyzing order book data: the
 * queue-reactive model", Journal of the American Statistical Association 110 (2015) 107-122, Model I with the moving
 * reference price of the paper. Limit orders, cancellations and market orders come to each queue at rates that depend
 * on how long it is.
 *
 * <ul>
 *   <li>Bids lie below the reference price, asks above it, so a bid and an ask never meet. Some queues on each side, one
 *       price after the other, are active.
 *   <li>The market opens with queues drawn from their {@linkplain QueueIntensities#invariantLaw() invariant laws}, told as
 *       snapshot {@code ADD}s at the start time.
 *   <li>A limit order joins the queue, a cancellation hits any of its orders with the same probability, a market order
 *       takes its first. Market orders come only to the best queue of a side.
 *   <li>When the mid rises and nothing is left at the first price above the reference price, that price follows by a tick,
 *       with a given probability; falls likewise. The emptied price is then the first one of the other side.
 *   <li>Beyond the active queues each side has one more price where nothing happens, so that no side is ever empty. When
 *       the reference price moves, its queue becomes active on one side, and a new one is drawn from the invariant law of
 *       the outermost active queue, given that it is not empty; on the other side the outermost active queue becomes the
 *       one where nothing happens (with an order entered if it is empty), and what lay beyond it is cancelled.
 *   <li>Bids do not go below price 1: where the outermost one would, the reference price stays.
 * </ul>
 *
 * <p>Arrivals, cancelled orders, moves of the reference price and drawn queues have a random stream each, drawn from the
 * seed. The same parameters and seed give the same events, bit for bit, on every JVM. No allocation per event; for use by
 * one thread.
 */
public final class QueueReactiveFlow extends OrderFlow {
    private static final Side[] SIDES = Side.values();

    private final QueueRates[] rates;
    private final double referenceMoves;
    private final QueueWindow window;
    private final RandomStream arrivals;
    private final RandomStream cancellations;
    private final RandomStream moves;
    private boolean opening = true;
    private double totalRate;

    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public QueueReactiveFlow(QueueReactiveParameters parameters, long seed) {
        super(parameters.session());
        RandomStream seeds = new RandomStream(seed);
        arrivals = new RandomStream(seeds.nextLong());
        cancellations = new RandomStream(seeds.nextLong());
        moves = new RandomStream(seeds.nextLong());
        window = new QueueWindow(parameters, event, new RandomStream(seeds.nextLong()));
        rates = parameters.queues().stream().map(QueueRates::new).toArray(QueueRates[]::new);
        referenceMoves = parameters.referenceMoves();
    }

    @Override
    boolean continueArrival() {
        boolean settles = window.settle();
        opening &= settles;
        event.snapshot(opening);
        return settles;
    }

    @Override
    double nextArrival() {
        totalRate = totalRate(Side.BUY) + totalRate(Side.SELL);
        return arrivals.nextExponential(totalRate);
    }

    private double totalRate(Side side) {
        int best = window.best(side);
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            int size = window.at(side, i).size();
            sum += rates[i].limit(size) + rates[i].cancel(size) + (i == best ? rates[i].market(size) : 0);
        }
        return sum;
    }

    @Override
    boolean arrive() {
        long mid = window.twiceMid();
        if (!arriveAt(arrivals.nextDouble() * totalRate)) {
            return false;
        }
        long change = window.twiceMid() - mid;
        if (change != 0) {
            Side over = change > 0 ? Side.SELL : Side.BUY;
            if (window.canMove(over) && moves.nextDouble() < referenceMoves) {
                window.move(over);
            }
        }
        return true;
    }

    /** Lays all rates side by side and lets happen what lies at a place; false if that is nothing, by rounding. */
    private boolean arriveAt(double place) {
        double left = place;
        for (int i = 0; i < rates.length; i++) {
            for (Side side : SIDES) {
                int size = window.at(side, i).size();
                left -= rates[i].limit(size);
                if (left < 0) {
                    window.add(side, i);
                    return true;
                }
                left -= rates[i].cancel(size);
                if (left < 0) {
                    window.cancelAny(side, i, cancellations);
                    return true;
                }
                left -= i == window.best(side) ? rates[i].market(size) : 0;
                if (left < 0) {
                    window.executeFirst(side, i);
                    return true;
                }
            }
        }
        return false;
    }
}
