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
    private final TopOrders topOrders;
    private final boolean topOrderFirst;
    private final long minimumAllocation;
    private final Availability availability;

    ProRataMatching(Trading trading, TopOrders topOrders) {
        MatchingRules rules = trading.market.rules;
        this.trading = trading;
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
        long limitKey = trading.orders.displayed(restingSide).key(incoming.limit);
        long remaining = incoming.quantity;
        while (remaining > 0 && trading.end == Trading.End.NOTHING_LEFT_TO_MEET) {
            PriceLevels levels = trading.orders.next(restingSide);
            if (levels.bestKey() > limitKey) {
                break;
            }
            int level = levels.best();
            if (trading.market.isOutsideBands(levels.price(level))) {
                trading.end = Trading.End.PRICE_BAND;
                break;
            }
            remaining = meet(incoming, levels, level, remaining);
        }
        return remaining;
    }

    /** Meets one queue at one price, once; returns what is left of the incoming order. */
    private long meet(IncomingOrder incoming, PriceLevels levels, int level, long quantity) {
        long remaining = preventSelfTrades(incoming, levels, level, quantity);
        if (trading.end != Trading.End.NOTHING_LEFT_TO_MEET || levels.first(level) == LiveOrders.NONE) {
            return remaining;
        }
        remaining = meetTopOrder(incoming, levels, level, remaining);
        if (remaining == 0 || levels.first(level) == LiveOrders.NONE) {
            return remaining;
        }
        if (remaining >= levels.quantity(level)) {
            return takeAll(incoming, levels, level, remaining);
        }
        share(incoming, levels, level, remaining);
        return 0;
    }

    private long preventSelfTrades(IncomingOrder incoming, PriceLevels levels, int level, long quantity) {
        long remaining = quantity;
        if (!incoming.preventsSelfTrades() || incoming.owner == BookCommand.NO_OWNER) {
            return remaining;
        }
        LiveOrders orders = trading.orders;
        int order = levels.first(level);
        while (order != LiveOrders.NONE && trading.end == Trading.End.NOTHING_LEFT_TO_MEET) {
            int next = orders.cells.next(order);
            if (orders.ownerOf(order) == incoming.owner) {
                remaining = trading.preventSelfTrade(incoming, order, remaining);
            }
            order = next;
        }
        return remaining;
    }

    private long meetTopOrder(IncomingOrder incoming, PriceLevels levels, int level, long remaining) {
        Side restingSide = incoming.side.opposite();
        int top = topOrders.get(restingSide);
        LiveOrders orders = trading.orders;
        boolean isHere = topOrderFirst
                && top != LiveOrders.NONE
                && levels == orders.displayed(restingSide)
                && orders.cells.level(top) == level;
        return isHere ? remaining - take(incoming, levels, level, top, remaining) : remaining;
    }

    /** Takes every order that is in the queue now, not what refreshes join it meanwhile. */
    private long takeAll(IncomingOrder incoming, PriceLevels levels, int level, long quantity) {
        long remaining = quantity;
        int last = levels.last(level);
        boolean isLast = false;
        int order = levels.first(level);
        while (!isLast) {
            isLast = order == last;
            int next = trading.orders.cells.next(order);
            remaining -= take(incoming, levels, level, order, remaining);
            order = next;
        }
        return remaining;
    }

    /** Shares the incoming order out among a queue that has more. */
    private void share(IncomingOrder incoming, PriceLevels levels, int level, long quantity) {
        OrderCells cells = trading.orders.cells;
        long total = levels.quantity(level);
        int last = levels.last(level);
        long leftOver = quantity;
        for (int order = levels.first(level); order != LiveOrders.NONE; order = cells.next(order)) {
            leftOver -= allocation(cells.quantity(order), quantity, total);
        }
        boolean isLast = false;
        int order = levels.first(level);
        while (!isLast) {
            isLast = order == last;
            int next = cells.next(order);
            long part = cells.quantity(order);
            long share = allocation(part, quantity, total);
            long byTime = Math.min(leftOver, part - share);
            leftOver -= byTime;
            if (share + byTime > 0) {
                take(incoming, levels, level, order, share + byTime);
            }
            order = next;
        }
    }

    private long allocation(long part, long quantity, long total) {
        long share = Fraction.multiplyThenDivide(part, quantity, total);
        return share < minimumAllocation ? 0 : share;
    }

    /** Trades with an order as far as its displayed part and the quantity go; returns how much. */
    private long take(IncomingOrder incoming, PriceLevels levels, int level, int order, long atMost) {
        long quantity = Math.min(atMost, trading.orders.cells.quantity(order));
        if (quantity == trading.orders.cells.quantity(order)) {
            topOrders.forget(order);
        }
        trading.traded += quantity;
        trading.trade(levels, level, order, incoming.id, incoming.side, quantity);
        return quantity;
    }

    @Override
    public long available(IncomingOrder incoming, long enough) {
        return availability.of(incoming, enough);
    }
}
