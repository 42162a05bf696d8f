package io.github.microstructurex.bench.generators;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Sends every event as a command into a matching book: a limit order, a cancel, or a market order for an execution, which
 * must meet the order that the generator said. A listener sums the trades, and every simulated second a snapshot of ten
 * levels is taken.
 */
final class BookDriver implements GeneratorBenchmark.Pass, BookListener {
    private static final long SECOND = 1_000_000_000L;
    private static final int LEVELS = 10;

    private final MarketEventSource flow;
    private final OrderBook book = new OrderBook(this);
    private final Depth snapshot = new Depth(LEVELS);
    private long nextSnapshot;
    private long lastMarketOrder;
    private long resting;
    private long traded;
    private long snapshots;

    BookDriver(MarketEventSource flow) {
        this.flow = flow;
    }

    @Override
    public void run(int events) {
        for (int i = 0; i < events && flow.advance(); i++) {
            MarketEvent event = flow.event();
            if (event.exchangeTime() >= nextSnapshot) {
                book.copyDepth(snapshot);
                snapshots++;
                nextSnapshot = event.exchangeTime() - event.exchangeTime() % SECOND + SECOND;
            }
            send(event);
        }
        if (snapshots == 0 || traded == 0) {
            throw new IllegalStateException("nothing happened");
        }
    }

    private void send(MarketEvent event) {
        switch (event.type()) {
            case ADD -> book.limit(event.orderId(), event.side(), event.price(), event.quantity());
            case DELETE -> book.cancel(event.orderId());
            case EXECUTE -> {
                resting = event.orderId();
                book.market(--lastMarketOrder, event.side().opposite(), event.quantity());
            }
            default -> throw new IllegalStateException("unexpected " + event);
        }
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        if (restingOrderId != resting) {
            throw new IllegalStateException("traded with " + restingOrderId + ", expected " + resting);
        }
        traded += quantity;
    }
}
