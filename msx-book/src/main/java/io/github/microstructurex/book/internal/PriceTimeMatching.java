package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.Side;

/** Matches by price, then displayed before hidden, then time. */
final class PriceTimeMatching implements Matching {
    private final Trading trading;
    private final Availability availability;

    PriceTimeMatching(Trading trading) {
        this.trading = trading;
        this.availability = new Availability(trading, false);
    }

    @Override
    public long match(IncomingOrder incoming) {
        trading.traded = 0;
        trading.end = Trading.End.NOTHING_LEFT_TO_MEET;
        long owner = incoming.preventsSelfTrades() ? incoming.owner : BookCommand.NO_OWNER;
        LiveOrders orders = trading.orders;
        Side restingSide = incoming.side.opposite();
        long limitKey = orders.displayed(restingSide).key(incoming.limit);
        long remaining = incoming.quantity;
        while (remaining > 0 && trading.end == Trading.End.NOTHING_LEFT_TO_MEET) {
            PriceLevels levels = orders.next(restingSide);
            if (levels.bestKey() > limitKey) {
                break;
            }
            int level = levels.best();
            if (trading.market.isOutsideBands(levels.price(level))) {
                trading.end = Trading.End.PRICE_BAND;
                break;
            }
            int resting = levels.first(level);
            if (owner != BookCommand.NO_OWNER && orders.ownerOf(resting) == owner) {
                remaining = trading.preventSelfTrade(incoming, resting, remaining);
            } else {
                long quantity = Math.min(remaining, orders.cells.quantity(resting));
                remaining -= quantity;
                trading.traded += quantity;
                trading.trade(levels, level, resting, incoming.id, incoming.side, quantity);
            }
        }
        return remaining;
    }

    @Override
    public long available(IncomingOrder incoming, long enough) {
        return availability.of(incoming, enough);
    }
}
