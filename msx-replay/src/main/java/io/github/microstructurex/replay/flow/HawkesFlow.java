package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Side;

/**
 * A market whose orders cause orders: limit and market orders of each side, of one instrument or several, arrive as a
 * {@linkplain HawkesParameters multivariate Hawkes process}. So activity comes in bursts, market orders in runs, and
 * instruments move together.
 *
 * <ul>
 *   <li>Each instrument opens with a book, told as snapshot {@code ADD}s at the start time. Instruments are numbered from
 *       0; their order ids are their own, their sequence numbers are common.
 *   <li>A limit order lies at a random distance of at least one tick from the best price of the other side. A bid that
 *       would lie below price 1 is entered at 1.
 *   <li>A market order trades with the best orders: one {@code EXECUTE} for each resting order that is touched.
 *   <li>Each live order is cancelled at a constant rate, so that a book has about (mean limit orders less those used up) /
 *       cancelRate orders on each side in the long run.
 *   <li>Neither empties a side: a market order leaves the last order of the side and what it wanted of it is lost, and a
 *       cancellation that hits the last order of its side does not happen.
 * </ul>
 *
 * <p>Cancellations depend on the book, so they cannot be part of the process; they come beside it, at a rate that is
 * constant between two events, which both methods of drawing take in exactly.
 *
 * <p>Arrival times, their components, the choice of the instrument of a cancellation, and for each instrument distances,
 * sizes and cancellations have a random stream each, drawn from the seed. The same parameters, method and seed give the
 * same events, bit for bit, on every JVM. No allocation per event once the books have their size; for use by one thread.
 */
public final class HawkesFlow extends OrderFlow {
    private final HawkesProcess process;
    private final RandomStream choices;
    private final RandomOrders[] instruments;
    private int opened;
    private RandomOrders current;

    /**
     * Prepares a market whose arrivals are drawn {@linkplain HawkesMethod#EXACT exactly}; its first event is told by the
     * first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public HawkesFlow(HawkesFlowParameters parameters, long seed) {
        this(parameters, HawkesMethod.EXACT, seed);
    }

    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param method how its arrivals are drawn
     * @param seed any value
     */
    public HawkesFlow(HawkesFlowParameters parameters, HawkesMethod method, long seed) {
        super(parameters.session());
        RandomStream seeds = new RandomStream(seed);
        process = new HawkesProcess(parameters.arrivals(), method, seeds);
        choices = new RandomStream(seeds.nextLong());
        instruments = new RandomOrders[parameters.instruments()];
        for (int i = 0; i < instruments.length; i++) {
            instruments[i] = new RandomOrders(event, i, parameters.laws(), parameters.opening(), seeds);
        }
        current = instruments[0];
    }

    @Override
    boolean continueArrival() {
        while (opened < instruments.length) {
            if (instruments[opened].continueArrival()) {
                return true;
            }
            opened++;
        }
        return current.continueArrival();
    }

    @Override
    double nextArrival() {
        return process.advance(cancelRate());
    }

    private double cancelRate() {
        double sum = 0;
        for (RandomOrders orders : instruments) {
            sum += orders.cancelRate();
        }
        return sum;
    }

    @Override
    boolean arrive() {
        int component = process.component();
        if (component == HawkesFlowParameters.COMPONENTS * instruments.length) {
            return instruments[instrumentOfCancellation()].cancel();
        }
        current = instruments[component / HawkesFlowParameters.COMPONENTS];
        switch (component % HawkesFlowParameters.COMPONENTS) {
            case 0 -> current.limitOrder(Side.BUY);
            case 1 -> current.limitOrder(Side.SELL);
            case 2 -> current.marketOrder(Side.SELL);
            default -> current.marketOrder(Side.BUY);
        }
        return component % HawkesFlowParameters.COMPONENTS < 2;
    }

    private int instrumentOfCancellation() {
        int last = instruments.length - 1;
        if (last == 0) {
            return 0;
        }
        double place = choices.nextDouble() * cancelRate();
        for (int i = 0; i < last; i++) {
            place -= instruments[i].cancelRate();
            if (place < 0) {
                return i;
            }
        }
        return last;
    }
}
