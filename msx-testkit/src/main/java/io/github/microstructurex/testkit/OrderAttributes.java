package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.TimeInForce;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** What an arbitrary new order asks for beside type, side, price and quantity. */
record OrderAttributes(
        TimeInForce timeInForce,
        long expiry,
        long displayQuantity,
        long minimumQuantity,
        boolean hidden,
        PostOnly postOnly,
        long owner,
        SelfTradePrevention selfTradePrevention,
        boolean consistent) {
    static final long OWNERS = 3;

    private static final long LONGEST_LIFE = 30;

    /** None in a third of all cases; otherwise attributes that give way to each other until the order makes sense. */
    static Arbitrary<OrderAttributes> plausible() {
        OrderAttributes none = new OrderAttributes(
                TimeInForce.GTC, 0, 0, 0, false, PostOnly.NO, BookCommand.NO_OWNER, SelfTradePrevention.NONE, true);
        Arbitrary<OrderAttributes> some = attributes(
                longs(1, LONGEST_LIFE),
                mostly(4, longs(1, 12)),
                mostly(9, longs(1, 20)),
                Arbitraries.frequency(
                        Tuple.of(10, TimeInForce.GTC),
                        Tuple.of(2, TimeInForce.DAY),
                        Tuple.of(2, TimeInForce.GTD),
                        Tuple.of(2, TimeInForce.IOC),
                        Tuple.of(2, TimeInForce.FOK)),
                true);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(none)), Tuple.of(2, some));
    }

    /** Every fourth set is asked for as it is, whether it makes sense or not. */
    static Arbitrary<OrderAttributes> hostile(Arbitrary<Long> quantities) {
        long manyRefreshes = OrderBook.MAX_QUANTITY / OrderBook.MAX_REFRESHES;
        Arbitrary<Long> displayed = Arbitraries.frequencyOf(
                Tuple.of(10, quantities), Tuple.of(1, Arbitraries.of(manyRefreshes, manyRefreshes - 1)));
        Arbitrary<OrderAttributes> wild = attributes(
                longs(-2, LONGEST_LIFE),
                mostly(4, displayed),
                mostly(4, quantities),
                Arbitraries.of(TimeInForce.class),
                false);
        return Arbitraries.frequencyOf(Tuple.of(3, plausible()), Tuple.of(1, wild));
    }

    private static Arbitrary<OrderAttributes> attributes(
            Arbitrary<Long> expiries,
            Arbitrary<Long> displayQuantities,
            Arbitrary<Long> minimumQuantities,
            Arbitrary<TimeInForce> timesInForce,
            boolean consistent) {
        return Combinators.combine(
                        timesInForce,
                        expiries,
                        displayQuantities,
                        minimumQuantities,
                        Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)),
                        Arbitraries.frequency(
                                Tuple.of(8, PostOnly.NO), Tuple.of(1, PostOnly.REJECT), Tuple.of(1, PostOnly.SLIDE)),
                        longs(BookCommand.NO_OWNER, OWNERS),
                        Arbitraries.frequency(
                                Tuple.of(2, SelfTradePrevention.NONE),
                                Tuple.of(1, SelfTradePrevention.CANCEL_RESTING),
                                Tuple.of(1, SelfTradePrevention.CANCEL_INCOMING),
                                Tuple.of(1, SelfTradePrevention.CANCEL_BOTH),
                                Tuple.of(1, SelfTradePrevention.DECREMENT_AND_CANCEL)))
                .as((timeInForce, expiry, display, minimum, hidden, postOnly, owner, prevention) -> new OrderAttributes(
                        timeInForce, expiry, display, minimum, hidden, postOnly, owner, prevention, consistent));
    }

    /** Adds these attributes to a new order. */
    BookCommand addTo(BookCommand order) {
        return consistent ? addWhatMakesSense(order) : addAll(order);
    }

    private BookCommand addAll(BookCommand order) {
        BookCommand all = order.goodTill(timeInForce == TimeInForce.GTD ? expiry : 0)
                .timeInForce(timeInForce)
                .iceberg(displayQuantity)
                .minimumQuantity(minimumQuantity)
                .postOnly(postOnly)
                .owner(owner)
                .selfTradePrevention(selfTradePrevention);
        return hidden ? all.hidden() : all;
    }

    private BookCommand addWhatMakesSense(BookCommand order) {
        CommandType type = order.type();
        boolean stop = type == CommandType.STOP || type == CommandType.STOP_LIMIT;
        addTimeInForce(order, type, stop);
        order.owner(owner);
        if (owner != BookCommand.NO_OWNER) {
            order.selfTradePrevention(selfTradePrevention);
        }
        boolean mayRestAtALimit = order.timeInForce().mayRest() && type != CommandType.STOP;
        if (mayRestAtALimit) {
            order.postOnly(postOnly);
            if (hidden) {
                order.hidden();
            } else {
                order.iceberg(Math.min(displayQuantity, Math.max(order.quantity(), 0)));
            }
        }
        if (!stop && order.postOnly() == PostOnly.NO) {
            order.minimumQuantity(Math.min(minimumQuantity, Math.max(order.quantity(), 0)));
        }
        return order;
    }

    /** A market order trades at once, a stop may wait. */
    private void addTimeInForce(BookCommand order, CommandType type, boolean stop) {
        if (type == CommandType.MARKET) {
            order.timeInForce(timeInForce == TimeInForce.FOK ? TimeInForce.FOK : TimeInForce.IOC);
        } else if (timeInForce == TimeInForce.GTD) {
            order.goodTill(expiry);
        } else {
            order.timeInForce(stop && !timeInForce.mayRest() ? TimeInForce.GTC : timeInForce);
        }
    }

    /** None, that often to one time that there is some. */
    private static Arbitrary<Long> mostly(int none, Arbitrary<Long> some) {
        return Arbitraries.frequencyOf(Tuple.of(none, Arbitraries.just(0L)), Tuple.of(1, some));
    }

    private static Arbitrary<Long> longs(long lowest, long highest) {
        return Arbitraries.longs().between(lowest, highest).withDistribution(RandomDistribution.uniform());
    }
}
