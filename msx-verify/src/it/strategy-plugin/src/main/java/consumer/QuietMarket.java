package consumer;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

/** A bid at 99, an offer at 101, and nothing more for ten seconds. */
final class QuietMarket implements Market {
    static final long SECOND = 1_000_000_000L;
    static final long OPEN = LocalDate.of(2026, 1, 5).toEpochDay() * 86_400 * SECOND;

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public Instrument instrument() {
        return Instrument.of("QUIET", "1", "1");
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2026, 1, 5);
    }

    @Override
    public MarketEventSource open(long seed) {
        Iterator<MarketEventBuffer> events = List.of(
                        new MarketEventBuffer().add(1, Side.BUY, 99, 100).at(OPEN).sequence(1),
                        new MarketEventBuffer().add(2, Side.SELL, 101, 100).at(OPEN).sequence(2),
                        new MarketEventBuffer().add(3, Side.BUY, 98, 100).at(OPEN + 10 * SECOND).sequence(3))
                .iterator();
        return new MarketEventSource() {
            private final MarketEventBuffer event = new MarketEventBuffer();

            @Override
            public boolean advance() {
                if (!events.hasNext()) {
                    return false;
                }
                event.copyFrom(events.next());
                return true;
            }

            @Override
            public MarketEvent event() {
                return event;
            }

            @Override
            public void close() {}
        };
    }
}
