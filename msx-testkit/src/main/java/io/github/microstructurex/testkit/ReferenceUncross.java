package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The price of an auction, found by trying prices: every whole price from the lowest limit to the highest. If these are
 * too many, only those that can matter: demand and supply change at the limits alone, so the equally good prices are a
 * run between two limits, and its ends, and the reference price if it lies inside, are among those tried.
 *
 * @param price the price of every trade
 * @param volume what trades, at least 1
 * @param imbalance the demand at this price less the supply
 */
record ReferenceUncross(long price, long volume, long imbalance) {
    private static final long PRICES_TO_TRY = 100_000;

    /** Finds the best price, if anything would trade at all. */
    static Optional<ReferenceUncross> find(ReferenceOrders orders, long reference) {
        return find(orders, reference, PRICES_TO_TRY);
    }

    /** The same, with every price tried if there are no more than this. */
    static Optional<ReferenceUncross> find(ReferenceOrders orders, long reference, long pricesToTry) {
        List<ReferenceUncross> tried = prices(orders, reference, pricesToTry)
                .mapToObj(price -> at(price, orders))
                .filter(uncross -> uncross.volume > 0)
                .toList();
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        long largest = tried.stream().mapToLong(ReferenceUncross::volume).max().orElseThrow();
        tried = tried.stream().filter(uncross -> uncross.volume == largest).toList();
        long smallest =
                tried.stream().mapToLong(ReferenceUncross::leftOver).min().orElseThrow();
        tried = tried.stream().filter(uncross -> uncross.leftOver() == smallest).toList();
        return Optional.of(at(choose(tried, reference), orders));
    }

    /** Among prices of equal volume and equal imbalance but for its sign, from the lowest to the highest. */
    private static long choose(List<ReferenceUncross> equallyGood, long reference) {
        long lowest = equallyGood.get(0).price;
        long highest = equallyGood.get(equallyGood.size() - 1).price;
        if (equallyGood.stream().allMatch(uncross -> uncross.imbalance > 0)) {
            return highest;
        }
        if (equallyGood.stream().allMatch(uncross -> uncross.imbalance < 0)) {
            return lowest;
        }
        if (reference == BookView.NO_PRICE) {
            return lowest + Math.floorDiv(highest - lowest, 2);
        }
        return equallyGood.stream()
                .map(ReferenceUncross::price)
                .min(Comparator.comparingLong(price -> Math.abs(price - reference)))
                .orElseThrow();
    }

    private static LongStream prices(ReferenceOrders orders, long reference, long pricesToTry) {
        long[] limits = LongStream.concat(limits(orders, Side.BUY), limits(orders, Side.SELL))
                .sorted()
                .toArray();
        if (limits.length == 0) {
            return reference == BookView.NO_PRICE ? LongStream.empty() : LongStream.of(reference);
        }
        long lowest = limits[0];
        long highest = limits[limits.length - 1];
        if (highest - lowest < pricesToTry) {
            return LongStream.rangeClosed(lowest, highest);
        }
        LongStream nearLimits = LongStream.of(limits).flatMap(limit -> LongStream.rangeClosed(limit - 1, limit + 1));
        return LongStream.concat(nearLimits, LongStream.of(reference))
                .filter(price -> lowest <= price && price <= highest)
                .sorted()
                .distinct();
    }

    private static LongStream limits(ReferenceOrders orders, Side side) {
        return orders.resting(side).stream().mapToLong(order -> order.limit);
    }

    private static ReferenceUncross at(long price, ReferenceOrders orders) {
        long demand = orders.willing(Side.BUY, price);
        long supply = orders.willing(Side.SELL, price);
        return new ReferenceUncross(price, Math.min(demand, supply), demand - supply);
    }

    private long leftOver() {
        return Math.abs(imbalance);
    }

    /** Trades the volume at the price. */
    void carryOut(ReferenceState state) {
        state.listener.uncrossed(state.sequence, price, volume, imbalance);
        long left = volume;
        while (left > 0) {
            ReferenceOrder buy = first(state.orders, Side.BUY);
            ReferenceOrder sell = first(state.orders, Side.SELL);
            long quantity = Math.min(left, Math.min(buy.part(), sell.part()));
            state.auctionTrade(buy, sell, price, quantity);
            left -= quantity;
        }
    }

    private static ReferenceOrder first(ReferenceOrders orders, Side side) {
        List<ReferenceOrder> collected = orders.collected(side);
        return collected.isEmpty() ? orders.resting(side).get(0) : collected.get(0);
    }
}
