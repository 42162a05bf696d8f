package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.Side;

/**
 * Finds the price of an auction: of the largest volume, then of the smallest imbalance, then on the side of the surplus, then
 * nearest the reference price. Demand falls and supply rises with the price and both change only at limits in the book, so
 * it is enough to look at each limit and at the gap below it.
 */
final class UncrossPrice {
    private final EngineState book;
    private final Curve bids;
    private final Curve asks;

    /** The best range of prices so far, what would trade in it, and what would be left over on either side. */
    private long low;

    private long high;
    private long volume;
    private long leftOver;

    /** Whether demand exceeds supply anywhere in the range, and up to which price; whether supply exceeds demand, or neither. */
    private boolean someDemandExceeds;

    private long demandExceedsUpTo;
    private boolean someSupplyExceeds;
    private boolean someAreEqual;

    UncrossPrice(EngineState book) {
        this.book = book;
        bids = new Curve(book, Side.BUY);
        asks = new Curve(book, Side.SELL);
    }

    void find(IndicativeUncross into) {
        long marketBuys = book.total(LiveOrders.COLLECTED);
        long marketSells = book.total(LiveOrders.COLLECTED + 1);
        volume = 0;
        if (marketBuys > 0 || marketSells > 0 || isCrossed()) {
            bids.read();
            asks.read();
            considerAll(marketBuys, marketSells);
        }
        into.clear();
        if (volume > 0) {
            long price = price();
            boolean isLeftOnBuySide = someDemandExceeds && price <= demandExceedsUpTo;
            into.set(price, volume, isLeftOnBuySide ? leftOver : -leftOver);
        }
    }

    private boolean isCrossed() {
        int bids = book.next(Side.BUY);
        int asks = book.next(Side.SELL);
        return !book.isEmpty(bids) && !book.isEmpty(asks) && book.bestPrice(bids) >= book.bestPrice(asks);
    }

    /** Goes through the limits from the lowest up: bids at and above the price are demand, asks below and at it supply. */
    private void considerAll(long marketBuys, long marketSells) {
        long reference = book.auctionReference();
        int bid = bids.count() - 1;
        int ask = 0;
        if (bid < 0 && asks.count() == 0 && reference != BookView.NO_PRICE) {
            consider(reference, reference, marketBuys, marketSells);
        }
        long previous = BookView.NO_PRICE;
        while (bid >= 0 || ask < asks.count()) {
            boolean isBidNext = ask == asks.count() || (bid >= 0 && bids.price(bid) <= asks.price(ask));
            long price = isBidNext ? bids.price(bid) : asks.price(ask);
            long demand = marketBuys + bids.quantityUpTo(bid);
            if (previous != BookView.NO_PRICE && previous + 1 < price) {
                consider(previous + 1, price - 1, demand, marketSells + asks.quantityUpTo(ask - 1));
            }
            if (ask < asks.count() && asks.price(ask) == price) {
                ask++;
            }
            consider(price, price, demand, marketSells + asks.quantityUpTo(ask - 1));
            if (isBidNext) {
                bid--;
            }
            previous = price;
        }
    }

    /** Looks at a range of prices, the next above those before, in which demand and supply do not change. */
    private void consider(long from, long to, long demand, long supply) {
        long trades = Math.min(demand, supply);
        long left = Math.abs(demand - supply);
        if (trades == 0 || trades < volume || (trades == volume && left > leftOver)) {
            return;
        }
        if (trades > volume || left < leftOver) {
            volume = trades;
            leftOver = left;
            low = from;
            someDemandExceeds = false;
            someSupplyExceeds = false;
            someAreEqual = false;
        }
        high = to;
        if (demand > supply) {
            someDemandExceeds = true;
            demandExceedsUpTo = to;
        } else if (demand < supply) {
            someSupplyExceeds = true;
        } else {
            someAreEqual = true;
        }
    }

    private long price() {
        if (someDemandExceeds && !someSupplyExceeds && !someAreEqual) {
            return high;
        }
        if (someSupplyExceeds && !someDemandExceeds && !someAreEqual) {
            return low;
        }
        long reference = book.auctionReference();
        return reference == BookView.NO_PRICE ? low + ((high - low) >> 1) : Math.max(low, Math.min(high, reference));
    }
}
