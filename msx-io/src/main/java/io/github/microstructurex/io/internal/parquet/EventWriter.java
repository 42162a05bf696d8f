package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.nio.file.Path;

/** Writes every field of an event but {@link MarketEvent#instrument()}. */
final class EventWriter implements MarketDataWriter {
    private final ParquetOutput out;

    private EventWriter(ParquetOutput out) {
        this.out = out;
    }

    static EventWriter create(Path target, MarketDataHeader header) {
        return new EventWriter(
                ParquetOutput.create(target, Content.EVENTS, header, Schemas.events(header.instrument())));
    }

    @Override
    public void write(MarketEvent event) {
        out.put(Schemas.SEQUENCE, event.sequence());
        out.put(Schemas.EXCHANGE_TIME, event.exchangeTime());
        out.put(Schemas.RECEIVE_TIME, event.receiveTime());
        out.put(Schemas.TYPE, Schemas.TYPES.indexOf(event.type()));
        out.put(Schemas.ORDER_ID, event.orderId());
        out.put(Schemas.NEW_ORDER_ID, event.newOrderId());
        if (event.hasSide()) {
            out.put(Schemas.SIDE, event.side().index());
        } else {
            out.putNull(Schemas.SIDE);
        }
        if (event.price() == BookView.NO_PRICE) {
            out.putNull(Schemas.PRICE);
            out.putNull(Schemas.QUANTITY);
        } else {
            out.putPrice(Schemas.PRICE, event.price());
            out.putQuantity(Schemas.QUANTITY, event.quantity());
        }
        if (event.type() == MarketEventType.PHASE) {
            out.put(Schemas.PHASE, event.phase().code());
        } else {
            out.putNull(Schemas.PHASE);
        }
        out.put(Schemas.IS_SNAPSHOT, event.isSnapshot() ? 1 : 0);
        out.endRow();
    }

    @Override
    public void finish() {
        out.finish();
    }

    @Override
    public void close() {
        out.close();
    }
}
