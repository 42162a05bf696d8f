package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.parquet.ParquetColumn;
import java.util.Optional;

/** What trades and snapshots have in common: whose they are, when, and their numbers. */
final class RowHeads {
    private static final int NONE = -1;

    private final Rows rows;
    private final String symbol;
    private final boolean skipsOthers;
    private final int time;
    private final int receiveTime;
    private final int sequence;
    private final int symbols;
    private final long nanosPerTime;
    private final long nanosPerReceiveTime;
    private final WordMeanings<Boolean> isWanted;
    private long presentTime;
    private long presentReceiveTime;
    private long presentSequence;

    /** Takes the symbol that is wanted, and whether rows of others are left out or are an error. */
    RowHeads(Rows rows, Layout layout, Units units, String symbol, boolean skipsOthers) {
        this.rows = rows;
        this.symbol = symbol;
        this.skipsOthers = skipsOthers;
        time = place(layout, ParquetColumn.TIME);
        receiveTime = place(layout, ParquetColumn.RECEIVE_TIME);
        sequence = place(layout, ParquetColumn.SEQUENCE);
        int column = place(layout, ParquetColumn.SYMBOL);
        symbols = column != NONE && units.isText(column) ? column : NONE;
        nanosPerTime = units.nanosPerTime(time);
        nanosPerReceiveTime = receiveTime == NONE ? 1 : units.nanosPerTime(receiveTime);
        if (sequence != NONE) {
            units.requireWhole(sequence);
        }
        isWanted = new WordMeanings<>(word -> Optional.of(word.equals(symbol)), "a symbol");
    }

    private static int place(Layout layout, ParquetColumn column) {
        return layout.place(column).orElse(NONE);
    }

    /** Goes to the next row of the instrument. */
    boolean next() {
        while (rows.next()) {
            if (symbols == NONE || isWanted.of(rows, symbols)) {
                readHead();
                return true;
            }
            if (!skipsOthers) {
                throw rows.wrong(
                        symbols,
                        "\"" + rows.text(symbols) + "\"",
                        symbol + " in every row, or " + FileDetail.SYMBOL.expected());
            }
        }
        return false;
    }

    /** Before a row makes the first of its events, so that a wrong one makes none. */
    private void readHead() {
        presentTime = rows.time(time, nanosPerTime);
        presentReceiveTime = receiveTime == NONE ? presentTime : rows.time(receiveTime, nanosPerReceiveTime);
        presentSequence = sequence == NONE ? rows.number() : rows.required(sequence);
    }

    /** Sets the times and the number of an event. */
    void stamp(MarketEventBuffer event) {
        event.at(presentTime, presentReceiveTime).sequence(presentSequence);
    }

    Rows rows() {
        return rows;
    }
}
