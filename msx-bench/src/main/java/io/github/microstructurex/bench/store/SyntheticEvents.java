package io.github.microstructurex.bench.store;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.SplittableRandom;

/**
 * Rows that look like a day's: times to the nanosecond, a price that walks, sizes mostly small. Of events, four in ten add
 * an order, four delete a recent one, one reduces and one executes.
 */
final class SyntheticEvents implements MarketEventSource {
    private static final long START = 1_767_623_400_000_000_000L;
    private static final int RECENT = 4096;

    private final int count;
    private final boolean trades;
    private final SplittableRandom random;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private int shown;
    private long time = START;
    private long price = 22_000;
    private long lastId = RECENT;

    SyntheticEvents(int count, boolean trades, long seed) {
        this.count = count;
        this.trades = trades;
        random = new SplittableRandom(seed);
    }

    @Override
    public boolean advance() {
        if (shown == count) {
            return false;
        }
        shown++;
        long bits = random.nextLong();
        time += bits & 0x3F_FFFF;
        price += ((bits >>> 22) & 7) == 0 ? 1 : ((bits >>> 22) & 7) == 1 ? -1 : 0;
        Side side = ((bits >>> 25) & 1) == 0 ? Side.BUY : Side.SELL;
        long quantity = ((bits >>> 26) & 3) == 0 ? 1 + ((bits >>> 28) & 511) : 100;
        if (trades) {
            event.trade(side, price, quantity);
        } else {
            show((int) ((bits >>> 37) & 1023) % 10, side, quantity, (bits >>> 47) & (RECENT - 1));
        }
        event.at(time).sequence(shown);
        return true;
    }

    private void show(int kind, Side side, long quantity, long age) {
        long at = price - side.sign() * (1 + (age & 15));
        switch (kind) {
            case 0, 1, 2, 3 -> event.add(++lastId, side, at, quantity);
            case 4, 5, 6, 7 -> event.delete(lastId - age, side, at, quantity);
            case 8 -> event.reduce(lastId - age, side, at, quantity);
            default -> event.execute(lastId - age, side, at, quantity);
        }
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {}
}
