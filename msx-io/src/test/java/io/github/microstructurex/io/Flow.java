package io.github.microstructurex.io;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A random order flow of given types that fits its book, with many events at the same time. */
final class Flow {
    /** Which sides of trades are told. */
    enum Sides {
        /** None. */
        UNKNOWN,
        /** Some. */
        ANY
    }

    private static final List<TradingPhase> PHASES =
            List.of(TradingPhase.CONTINUOUS, TradingPhase.CALL_AUCTION, TradingPhase.HALTED);

    private final SplittableRandom random;
    private final List<MarketEventType> types;
    private final ReconstructedBook book = new ReconstructedBook();
    private final List<Long> live = new ArrayList<>();
    private final List<MarketEvent> events = new ArrayList<>();

    private Flow(SplittableRandom random, Set<MarketEventType> types) {
        this.random = random;
        this.types = types.stream().sorted().toList();
    }

    /** Makes at least one event, from a time on. Trades have a side, no side, or any. */
    static List<MarketEvent> of(SplittableRandom random, Set<MarketEventType> types, long start, Sides sides) {
        Flow flow = new Flow(random, types);
        long time = start;
        for (int left = random.nextInt(1, 60); left > 0; left--) {
            time += random.nextBoolean() ? 0 : random.nextLong(1_000_000_000);
            flow.next(flow.events.size() + 1L, time, sides);
        }
        return flow.events;
    }

    private void next(long newId, long time, Sides sides) {
        MarketEventBuffer event = new MarketEventBuffer();
        MarketEventType type = types.get(random.nextInt(types.size()));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        boolean needsOrder = type == MarketEventType.REDUCE
                || type == MarketEventType.DELETE
                || type == MarketEventType.EXECUTE
                || type == MarketEventType.REPLACE;
        if (type == MarketEventType.TRADE) {
            boolean told = sides == Sides.ANY && random.nextBoolean();
            event.trade(told ? side : null, price(), quantity());
        } else if (type == MarketEventType.PHASE) {
            event.phase(PHASES.get(random.nextInt(PHASES.size())));
        } else if (type == MarketEventType.CLEAR) {
            event.clear();
        } else if (!needsOrder || live.isEmpty()) {
            event.add(newId, side, price(), quantity());
        } else {
            change(event, type, live.get(random.nextInt(live.size())), newId);
        }
        event.at(time).sequence(newId);
        book.apply(event);
        live.clear();
        for (Side each : Side.values()) {
            book.forEachOrder(each, (id, price, quantity) -> live.add(id));
        }
        events.add(event);
    }

    private void change(MarketEventBuffer event, MarketEventType type, long id, long newId) {
        Side side = book.sideOf(id);
        long price = book.priceOf(id);
        long left = book.remainingQuantity(id);
        if (type == MarketEventType.REPLACE) {
            event.replace(id, newId, side, price(), quantity());
        } else if (type == MarketEventType.EXECUTE) {
            event.execute(id, side, random.nextBoolean() ? price : price(), random.nextLong(1, left + 1));
        } else if (type == MarketEventType.DELETE || left == 1) {
            event.delete(id, side, price, left);
        } else {
            event.reduce(id, side, price, random.nextLong(1, left));
        }
    }

    private long price() {
        return 1 + (random.nextLong(4_294_967_294L) >> random.nextInt(32));
    }

    private long quantity() {
        return random.nextLong(2, 1000);
    }
}
