package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.SplittableRandom;

/** Commands of every type and with every attribute, the same ones for the same seed: most sensible, some refused. */
final class RandomCommands {
    private static final long LOWEST_PRICE = 90;
    private static final long HIGHEST_PRICE = 111;

    private final SplittableRandom random;
    private final BookCommand command = new BookCommand();
    private long lastId;
    private long time;

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    /** {@return the next command, in an object that is used again} */
    BookCommand next() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            newOrder();
            attributes();
        } else if (kind < 68) {
            command.cancel(earlierId());
        } else if (kind < 76) {
            command.reduce(earlierId(), quantity());
        } else if (kind < 90) {
            long id = earlierId();
            command.replace(id, random.nextInt(4) == 0 ? ++lastId : id, price(), quantity());
        } else {
            market();
        }
        if (random.nextInt(3) == 0) {
            time += random.nextInt(1_000);
            command.at(time - (random.nextInt(20) == 0 ? 500 : 0));
        }
        return command;
    }

    /** {@return the command that came last, once more} */
    BookCommand last() {
        return command;
    }

    private void newOrder() {
        long id = ++lastId;
        switch (random.nextInt(8)) {
            case 0 -> command.market(id, side(), quantity());
            case 1 -> command.stop(id, side(), price(), quantity());
            case 2 -> command.stopLimit(id, side(), price(), price(), quantity());
            default -> command.limit(id, side(), price(), quantity());
        }
    }

    private void attributes() {
        if (random.nextInt(3) == 0) {
            command.owner(1 + random.nextInt(3)).selfTradePrevention(one(SelfTradePrevention.values()));
        }
        switch (random.nextInt(10)) {
            case 0 -> command.hidden();
            case 1 -> command.iceberg(1 + random.nextInt(10));
            case 2 -> command.postOnly(one(PostOnly.values()));
            case 3 -> command.minimumQuantity(1 + random.nextInt(10));
            case 4 -> command.goodTill(time + random.nextInt(20_000));
            case 5 -> command.timeInForce(one(TimeInForce.values()));
            default -> {}
        }
    }

    /** Commands to the market as a whole. A phase other than continuous trading is soon left again. */
    private void market() {
        switch (random.nextInt(12)) {
            case 0 -> command.cancelOwner(random.nextInt(4));
            case 1 -> command.cancelOwner(1 + random.nextInt(3), side());
            case 2 -> {
                long middle = price();
                command.bands(middle - 4, middle + 4);
            }
            case 3 -> command.bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
            case 4 -> command.referencePrice(price());
            case 5 -> command.time(++time);
            case 6 -> command.phase(one(TradingPhase.values()));
            case 7 -> {
                if (random.nextInt(4) == 0) {
                    command.cancelAll();
                } else {
                    command.cancelSide(side());
                }
            }
            default -> command.phase(TradingPhase.CONTINUOUS);
        }
    }

    private Side side() {
        return one(Side.values());
    }

    private long price() {
        return random.nextLong(LOWEST_PRICE, HIGHEST_PRICE);
    }

    private long quantity() {
        return 1L + random.nextInt(40);
    }

    private long earlierId() {
        return Math.max(1, lastId - random.nextInt(12));
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
