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
        EngineState book = trading.book;
        Side restingSide = incoming.side.opposite();
        long limitKey = PriceKeys.of(LiveOrders.displayed(restingSide), incoming.limit);
        long remaining = incoming.quantity;
        while (remaining > 0 && trading.end == Trading.End.NOTHING_LEFT_TO_MEET) {
            int queue = book.next(restingSide);
            if (book.bestKey(queue) > limitKey) {
                break;
            }
            int level = book.bestLevel(queue);
            if (book.isOutsideBands(book.priceOf(level))) {
                trading.end = Trading.End.PRICE_BAND;
                break;
            }
            int resting = book.firstOrder(level);
            if (owner != BookCommand.NO_OWNER && book.ownerOf(resting) == owner) {
                remaining = trading.preventSelfTrade(incoming, resting, remaining);
            } else {
                long quantity = Math.min(remaining, book.queued(resting));
                remaining -= quantity;
                trading.traded += quantity;
                trading.trade(resting, incoming.id, incoming.side, quantity);
            }
        }
        return remaining;
    }

    @Override
    public long available(IncomingOrder incoming, long enough) {
        return availability.of(incoming, enough);
    }
}
