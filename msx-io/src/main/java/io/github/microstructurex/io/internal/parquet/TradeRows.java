package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.internal.SideWords;
import io.github.microstructurex.io.parquet.ParquetColumn;
import java.util.Locale;
import java.util.Optional;

/** The rows of a file of trades as trades, whose side is the resting one. */
final class TradeRows implements MarketEventSource {
    private static final int NONE = -1;

    private final RowHeads heads;
    private final Rows rows;
    private final int price;
    private final int quantity;
    private final int side;
    private final Steps ticks;
    private final Steps lots;
    private final boolean isText;
    private final SideNames names;
    private final WordMeanings<Optional<Side>> restingSides;
    private final MarketEventBuffer event = new MarketEventBuffer();

    /** Which side rested, by what a column says. */
    private record SideNames(SideWords words, boolean isBuyerMaker) {
        /** Empty if the word means nothing, empty inside if the side is not known. */
        Optional<Optional<Side>> resting(String word) {
            if (isBuyerMaker) {
                return switch (word.toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> Optional.of(Optional.of(Side.BUY));
                    case "false", "0" -> Optional.of(Optional.of(Side.SELL));
                    default -> Optional.empty();
                };
            }
            return words.resting(word);
        }

        String expected() {
            return isBuyerMaker ? "true or false" : words.expected();
        }
    }

    TradeRows(RowHeads heads, Layout layout, Units units, ColumnNames columnNames) {
        this.heads = heads;
        rows = heads.rows();
        price = layout.place(ParquetColumn.PRICE).orElseThrow();
        quantity = layout.place(ParquetColumn.QUANTITY).orElseThrow();
        Optional<Integer> aggressor = layout.place(ParquetColumn.AGGRESSOR_SIDE);
        side = aggressor.or(() -> layout.place(ParquetColumn.BUYER_IS_MAKER)).orElse(NONE);
        ticks = units.ticks(price);
        lots = units.lots(quantity);
        isText = side != NONE && units.isText(side);
        names = new SideNames(columnNames.sides(), aggressor.isEmpty());
        restingSides = new WordMeanings<>(names::resting, names.expected());
    }

    @Override
    public boolean advance() {
        if (!heads.next()) {
            return false;
        }
        long lotsTraded = rows.steps(quantity, lots);
        if (lotsTraded < 1) {
            throw rows.wrong(quantity, lots.show(rows.stored(quantity)), "more than nothing");
        }
        event.trade(restingSide().orElse(null), rows.steps(price, ticks), lotsTraded);
        heads.stamp(event);
        return true;
    }

    private Optional<Side> restingSide() {
        if (side == NONE || rows.isNull(side)) {
            return Optional.empty();
        }
        if (isText) {
            return restingSides.of(rows, side);
        }
        String number = rows.text(side);
        return names.resting(number).orElseThrow(() -> rows.wrong(side, number, names.expected()));
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
