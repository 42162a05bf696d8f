package io.github.microstructurex.testkit;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary commands for property-based tests. Ids and prices come from small ranges, so that commands meet: ids are
 * used twice, cancels and replaces hit live orders, orders cross and queue up at one price.
 */
public final class BookCommands {
    private static final int IDS = 24;
    private static final long LOWEST_PRICE = 95;
    private static final long HIGHEST_PRICE = 105;
    private static final long LARGEST_QUANTITY = 40;

    private BookCommands() {}

    /** {@return commands that are mostly sensible, now and then naming an order that is not there or is there already} */
    public static Arbitrary<BookCommand> plausible() {
        return commands(
                Arbitraries.longs().between(LOWEST_PRICE, HIGHEST_PRICE),
                Arbitraries.longs().between(1, LARGEST_QUANTITY));
    }

    /** {@return commands of any price and quantity, with a liking for the edges of what is allowed} */
    public static Arbitrary<BookCommand> hostile() {
        Arbitrary<Long> prices = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(LOWEST_PRICE, HIGHEST_PRICE)),
                Tuple.of(2, Arbitraries.of(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE, 0L, 1L, -1L, 63L, 64L, -64L)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> quantities = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(1, LARGEST_QUANTITY)),
                Tuple.of(2, Arbitraries.of(OrderBook.MAX_QUANTITY, OrderBook.MAX_QUANTITY + 1, 0L, -1L)),
                Tuple.of(1, Arbitraries.longs()));
        return commands(prices, quantities);
    }

    private static Arbitrary<BookCommand> commands(Arbitrary<Long> prices, Arbitrary<Long> quantities) {
        Arbitrary<Long> ids = Arbitraries.longs().between(1, IDS);
        Arbitrary<Side> sides = Arbitraries.of(Side.class);
        Arbitrary<TimeInForce> timesInForce = Arbitraries.frequency(
                Tuple.of(6, TimeInForce.GTC), Tuple.of(1, TimeInForce.IOC), Tuple.of(1, TimeInForce.FOK));
        return Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        Combinators.combine(ids, sides, prices, quantities, timesInForce)
                                .as(BookCommand.Limit::new)),
                Tuple.of(1, Combinators.combine(ids, sides, quantities).as(BookCommand.Market::new)),
                Tuple.of(3, ids.map(BookCommand.Cancel::new)),
                Tuple.of(2, Combinators.combine(ids, quantities).as(BookCommand.Reduce::new)),
                Tuple.of(3, Combinators.combine(ids, ids, prices, quantities).as(BookCommand.Replace::new)));
    }
}
