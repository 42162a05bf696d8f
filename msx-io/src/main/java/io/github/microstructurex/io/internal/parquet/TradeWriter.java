package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.nio.file.Path;
import java.util.Map;

/** Writes what traded, whether against a visible order or not. Whatever else happens is left out, and counted. */
final class TradeWriter implements MarketDataWriter {
    private final WrittenEvents losses;
    private final ParquetOutput out;

    private TradeWriter(WrittenEvents losses, ParquetOutput out) {
        this.losses = losses;
        this.out = out;
    }

    static TradeWriter create(Path target, MarketDataHeader header) {
        return new TradeWriter(
                new WrittenEvents(target.toString()),
                ParquetOutput.create(target, Content.TRADES, header, Schemas.trades(header.instrument())));
    }

    @Override
    public void write(MarketEvent event) {
        if (event.type() != MarketEventType.TRADE && event.type() != MarketEventType.EXECUTE) {
            losses.lost("events that are no trades");
            return;
        }
        out.put(Schemas.SEQUENCE, event.sequence());
        out.put(Schemas.EXCHANGE_TIME, event.exchangeTime());
        out.put(Schemas.RECEIVE_TIME, event.receiveTime());
        out.putPrice(Schemas.TRADE_PRICE, event.price());
        out.putQuantity(Schemas.TRADE_QUANTITY, event.quantity());
        if (event.orderId() != 0) {
            losses.lost("ids of the orders that rested");
        }
        if (event.hasSide()) {
            out.put(Schemas.AGGRESSOR_SIDE, event.side().opposite().index());
        } else {
            out.putNull(Schemas.AGGRESSOR_SIDE);
        }
        out.endRow();
    }

    @Override
    public Map<String, Long> losses() {
        return losses.losses();
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
