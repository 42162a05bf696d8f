package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A record and the book that it makes: knows the next event before it is applied, and can begin anew. */
final class RecordReader implements AutoCloseable {
    private final Supplier<? extends MarketEventSource> record;
    private final ReconstructedBook book = new ReconstructedBook();
    private final ReportedEventHash hash = new ReportedEventHash();
    private final MarketEventBuffer priced = new MarketEventBuffer();
    private @Nullable MarketEventSource source;
    private boolean hasLooked;
    private boolean hasNext;
    private int instrument;
    private long time;
    private long eventCount;
    private long disagreementCount;

    RecordReader(Supplier<? extends MarketEventSource> record) {
        this.record = record;
    }

    /** Looks for the next event, which is read only now. */
    boolean hasNext() {
        if (!hasLooked) {
            hasNext = opened().advance();
            hasLooked = true;
        }
        return hasNext;
    }

    private MarketEventSource opened() {
        if (source == null) {
            source = record.get();
        }
        return source;
    }

    /** The simulated time of the next event: its own, or that of an earlier event where times go back. */
    long nextTime() {
        long itsOwn = opened().event().exchangeTime();
        return eventCount == 0 ? itsOwn : Math.max(time, itsOwn);
    }

    /** Applies the next event, and returns it with the price of the trade if it is one. */
    MarketEvent apply() {
        time = nextTime();
        MarketEvent event = opened().event();
        if (eventCount == 0) {
            instrument = event.instrument();
        } else if (event.instrument() != instrument) {
            throw new IllegalArgumentException("event " + event.sequence() + " is of instrument " + event.instrument()
                    + ", expected " + instrument + ": a replay has one instrument");
        }
        MarketEvent told = withPrice(event);
        hash.add(event);
        eventCount++;
        disagreementCount += book.apply(event) == Disagreement.NONE ? 0 : 1;
        hasLooked = false;
        return told;
    }

    private MarketEvent withPrice(MarketEvent event) {
        boolean lacksPrice = event.type() == MarketEventType.EXECUTE && event.price() == BookView.NO_PRICE;
        if (!lacksPrice || !book.contains(event.orderId())) {
            return event;
        }
        long id = event.orderId();
        return priced.execute(id, book.sideOf(id), book.priceOf(id), event.quantity())
                .at(event.exchangeTime(), event.receiveTime())
                .sequence(event.sequence())
                .instrument(event.instrument())
                .snapshot(event.isSnapshot());
    }

    /** Goes back to before the first event. */
    void rewind() {
        close();
        book.clear();
        hash.clear();
        time = 0;
        eventCount = 0;
        disagreementCount = 0;
    }

    BookView book() {
        return book;
    }

    /** The simulated time of the last event. */
    long time() {
        return time;
    }

    long eventCount() {
        return eventCount;
    }

    long disagreementCount() {
        return disagreementCount;
    }

    long hash() {
        return hash.value();
    }

    @Override
    public void close() {
        hasLooked = false;
        if (source != null) {
            MarketEventSource closed = source;
            source = null;
            closed.close();
        }
    }
}
