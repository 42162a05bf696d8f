package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Gives orders with negative ids, which stand for what was not seen to arrive, ids from 2^62 on, as files can hold them:
 * further than any exchange has counted.
 */
final class PositiveOrderIds implements MarketEventSource {
    private static final long FIRST = 1L << 62;

    private final MarketEventSource source;
    private final MarketEventBuffer changed = new MarketEventBuffer();

    PositiveOrderIds(MarketEventSource source) {
        this.source = source;
    }

    @Override
    public boolean advance() {
        return source.advance();
    }

    @Override
    public MarketEvent event() {
        MarketEvent event = source.event();
        return event.orderId() < 0 ? change(event) : event;
    }

    private MarketEvent change(MarketEvent event) {
        long id = FIRST - event.orderId();
        switch (event.type()) {
            case ADD -> changed.add(id, event.side(), event.price(), event.quantity());
            case REDUCE -> changed.reduce(id, event.side(), event.price(), event.quantity());
            case DELETE -> changed.delete(id, event.side(), event.price(), event.quantity());
            case EXECUTE -> changed.execute(id, event.side(), event.price(), event.quantity());
            case REPLACE, TRADE, CLEAR, PHASE -> throw new IllegalStateException("an order id below 0: " + event);
        }
        return changed.at(event.exchangeTime(), event.receiveTime())
                .sequence(event.sequence())
                .instrument(event.instrument())
                .snapshot(event.isSnapshot());
    }

    @Override
    public void close() {
        source.close();
    }
}
