package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;

/** The book that a generator knows: what happens in it is written as an event and applied at once. */
final class GeneratedBook {
    private final MarketEventBuffer event;
    private final int instrument;
    private final ReconstructedBook book = new ReconstructedBook();
    private final int[] orders = new int[2];
    private long lastOrderId;

    GeneratedBook(MarketEventBuffer event, int instrument) {
        this.event = event;
        this.instrument = instrument;
    }

    BookView view() {
        return book;
    }

    int orderCount() {
        return orders[0] + orders[1];
    }

    boolean hasOneOrder(Side side) {
        return orders[side.index()] == 1;
    }

    /** Enters an order, at the nearest positive price that there is; {@return its id} */
    long add(Side side, long price, long quantity) {
        long id = ++lastOrderId;
        apply(event.add(id, side, Math.min(Math.max(price, 1), OrderBook.MAX_PRICE), quantity));
        orders[side.index()]++;
        return id;
    }

    /** Trades with the order that is first on a side; {@return how much of {@code atMost} traded} */
    long execute(Side side, long atMost) {
        long id = book.bestOrderId(side);
        long resting = book.remainingQuantity(id);
        long traded = Math.min(resting, atMost);
        apply(event.execute(id, side, book.bestPrice(side), traded));
        if (traded == resting) {
            orders[side.index()]--;
        }
        return traded;
    }

    /** Cancels a live order. */
    void cancel(long id) {
        Side side = book.sideOf(id);
        apply(event.delete(id, side, book.priceOf(id), book.remainingQuantity(id)));
        orders[side.index()]--;
    }

    private void apply(MarketEventBuffer next) {
        Disagreement disagreement = book.apply(next.instrument(instrument));
        if (disagreement != Disagreement.NONE) {
            throw new IllegalStateException("the generated event " + next + " does not fit its book: " + disagreement);
        }
    }
}
