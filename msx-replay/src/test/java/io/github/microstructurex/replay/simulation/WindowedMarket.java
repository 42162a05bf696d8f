package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.replay.DepthWindowSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A random market of which only the best levels are recorded. Orders that come and go near the touch hide and reveal
 * one order at each price further out. These never change in a fixed market; in another one they do, seen or not, and
 * more of them come.
 */
final class WindowedMarket {
    private static final long MIDDLE = 100;
    private static final int NEAR = 2;
    private static final int FAR = 6;

    private final SplittableRandom random;
    private final int levels;
    private final boolean fixed;
    private final ReconstructedBook book = new ReconstructedBook();
    private final Script events = new Script();
    private final List<Depth> rows = new ArrayList<>();
    private final List<Map<Long, Long>> added = List.of(new HashMap<>(), new HashMap<>());
    private final List<Long> changing = new ArrayList<>();
    private long lastId;

    WindowedMarket(long seed, int levels, boolean fixed, int steps) {
        random = new SplittableRandom(seed);
        this.levels = levels;
        this.fixed = fixed;
        for (Side side : Side.values()) {
            for (int distance = NEAR + 1; distance <= FAR; distance++) {
                book.apply(arrival(side, distance));
            }
        }
        if (fixed) {
            changing.clear();
        }
        while (rows.size() < steps) {
            step();
        }
    }

    /** The record, completed. */
    DepthWindowSource record() {
        return new DepthWindowSource(events, depthSource());
    }

    /** All that ever came to a price, seen or not. */
    long added(Side side, long price) {
        return added.get(side.index()).getOrDefault(price, 0L);
    }

    private void step() {
        boolean arrives = changing.isEmpty() || random.nextInt(100) < 45;
        Side anySide = random.nextBoolean() ? Side.BUY : Side.SELL;
        MarketEventBuffer event = arrives ? arrival(anySide, random.nextInt(1, (fixed ? NEAR : FAR) + 1)) : change();
        boolean wasWithin = isWithin(event);
        book.apply(event);
        changing.removeIf(id -> !book.contains(id));
        if (wasWithin || isWithin(event)) {
            Depth row = new Depth(levels);
            book.copyDepth(row);
            rows.add(row);
            events.at(rows.size() * 200_000_000L, recorded -> recorded.copyFrom(event));
        }
    }

    private MarketEventBuffer arrival(Side side, int distance) {
        long price = MIDDLE - (long) side.sign() * distance;
        long quantity = random.nextLong(1, 40);
        added.get(side.index()).merge(price, quantity, Long::sum);
        changing.add(++lastId);
        return new MarketEventBuffer().add(lastId, side, price, quantity);
    }

    private MarketEventBuffer change() {
        long id = changing.get(random.nextInt(changing.size()));
        Side side = book.sideOf(id);
        long price = book.priceOf(id);
        long remaining = book.remainingQuantity(id);
        MarketEventBuffer event = new MarketEventBuffer();
        if (book.bestOrderId(side) == id && random.nextBoolean()) {
            return event.execute(id, side, price, random.nextLong(1, remaining + 1));
        }
        return remaining > 1 && random.nextInt(3) == 0
                ? event.reduce(id, side, price, random.nextLong(1, remaining))
                : event.delete(id, side, price, remaining);
    }

    private boolean isWithin(MarketEventBuffer event) {
        Depth depth = new Depth(levels);
        book.copyDepth(depth);
        Side side = event.side();
        long edge = depth.isFull(side) ? depth.price(side, levels - 1) : BookView.NO_PRICE;
        return edge == BookView.NO_PRICE || !side.isBetter(edge, event.price());
    }

    private DepthSource depthSource() {
        return new DepthSource() {
            private int next;

            @Override
            public boolean advance() {
                return next < rows.size() && ++next > 0;
            }

            @Override
            public Depth depth() {
                return rows.get(next - 1);
            }

            @Override
            public int maxLevels() {
                return levels;
            }

            @Override
            public void close() {}
        };
    }
}
