package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A market made of a list of events, written down by a test. Times are seconds since 10:00. */
final class RecordedDay implements Market {
    static final long TEN_O_CLOCK = 1_577_959_200_000_000_000L;
    static final long SECOND = 1_000_000_000L;

    private final List<MarketEventBuffer> events = new ArrayList<>();
    private int opened;
    private int closed;
    private int read;

    static long at(double seconds) {
        return TEN_O_CLOCK + Math.round(seconds * SECOND);
    }

    RecordedDay add(double seconds, long orderId, Side side, long price, long quantity) {
        return event(seconds, new MarketEventBuffer().add(orderId, side, price, quantity));
    }

    RecordedDay delete(double seconds, long orderId, Side side, long price, long quantity) {
        return event(seconds, new MarketEventBuffer().delete(orderId, side, price, quantity));
    }

    RecordedDay execute(double seconds, long orderId, Side side, long price, long quantity) {
        return event(seconds, new MarketEventBuffer().execute(orderId, side, price, quantity));
    }

    RecordedDay hiddenTrade(double seconds, Side restingSide, long price, long quantity) {
        return event(seconds, new MarketEventBuffer().trade(restingSide, price, quantity));
    }

    private RecordedDay event(double seconds, MarketEventBuffer event) {
        events.add(event.at(at(seconds)).sequence(events.size() + 1L));
        return this;
    }

    int eventsRead() {
        return read;
    }

    boolean isClosed() {
        return opened > 0 && closed == opened;
    }

    @Override
    public String name() {
        return "recorded day";
    }

    @Override
    public Instrument instrument() {
        return Instrument.of("STOCK", "0.01", "1");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("UTC");
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2020, 1, 2);
    }

    @Override
    public MarketEventSource open(long seed) {
        opened++;
        return new Cursor();
    }

    private final class Cursor implements MarketEventSource {
        private int next;

        @Override
        public boolean advance() {
            if (next == events.size()) {
                return false;
            }
            next++;
            read++;
            return true;
        }

        @Override
        public MarketEvent event() {
            return events.get(next - 1);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
