package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.SideWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the trades of a CSV file, each a {@code TRADE} event. Besides the event it shows what an event has no place
 * for. Throws {@link MarketDataException} for a row that is wrong, and for times that go back.
 */
public final class CsvTradeSource implements MarketEventSource {
    private final SideWords sides;
    private final TimeText times;
    private final CsvRows rows;
    private final CsvFields fields;
    private final int idColumn;
    private final int timeColumn;
    private final int buyOrderColumn;
    private final int sellOrderColumn;
    private final int priceColumn;
    private final int quantityColumn;
    private final int sideColumn;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private long tradeId;
    private long buyOrderId;
    private long sellOrderId;
    private long count;
    private long lastTime;

    CsvTradeSource(MarketDataInput file, Instrument instrument, CsvColumns columns) {
        sides = columns.sides();
        times = columns.time();
        rows = new CsvRows(file, columns);
        fields = new CsvFields(rows, instrument);
        try {
            idColumn = rows.column(columns, CsvColumn.TRADE_ID);
            timeColumn = rows.column(columns, CsvColumn.TIME);
            buyOrderColumn = rows.column(columns, CsvColumn.BUY_ORDER_ID);
            sellOrderColumn = rows.column(columns, CsvColumn.SELL_ORDER_ID);
            priceColumn = rows.column(columns, CsvColumn.PRICE);
            quantityColumn = rows.column(columns, CsvColumn.QUANTITY);
            sideColumn = rows.column(columns, CsvColumn.AGGRESSOR_SIDE);
        } catch (MarketDataException missing) {
            rows.close();
            throw missing;
        }
    }

    @Override
    public boolean advance() {
        if (!rows.next()) {
            return false;
        }
        long time = rows.time(timeColumn, times);
        if (time < lastTime) {
            throw rows.wrong(timeColumn, "a time that is not before that of the row above");
        }
        tradeId = fields.id(idColumn);
        buyOrderId = fields.id(buyOrderColumn);
        sellOrderId = fields.id(sellOrderColumn);
        long price = fields.price(priceColumn);
        long quantity = fields.quantity(quantityColumn);
        if (quantity == 0) {
            throw rows.wrong(quantityColumn, "above 0");
        }
        event.trade(restingSide(), price, quantity);
        lastTime = time;
        count++;
        event.at(time).sequence(count);
        return true;
    }

    private @Nullable Side restingSide() {
        if (sideColumn < 0 || rows.isBlank(sideColumn)) {
            return null;
        }
        // Without a String for the words that nearly all rows have.
        if (rows.is(sideColumn, sides.buy())) {
            return Side.SELL;
        }
        if (rows.is(sideColumn, sides.sell())) {
            return Side.BUY;
        }
        return sides.resting(rows.word(sideColumn))
                .orElseThrow(() -> rows.wrong(sideColumn, sides.expected()))
                .orElse(null);
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    /** {@return the number of the present trade, 0 if the file has none} */
    public long tradeId() {
        return tradeId;
    }

    /** {@return the order of the present trade's buyer, 0 if the file has none} */
    public long buyOrderId() {
        return buyOrderId;
    }

    /** {@return the order of the present trade's seller, 0 if the file has none} */
    public long sellOrderId() {
        return sellOrderId;
    }

    /** {@return a copy of the present trade, to keep} */
    public CsvTrade trade() {
        return new CsvTrade(
                tradeId,
                event.exchangeTime(),
                buyOrderId,
                sellOrderId,
                event.price(),
                event.quantity(),
                event.hasSide() ? Optional.of(event.side().opposite()) : Optional.empty());
    }

    /** {@return the line on which the present trade stands, from 1} */
    public long line() {
        return rows.line();
    }

    /** {@return how much of the file has been read, from 0 to 1; any thread may ask} */
    public double progress() {
        return rows.progress();
    }

    @Override
    public void close() {
        rows.close();
    }
}
