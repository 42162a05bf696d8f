package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;

/**
 * Limit orders, market orders and cancellations in one book, whenever they arrive: an order's place and size are random, a
 * cancellation hits a random live order. Neither empties a side: a market order leaves the last order and what it wanted
 * of it is lost, and a cancellation that hits the last order does not happen.
 */
final class RandomOrders {
    private final GeneratedBook book;
    private final LiveOrders liveOrders;
    private final DiscreteDistribution distance;
    private final DiscreteDistribution limitQuantity;
    private final DiscreteDistribution marketQuantity;
    private final CancelRates cancelRates;
    private final Opening opening;
    private final RandomStream distances;
    private final RandomStream sizes;
    private final RandomStream cancellations;
    private final MarketEventBuffer event;
    private int openingLevel;
    private int openingOrder;
    private Side openingSide = Side.BUY;
    private Side marketOrderTakes = Side.BUY;
    private long marketOrderLeft;

    RandomOrders(MarketEventBuffer event, int instrument, OrderLaws laws, Opening opening, RandomStream seeds) {
        this.event = event;
        distance = new TabulatedDistribution(laws.distance());
        limitQuantity = new TabulatedDistribution(laws.limitQuantity());
        marketQuantity = new TabulatedDistribution(laws.marketQuantity());
        cancelRates = laws.cancelRates();
        this.opening = opening;
        book = new GeneratedBook(event, instrument);
        liveOrders = new LiveOrders(book.view());
        distances = new RandomStream(seeds.nextLong());
        sizes = new RandomStream(seeds.nextLong());
        cancellations = new RandomStream(seeds.nextLong());
    }

    /** Writes the next order of the opening, or the next execution of a market order; false if none is under way. */
    boolean continueArrival() {
        return openingLevel < opening.levels() ? open() : continueMarketOrder();
    }

    /** Enters the next order of the opening book: level by level, bid and ask in turn. */
    private boolean open() {
        if (openingSide == Side.BUY) {
            add(Side.BUY, opening.bid() - openingLevel);
            openingSide = Side.SELL;
        } else {
            add(Side.SELL, opening.ask() + openingLevel);
            openingSide = Side.BUY;
            if (++openingOrder == opening.orders(openingLevel)) {
                openingOrder = 0;
                openingLevel++;
            }
        }
        event.snapshot(true);
        return true;
    }

    private boolean continueMarketOrder() {
        if (marketOrderLeft == 0) {
            return false;
        }
        if (book.hasOneOrder(marketOrderTakes)) {
            marketOrderLeft = 0;
            return false;
        }
        marketOrderLeft -= book.execute(marketOrderTakes, marketOrderLeft);
        return true;
    }

    void limitOrder(Side side) {
        long ticks = distance.valueAt(distances.nextDouble());
        add(side, book.view().bestPrice(side.opposite()) - side.sign() * ticks);
    }

    private void add(Side side, long price) {
        liveOrders.add(book.add(side, price, limitQuantity.valueAt(sizes.nextDouble())));
    }

    /** Begins a market order, which {@link #continueArrival} goes on with. */
    void marketOrder(Side takes) {
        marketOrderTakes = takes;
        marketOrderLeft = marketQuantity.valueAt(sizes.nextDouble());
    }

    /** How often {@link #cancel} must be called, per second: as if every order had the highest of the rates. */
    double cancelRate() {
        return cancelRates.highest() * book.orderCount();
    }

    /** Cancels an order, or none in so many cases that each has its own rate in the end; false if none. */
    boolean cancel() {
        long id = liveOrders.draw(cancellations);
        Side side = book.view().sideOf(id);
        if (isSpared(id, side) || book.hasOneOrder(side)) {
            return false;
        }
        book.cancel(id);
        return true;
    }

    private boolean isSpared(long id, Side side) {
        if (cancelRates.areEqual()) {
            return false;
        }
        long ticks =
                Math.abs(book.view().bestPrice(side.opposite()) - book.view().priceOf(id));
        return cancellations.nextDouble() * cancelRates.highest() >= cancelRates.at(ticks);
    }
}
