package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * The simplest market: limit orders, market orders and cancellations arrive as independent Poisson processes.
 *
 * <ul>
 *   <li>The market opens with a book, told as snapshot {@code ADD}s at the start time.
 *   <li>On each side limit orders arrive at a constant rate, at a random distance of at least one tick from the best
 *       price of the other side: one that is nearer than the best price of its own side narrows the spread. A bid that
 *       would lie below price 1 is entered at 1.
 *   <li>On each side market orders arrive at a constant rate and trade with the best orders: one {@code EXECUTE} for
 *       each resting order that is touched, at one time.
 *   <li>Each live order is cancelled at a constant rate, so that the order that a cancellation hits is any live one with
 *       the same probability.
 *   <li>Neither empties a side, so that nothing ever needs refilling: a market order leaves the last order of the side
 *       and what it wanted of it is lost, and a cancellation that hits the last order of its side does not happen.
 * </ul>
 *
 * <p>The waiting time for the next event of any kind is exponential with the sum of all rates, and the event is of each
 * kind with the probability of its share of the sum: the standard construction of superposed Poisson processes (for
 * example D. J. Daley, D. Vere-Jones, "An Introduction to the Theory of Point Processes", 2nd ed., Springer 2003,
 * chapter 2). Times are rounded to nanoseconds.
 *
 * <p>Arrivals, distances, sizes and cancellations have a random stream each, drawn from the seed. The same parameters
 * and seed give the same events, bit for bit, on every JVM. No allocation per event once the book has its size; for use
 * by one thread.
 */
public final class PoissonFlow implements MarketEventSource {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PoissonFlowParameters parameters;
    private final RandomStream arrivals;
    private final RandomStream distances;
    private final RandomStream sizes;
    private final RandomStream cancellations;
    private final ReconstructedBook book = new ReconstructedBook();
    private final LiveOrders liveOrders = new LiveOrders(book);
    private final MarketEventBuffer event = new MarketEventBuffer();
    private final long openingEvents;
    private long time;
    private long sequence;
    private long lastOrderId;
    private Side marketOrderTakes = Side.BUY;
    private long marketOrderLeft;
    private boolean over;

    /**
     * Prepares a market; its first event is told by the first {@link #advance()}.
     *
     * @param parameters its parameters
     * @param seed any value
     */
    public PoissonFlow(PoissonFlowParameters parameters, long seed) {
        this.parameters = parameters;
        RandomStream seeds = new RandomStream(seed);
        arrivals = new RandomStream(seeds.nextLong());
        distances = new RandomStream(seeds.nextLong());
        sizes = new RandomStream(seeds.nextLong());
        cancellations = new RandomStream(seeds.nextLong());
        openingEvents = 2L * parameters.openingLevels() * parameters.openingOrders();
        time = parameters.startTime();
    }

    @Override
    public boolean advance() {
        if (over) {
            return false;
        }
        if (sequence < openingEvents) {
            open();
            return true;
        }
        while (!continueMarketOrder()) {
            if (!waitForArrival()) {
                over = true;
                return false;
            }
            if (arrive()) {
                return true;
            }
        }
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        over = true;
    }

    /** Tells the next order of the opening book: level by level, bid and ask in turn. */
    private void open() {
        long level = sequence / 2 / parameters.openingOrders();
        if (sequence % 2 == 0) {
            add(Side.BUY, parameters.openingBid() - level);
        } else {
            add(Side.SELL, parameters.openingAsk() + level);
        }
        event.snapshot(true);
    }

    /** Moves to the time of the next arrival; false if that is after the end. */
    private boolean waitForArrival() {
        double nanos = arrivals.nextExponential(totalRate()) * NANOS_PER_SECOND + 0.5;
        if (nanos >= parameters.endTime() - time) {
            return false;
        }
        time += (long) nanos;
        return true;
    }

    private double totalRate() {
        return 2 * parameters.limitOrderRate() + 2 * parameters.marketOrderRate() + allCancelRate();
    }

    private double allCancelRate() {
        return parameters.cancelRate() * book.orderCount();
    }

    /** Lets something of a random kind arrive; false if nothing came of it, or not yet. */
    private boolean arrive() {
        double choice = arrivals.nextDouble() * totalRate();
        if (choice < 2 * parameters.limitOrderRate()) {
            limitOrder(choice < parameters.limitOrderRate() ? Side.BUY : Side.SELL);
            return true;
        }
        choice -= 2 * parameters.limitOrderRate();
        if (choice < 2 * parameters.marketOrderRate()) {
            marketOrderTakes = choice < parameters.marketOrderRate() ? Side.BUY : Side.SELL;
            marketOrderLeft = parameters.marketOrderQuantity().valueAt(sizes.nextDouble());
            return false;
        }
        return cancel();
    }

    private void limitOrder(Side side) {
        long distance = parameters.limitOrderDistance().valueAt(distances.nextDouble());
        long opposite = book.bestPrice(side.opposite());
        long price = side == Side.BUY ? Math.max(1, opposite - distance) : opposite + distance;
        add(side, Math.min(price, OrderBook.MAX_PRICE));
    }

    private void add(Side side, long price) {
        long id = ++lastOrderId;
        long quantity = parameters.limitOrderQuantity().valueAt(sizes.nextDouble());
        tell(event.add(id, side, price, quantity));
        liveOrders.add(id);
    }

    /** Tells the next execution of a market order that is under way; false if none is. */
    private boolean continueMarketOrder() {
        Side side = marketOrderTakes;
        if (marketOrderLeft == 0 || hasOneOrder(side)) {
            marketOrderLeft = 0;
            return false;
        }
        long id = book.bestOrderId(side);
        long traded = Math.min(book.remainingQuantity(id), marketOrderLeft);
        marketOrderLeft -= traded;
        tell(event.execute(id, side, book.bestPrice(side), traded));
        return true;
    }

    private boolean cancel() {
        long id = liveOrders.draw(cancellations);
        Side side = book.sideOf(id);
        if (hasOneOrder(side)) {
            return false;
        }
        tell(event.delete(id, side, book.priceOf(id), book.remainingQuantity(id)));
        return true;
    }

    private boolean hasOneOrder(Side side) {
        return book.levelCount(side) == 1 && book.orderCountAt(side, book.bestPrice(side)) == 1;
    }

    private void tell(MarketEventBuffer next) {
        next.at(time).sequence(++sequence);
        Disagreement disagreement = book.apply(next);
        if (disagreement != Disagreement.NONE) {
            throw new IllegalStateException("the generated event " + next + " does not fit its book: " + disagreement);
        }
    }
}
