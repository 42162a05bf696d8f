package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.SplittableRandom;

/**
 * Random commands of every type and with every attribute that meet: few ids, few prices, few owners. The same seed gives the
 * same commands.
 */
final class RandomCommands {
    private static final int IDS = 40;
    private static final long OWNERS = 3;

    private final SplittableRandom random;
    private final BookCommand command = new BookCommand();
    private long time;

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Makes the next command; the same object each time. */
    BookCommand next() {
        time += random.nextLong(5);
        return any().at(time);
    }

    private BookCommand any() {
        return switch (random.nextInt(20)) {
            case 0 -> command.market(id(), side(), quantity());
            case 1 -> command.stop(id(), side(), price(), quantity());
            case 2 -> command.stopLimit(id(), side(), price(), price(), quantity());
            case 3, 4, 5 -> command.cancel(id());
            case 6 -> command.reduce(id(), quantity());
            case 7, 8 -> command.replace(id(), id(), price(), quantity());
            case 9 -> toTheWholeBook();
            default -> withAttribute(command.limit(id(), side(), price(), quantity()));
        };
    }

    private BookCommand withAttribute(BookCommand order) {
        return switch (random.nextInt(12)) {
            case 0 -> order.timeInForce(TimeInForce.IOC);
            case 1 -> order.timeInForce(TimeInForce.FOK);
            case 2 -> order.timeInForce(TimeInForce.DAY);
            case 3 -> order.goodTill(time + random.nextLong(300));
            case 4 -> order.iceberg(random.nextLong(1, 10));
            case 5 -> order.hidden();
            case 6 -> order.postOnly(anyOf(PostOnly.values()));
            case 7 -> order.minimumQuantity(random.nextLong(1, 10));
            case 8, 9 -> order.owner(owner()).selfTradePrevention(anyOf(SelfTradePrevention.values()));
            default -> order;
        };
    }

    /** Phases and bands that keep orders out are soon left again. */
    private BookCommand toTheWholeBook() {
        return switch (random.nextInt(16)) {
            case 0 -> command.cancelOwner(owner());
            case 1 -> command.cancelOwner(owner(), side());
            case 2 -> command.cancelSide(side());
            case 3 -> command.cancelAll();
            case 4 -> command.bands(98, 102);
            case 5, 6 -> command.bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
            case 7 -> command.referencePrice(price());
            case 8 -> command.time(time);
            case 9 -> command.phase(anyOf(TradingPhase.values()));
            case 10 -> command.phase(TradingPhase.CALL_AUCTION);
            default -> command.phase(TradingPhase.CONTINUOUS);
        };
    }

    private long id() {
        return random.nextInt(IDS);
    }

    private long owner() {
        return random.nextLong(1, OWNERS + 1);
    }

    private Side side() {
        return anyOf(Side.values());
    }

    private long price() {
        return random.nextLong(95, 106);
    }

    private long quantity() {
        return random.nextLong(1, 31);
    }

    private <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
