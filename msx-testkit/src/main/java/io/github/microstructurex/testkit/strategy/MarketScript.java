package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.strategies.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What others do in a market, made in advance: they quote and cancel around a price that wanders and jumps, take liquidity,
 * withdraw a whole side, halt trading, hold an auction in which the book locks, and resume trading.
 */
final class MarketScript {
    /** The price that a market starts around. */
    static final long FIRST_PRICE = 10_000;

    private static final long FIRST_ID = 1L << 40;

    /**
     * What somebody does.
     *
     * @param time when
     * @param command what, to any book that has seen the same before
     */
    record Act(long time, Consumer<OrderBook> command) {}

    private final List<Act> acts = new ArrayList<>();
    private final SeededRandom random;
    private long middle = FIRST_PRICE;
    private long lastId = FIRST_ID;

    private MarketScript(SeededRandom random) {
        this.random = random;
    }

    /**
     * Writes a script.
     *
     * @param seed of the script
     * @param laterSeed of what comes at the split and later
     * @param split when that is
     * @param duration how long the market lasts
     * @param count how many acts there are
     * @return the acts, in the order of time
     */
    static List<Act> of(long seed, long laterSeed, long split, long duration, int count) {
        MarketScript before = new MarketScript(new SeededRandom(seed));
        MarketScript after = null;
        for (int i = 0; i < count; i++) {
            long time = duration * i / count;
            if (time >= split && after == null) {
                after = new MarketScript(new SeededRandom(laterSeed));
                after.middle = before.middle;
                after.lastId = before.lastId;
            }
            MarketScript author = after == null ? before : after;
            before.acts.add(new Act(time, author.next(i)));
        }
        return before.acts;
    }

    /** Whether an order is one of the script's, and not the strategy's. */
    static boolean isOthers(long orderId) {
        return orderId > FIRST_ID;
    }

    private Consumer<OrderBook> next(int number) {
        // Both sides first, so that most markets begin as a market should.
        if (number < 8) {
            return quote(number % 2 == 0 ? Side.BUY : Side.SELL);
        }
        int kind = (int) random.nextLong(100);
        if (kind < 55) {
            return quote(anySide());
        } else if (kind < 74) {
            return cancel();
        } else if (kind < 86) {
            return take(anySide());
        } else if (kind < 89) {
            return jump();
        } else if (kind < 91) {
            Side side = anySide();
            return book -> book.cancelSide(side);
        } else if (kind < 92) {
            return book -> book.changePhase(TradingPhase.HALTED);
        } else if (kind < 93) {
            return lock();
        }
        return book -> book.changePhase(TradingPhase.CONTINUOUS);
    }

    private Consumer<OrderBook> quote(Side side) {
        middle += random.nextLong(3) - 1;
        long id = ++lastId;
        long price = middle - side.sign() * (1 + random.nextLong(5));
        long quantity = 1 + random.nextLong(60);
        return book -> book.limit(id, side, price, quantity);
    }

    private Consumer<OrderBook> cancel() {
        long id = lastId - random.nextLong(Math.min(30, lastId - FIRST_ID + 1));
        return book -> book.cancel(id);
    }

    private Consumer<OrderBook> take(Side side) {
        long id = ++lastId;
        long price = middle + side.sign() * random.nextLong(8);
        long quantity = 1 + random.nextLong(80);
        return book -> book.limit(id, side, price, quantity, TimeInForce.IOC);
    }

    private Consumer<OrderBook> jump() {
        middle += random.nextLong(401) - 200;
        return quote(anySide());
    }

    /** A call auction, in which a bid and an offer meet and do not trade: the book is locked, or crossed, until it ends. */
    private Consumer<OrderBook> lock() {
        long bid = ++lastId;
        long offer = ++lastId;
        long price = middle;
        long quantity = 1 + random.nextLong(60);
        return book -> {
            book.changePhase(TradingPhase.CALL_AUCTION);
            book.limit(bid, Side.BUY, price, quantity);
            book.limit(offer, Side.SELL, price, quantity);
        };
    }

    private Side anySide() {
        return random.nextLong(2) == 0 ? Side.BUY : Side.SELL;
    }
}
