package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import java.util.ArrayList;
import java.util.List;

/** The columns of the library's own files, and what is noted in them. */
final class Schemas {
    static final String CONTENT = "msx.content";
    static final String SYMBOL = "msx.symbol";
    static final String TICK_SIZE = "msx.tick_size";
    static final String LOT_SIZE = "msx.lot_size";
    static final String DATE = "msx.date";
    static final String ZONE = "msx.zone";
    static final String VISIBLE_LEVELS = "msx.visible_levels";

    // The columns of events, in their order.
    static final int SEQUENCE = 0;
    static final int EXCHANGE_TIME = 1;
    static final int RECEIVE_TIME = 2;
    static final int TYPE = 3;
    static final int ORDER_ID = 4;
    static final int NEW_ORDER_ID = 5;
    static final int SIDE = 6;
    static final int PRICE = 7;
    static final int QUANTITY = 8;
    static final int PHASE = 9;
    static final int IS_SNAPSHOT = 10;

    // Those of trades, and of snapshots, behind the first three.
    static final int TRADE_PRICE = 3;
    static final int TRADE_QUANTITY = 4;
    static final int AGGRESSOR_SIDE = 5;
    static final int FIRST_LEVEL = 3;
    static final int COLUMNS_OF_LEVEL = 4;

    static final List<String> EVENT_COLUMNS = List.of(
            "sequence",
            "exchange_time",
            "receive_time",
            "type",
            "order_id",
            "new_order_id",
            "side",
            "price",
            "quantity",
            "phase",
            "is_snapshot");

    static final List<MarketEventType> TYPES = List.of(MarketEventType.values());

    private Schemas() {}

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }

    private static List<ColumnSchema> common() {
        return List.of(
                ColumnSchema.number("sequence"), ColumnSchema.time("exchange_time"), ColumnSchema.time("receive_time"));
    }

    static List<ColumnSchema> events(Instrument instrument) {
        List<ColumnSchema> columns = new ArrayList<>(common());
        columns.add(ColumnSchema.text("type", words(TYPES)));
        columns.add(ColumnSchema.number("order_id"));
        columns.add(ColumnSchema.number("new_order_id"));
        columns.add(ColumnSchema.text("side", words(List.of(Side.values()))));
        columns.add(ColumnSchema.decimal("price", instrument.tickSize().scale()));
        columns.add(ColumnSchema.decimal("quantity", instrument.lotSize().scale()));
        columns.add(ColumnSchema.text("phase", words(List.of(TradingPhase.values()))));
        columns.add(ColumnSchema.flag("is_snapshot"));
        return columns;
    }

    static List<ColumnSchema> trades(Instrument instrument) {
        List<ColumnSchema> columns = new ArrayList<>(common());
        columns.add(ColumnSchema.decimal("price", instrument.tickSize().scale()));
        columns.add(ColumnSchema.decimal("quantity", instrument.lotSize().scale()));
        columns.add(ColumnSchema.text("aggressor_side", words(List.of(Side.values()))));
        return columns;
    }

    static List<ColumnSchema> snapshots(Instrument instrument, int levels) {
        List<ColumnSchema> columns = new ArrayList<>(common());
        for (int level = 1; level <= levels; level++) {
            for (String side : List.of("bid", "ask")) {
                columns.add(ColumnSchema.decimal(
                        side + "_price_" + level, instrument.tickSize().scale()));
                columns.add(ColumnSchema.decimal(
                        side + "_size_" + level, instrument.lotSize().scale()));
            }
        }
        return columns;
    }

    /** The column of the price of a level, before that of its size. */
    static int levelColumn(Side side, int level) {
        return FIRST_LEVEL + level * COLUMNS_OF_LEVEL + 2 * side.index();
    }
}
