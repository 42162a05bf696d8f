package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;

/**
 * Matches by price, then displayed before hidden, then in proportion to size: each order at the price gets its share
 * rounded down, and what rounding leaves over goes by time.
 */
final class ProRataMatching implements Matching {
    private final Trading trading;
    private final EngineState book;
    private final TopOrders topOrders;
    private final boolean topOrderFirst;
    private final long minimumAllocation;
    private final Availability availability;

    ProRataMatching(Trading trading, TopOrders topOrders) {
        MatchingRules rules = trading.book.rules;
        this.trading = trading;
        book = trading.book;
        this.topOrders = topOrders;
        this.topOrderFirst = rules.topOrderFirst();
        this.minimumAllocation = rules.minimumAllocation();
        this.availability = new Availability(trading, true);
    }

    @Override
    public long match(IncomingOrder incoming) {
        trading.traded = 0;
        trading.end = Trading.End.NOTHING_LEFT_TO_MEET;
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
            remaining = meet(incoming, level, remaining);
        }
        return remaining;
    }

    /** Meets one queue at one price, once; returns what is left of the incoming order. */
    private long meet(IncomingOrder incoming, int level, long quantity) {
        long remaining = preventSelfTrades(incoming, level, quantity);
        if (trading.end != Trading.End.NOTHING_LEFT_TO_MEET || book.firstOrder(level) == LiveOrders.NONE) {
            return remaining;
        }
        remaining = meetTopOrder(incoming, level, remaining);
        if (remaining == 0 || book.firstOrder(level) == LiveOrders.NONE) {
            return remaining;
        }
        if (remaining >= book.levelQuantity(level)) {
            return takeAll(incoming, level, remaining);
        }
        share(incoming, level, remaining);
        return 0;
    }

    private long preventSelfTrades(IncomingOrder incoming, int level, long quantity) {
        long remaining = quantity;
        if (!incoming.preventsSelfTrades() || incoming.owner == BookCommand.NO_OWNER) {
            return remaining;
        }
        int order = book.firstOrder(level);
        while (order != LiveOrders.NONE && trading.end == Trading.End.NOTHING_LEFT_TO_MEET) {
            int next = book.nextOrder(order);
            if (book.ownerOf(order) == incoming.owner) {
                remaining = trading.preventSelfTrade(incoming, order, remaining);
            }
            order = next;
        }
        return remaining;
    }

    private long meetTopOrder(IncomingOrder incoming, int level, long remaining) {
        Side restingSide = incoming.side.opposite();
        int top = topOrders.get(restingSide);
        boolean isHere = topOrderFirst && top != LiveOrders.NONE && book.level(top) == level;
        return isHere ? remaining - take(incoming, top, remaining) : remaining;
    }

    /** Takes every order that is in the queue now, not what refreshes join it meanwhile. */
    private long takeAll(IncomingOrder incoming, int level, long quantity) {
        long remaining = quantity;
        int last = book.lastOrder(level);
        boolean isLast = false;
        int order = book.firstOrder(level);
        while (!isLast) {
            isLast = order == last;
            int next = book.nextOrder(order);
            remaining -= take(incoming, order, remaining);
            order = next;
        }
        return remaining;
    }

    /** Shares the incoming order out among a queue that has more. */
    private void share(IncomingOrder incoming, int level, long quantity) {
        long total = book.levelQuantity(level);
        int last = book.lastOrder(level);
        long leftOver = quantity;
        for (int order = book.firstOrder(level); order != LiveOrders.NONE; order = book.nextOrder(order)) {
            leftOver -= allocation(book.queued(order), quantity, total);
        }
        boolean isLast = false;
        int order = book.firstOrder(level);
        while (!isLast) {
            isLast = order == last;
            int next = book.nextOrder(order);
            long part = book.queued(order);
            long share = allocation(part, quantity, total);
            long byTime = Math.min(leftOver, part - share);
            leftOver -= byTime;
            if (share + byTime > 0) {
                take(incoming, order, share + byTime);
            }
            order = next;
        }
    }

    private long allocation(long part, long quantity, long total) {
        long share = Fraction.multiplyThenDivide(part, quantity, total);
        return share < minimumAllocation ? 0 : share;
    }

    /** Trades with an order as far as its displayed part and the quantity go; returns how much. */
    private long take(IncomingOrder incoming, int order, long atMost) {
        long quantity = Math.min(atMost, book.queued(order));
        if (quantity == book.queued(order)) {
            topOrders.forget(order);
        }
        trading.traded += quantity;
        trading.trade(order, incoming.id, incoming.side, quantity);
        return quantity;
    }

    @Override
    public long available(IncomingOrder incoming, long enough) {
        return availability.of(incoming, enough);
    }
}
