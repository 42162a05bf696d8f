package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random market of which only the best levels are recorded, as LOBSTER does it: the whole book is known here, and an
 * event is recorded if its price lies within the N best levels before or after it.
 */
final class RecordedMarket {
    private static final long MIDDLE = 12;
    private static final long PRICES = 11;

    private final SplittableRandom random;
    private final Recording recording;
    private final ReconstructedBook book = new ReconstructedBook();
    private final List<Long> live = new ArrayList<>();
    private long lastId;

    private RecordedMarket(long seed, int levels) {
        random = new SplittableRandom(seed);
        recording = new Recording(levels);
    }

    static Recording record(long seed, int levels, int steps) {
        RecordedMarket market = new RecordedMarket(seed, levels);
        for (int i = market.random.nextInt(60); i > 0; i--) {
            market.book.apply(market.arrival());
        }
        while (market.recording.events.size() < steps) {
            market.step();
        }
        return market.recording;
    }

    private void step() {
        MarketEventBuffer event = random.nextInt(20) == 0
                ? Recording.event().trade(Side.BUY, MIDDLE, 5)
                : live.isEmpty() || random.nextInt(100) < 45 ? arrival() : change();
        long bidEdge = edge(Side.BUY);
        long askEdge = edge(Side.SELL);
        book.apply(event);
        live.removeIf(id -> !book.contains(id));
        boolean buy = event.side() == Side.BUY;
        if (isWithin(event, buy ? bidEdge : askEdge) || isWithin(event, edge(event.side()))) {
            Depth row = new Depth(recording.levels);
            book.copyDepth(row);
            recording.then(event, row);
        }
    }

    private MarketEventBuffer arrival() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = MIDDLE - side.sign() * random.nextLong(1, PRICES + 1);
        live.add(++lastId);
        return Recording.event().add(lastId, side, price, random.nextInt(1, 100));
    }

    private MarketEventBuffer change() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        boolean executes = random.nextInt(3) == 0 && !book.isEmpty(side);
        long id = executes ? book.bestOrderId(side) : live.get(random.nextInt(live.size()));
        long remaining = book.remainingQuantity(id);
        long price = book.priceOf(id);
        if (executes) {
            return Recording.event().execute(id, side, price, random.nextLong(1, remaining + 1));
        }
        return remaining > 1 && random.nextBoolean()
                ? Recording.event().reduce(id, book.sideOf(id), price, random.nextLong(1, remaining))
                : Recording.event().delete(id, book.sideOf(id), price, remaining);
    }

    /** The price of the N-th level, or NO_PRICE if all levels are within the record. */
    private long edge(Side side) {
        Depth depth = new Depth(recording.levels);
        book.copyDepth(depth);
        return depth.isFull(side) ? depth.price(side, recording.levels - 1) : BookView.NO_PRICE;
    }

    private static boolean isWithin(MarketEventBuffer event, long edge) {
        return edge == BookView.NO_PRICE || !event.side().isBetter(edge, event.price());
    }
}
