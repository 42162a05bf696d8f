package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the state of the book after each event: the one that it is given or, where it is given none, that of a book which
 * the events make.
 */
final class SnapshotWriter implements MarketDataWriter {
    private static final int USUAL_LEVELS = 10;

    private final Path target;
    private final MarketDataHeader header;
    private final WrittenEvents losses;
    private final MarketEventBuffer last = new MarketEventBuffer();
    private final ReconstructedBook book = new ReconstructedBook();
    private @Nullable ParquetOutput out;
    private @Nullable Depth own;
    private int levels;
    private long events;
    private long states;
    /** Whether the last event that the book took fits it. */
    private boolean fits;

    SnapshotWriter(Path target, MarketDataHeader header) {
        this.target = target;
        this.header = header;
        losses = new WrittenEvents(target.toString());
    }

    @Override
    public void write(MarketEvent event) {
        completeLast();
        last.copyFrom(event);
        events++;
        if (events == 1 || own != null) {
            fits = book.apply(event) == Disagreement.NONE;
        }
        countLoss(event);
    }

    private void countLoss(MarketEvent event) {
        if (event.type() == MarketEventType.TRADE || event.type() == MarketEventType.EXECUTE) {
            losses.lost("trades");
        } else if (event.type() == MarketEventType.PHASE) {
            losses.lost("phases");
        } else if (!event.isSnapshot() && event.type() != MarketEventType.CLEAR) {
            losses.lost("events of which only the state after them is kept");
        }
    }

    /** The state after the last event, if nobody gave it. */
    private void completeLast() {
        if (states == events) {
            return;
        }
        Depth state = own;
        if (state == null) {
            if (states > 0) {
                throw new IllegalStateException("there are " + events + " events and " + states
                        + " states of the book, expected one after each");
            }
            state = new Depth(header.depthLevels().orElse(USUAL_LEVELS));
            own = state;
        }
        if (!fits) {
            throw MarketDataException.inFile(
                    target.toString(),
                    "the event " + events + ", " + last,
                    "an event that fits the book which those before it make, or the states of the book");
        }
        book.copyDepth(state);
        put(state);
    }

    @Override
    public void write(Depth state) {
        if (states + 1 != events || own != null) {
            throw new IllegalStateException(
                    "there are " + events + " events and " + states + " states of the book, expected one after each");
        }
        put(state);
    }

    private void put(Depth state) {
        ParquetOutput output = out;
        if (output == null) {
            levels = state.maxLevels();
            output = ParquetOutput.create(
                    target, Content.SNAPSHOTS, header, Schemas.snapshots(header.instrument(), levels));
            out = output;
        }
        if (state.maxLevels() != levels) {
            throw new IllegalStateException(
                    "a state of " + state.maxLevels() + " levels follows one of " + levels + ", expected as many");
        }
        output.put(Schemas.SEQUENCE, last.sequence());
        output.put(Schemas.EXCHANGE_TIME, last.exchangeTime());
        output.put(Schemas.RECEIVE_TIME, last.receiveTime());
        putSide(output, state, Side.BUY);
        putSide(output, state, Side.SELL);
        output.endRow();
        states++;
    }

    private void putSide(ParquetOutput output, Depth state, Side side) {
        for (int level = 0; level < levels; level++) {
            int column = Schemas.levelColumn(side, level);
            if (level < state.levels(side)) {
                output.putPrice(column, state.price(side, level));
                output.putQuantity(column + 1, state.quantity(side, level));
            } else {
                output.putNull(column);
                output.putNull(column + 1);
            }
        }
    }

    @Override
    public Map<String, Long> losses() {
        return losses.losses();
    }

    @Override
    public void finish() {
        completeLast();
        if (out == null) {
            throw MarketDataException.inFile(target.toString(), "no states to write", "at least one");
        }
        out.finish();
    }

    @Override
    public void close() {
        if (out != null) {
            out.close();
        }
    }
}
