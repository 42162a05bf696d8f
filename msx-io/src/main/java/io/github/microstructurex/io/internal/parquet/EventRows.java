package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;

/** The rows of a file of events. */
final class EventRows implements MarketEventSource {
    private final Rows rows;
    private final Steps ticks;
    private final Steps lots;
    private final long nanosPerExchangeTime;
    private final long nanosPerReceiveTime;
    private final WordMeanings<MarketEventType> types = WordMeanings.of(MarketEventType.values());
    private final WordMeanings<Side> sides = WordMeanings.of(Side.values());
    private final WordMeanings<TradingPhase> phases = WordMeanings.of(TradingPhase.values());
    private final MarketEventBuffer event = new MarketEventBuffer();

    EventRows(Rows rows, Units units) {
        this.rows = rows;
        ticks = units.ticks(Schemas.PRICE);
        lots = units.lots(Schemas.QUANTITY);
        nanosPerExchangeTime = units.nanosPerTime(Schemas.EXCHANGE_TIME);
        nanosPerReceiveTime = units.nanosPerTime(Schemas.RECEIVE_TIME);
        units.requireWords(Schemas.TYPE, Schemas.SIDE, Schemas.PHASE);
        units.requireWhole(Schemas.SEQUENCE, Schemas.ORDER_ID, Schemas.NEW_ORDER_ID);
    }

    @Override
    public boolean advance() {
        if (!rows.next()) {
            return false;
        }
        MarketEventType type = types.of(rows, Schemas.TYPE);
        switch (type) {
            case ADD -> event.add(id(), side(), price(), quantity(1));
            case REDUCE -> event.reduce(id(), side(), price(), quantity(1));
            case DELETE -> event.delete(id(), side(), price(), quantity(1));
            case EXECUTE -> event.execute(id(), side(), price(), quantity(1));
            case REPLACE -> event.replace(id(), rows.required(Schemas.NEW_ORDER_ID), side(), price(), quantity(1));
            case TRADE -> event.trade(rows.isNull(Schemas.SIDE) ? null : side(), price(), quantity(0));
            case CLEAR -> event.clear();
            case PHASE -> event.phase(phases.of(rows, Schemas.PHASE));
        }
        event.sequence(rows.required(Schemas.SEQUENCE))
                .at(
                        rows.time(Schemas.EXCHANGE_TIME, nanosPerExchangeTime),
                        rows.time(Schemas.RECEIVE_TIME, nanosPerReceiveTime))
                .snapshot(rows.required(Schemas.IS_SNAPSHOT) != 0);
        return true;
    }

    private long id() {
        return rows.required(Schemas.ORDER_ID);
    }

    private Side side() {
        return sides.of(rows, Schemas.SIDE);
    }

    private long price() {
        long price = rows.steps(Schemas.PRICE, ticks);
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            throw rows.wrong(Schemas.PRICE, price + " ticks", "less than 2^61 of them");
        }
        return price;
    }

    /** In a cross nothing may have traded. */
    private long quantity(long least) {
        long quantity = rows.steps(Schemas.QUANTITY, lots);
        if (quantity < least || quantity > OrderBook.MAX_QUANTITY) {
            throw rows.wrong(Schemas.QUANTITY, quantity + " lots", "from " + least + " to " + OrderBook.MAX_QUANTITY);
        }
        return quantity;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        rows.close();
    }
}
