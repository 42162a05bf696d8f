package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.RowWriter;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes the rows that {@link LobsterDepth} reads. */
final class LobsterDepthRows {
    private final Path target;
    private final RowWriter out;
    private final LobsterScale scale;

    LobsterDepthRows(Path target, OutputStream file, LobsterScale scale) {
        this.target = target;
        this.scale = scale;
        out = new RowWriter(target.toString(), file);
    }

    void write(Depth state, long row) {
        int levels = scale.levels();
        int most = Math.max(state.levels(Side.SELL), state.levels(Side.BUY));
        if (most > levels) {
            throw wrong(row, most + " levels", "at most " + levels + ", as the name says");
        }
        for (int level = 0; level < levels; level++) {
            write(state, Side.SELL, level, row);
            write(state, Side.BUY, level, row);
            out.put(level == levels - 1 ? '\n' : ',');
        }
    }

    private void write(Depth state, Side side, int level, long row) {
        boolean sells = side == Side.SELL;
        if (level >= state.levels(side)) {
            out.put(sells ? LobsterMessages.NO_ASK : -LobsterMessages.NO_ASK).put(sells ? ",0," : ",0");
            return;
        }
        long price = scale.price(state.price(side, level));
        long size = scale.size(state.quantity(side, level));
        if (price < 1 || size < 1) {
            throw wrong(
                    row,
                    "the level " + state.quantity(side, level) + " @ " + state.price(side, level),
                    "a size from 1 to " + LobsterMessages.MAX_SIZE + " and a price below " + LobsterMessages.NO_ASK
                            + " ten-thousandths");
        }
        out.put(price).put(',').put(size);
        if (sells) {
            out.put(',');
        }
    }

    private MarketDataException wrong(long row, String found, String expected) {
        return MarketDataException.inFile(target.toString(), "after event " + row + " " + found, expected);
    }

    void flush() {
        out.flush();
    }
}
