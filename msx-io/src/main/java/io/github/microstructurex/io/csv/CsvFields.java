package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.io.internal.DecimalGrid;
import java.math.BigDecimal;

/** Reads prices, quantities and ids out of rows, and refuses what is none. */
final class CsvFields {
    private static final DecimalGrid WHOLE = new DecimalGrid(BigDecimal.ONE);

    private final CsvRows rows;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;

    CsvFields(CsvRows rows, Instrument instrument) {
        this.rows = rows;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
    }

    /** A whole number, 0 if there is no such column or nothing in it. */
    long id(int field) {
        if (field < 0 || rows.isBlank(field)) {
            return 0;
        }
        long id = rows.decimal(field, WHOLE);
        if (id == DecimalGrid.OFF_GRID) {
            throw rows.wrong(field, "a whole number");
        }
        return id;
    }

    long price(int field) {
        long price = rows.decimal(field, ticks);
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            throw rows.wrong(
                    field, "a multiple of the tick size " + ticks.step().toPlainString());
        }
        return price;
    }

    /** A quantity of at least 0. */
    long quantity(int field) {
        long quantity = rows.decimal(field, lots);
        if (quantity < 0 || quantity > OrderBook.MAX_QUANTITY) {
            throw rows.wrong(field, "a multiple of the lot size " + lots.step().toPlainString() + ", at least 0");
        }
        return quantity;
    }
}
