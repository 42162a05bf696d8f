package io.github.microstructurex.bench.playback;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.SplittableRandom;

/** A stretch of a market: orders that come at random times and are cancelled; the first at its beginning, the last at its end. */
final class Stretch implements MarketEventSource {
    private static final long BEGINNING = 1_340_285_400_000_000_000L;
    private static final long LIVE_ORDERS = 1_000;

    private final SplittableRandom random = new SplittableRandom(42);
    private final MarketEventBuffer event = new MarketEventBuffer();
    private final long nanos;
    private final long events;
    private long count;
    private long passed;

    Stretch(long nanos, long events) {
        this.nanos = nanos;
        this.events = events;
    }

    @Override
    public boolean advance() {
        if (count == events) {
            return false;
        }
        if (count > 0) {
            passed = Math.min(nanos, passed + random.nextLong(2 * nanos / events));
        }
        count++;
        passed = count == events ? nanos : passed;
        long id = count % 2 == 1 ? count : count - LIVE_ORDERS - 1;
        Side side = id % 4 == 1 ? Side.BUY : Side.SELL;
        long price = 10_000 - side.sign() * (1 + id % 97);
        if (count % 2 == 1 || id < 1) {
            event.add(count, side, price, 100);
        } else {
            event.delete(id, side, price, 100);
        }
        event.at(BEGINNING + passed).sequence(count);
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {}
}
