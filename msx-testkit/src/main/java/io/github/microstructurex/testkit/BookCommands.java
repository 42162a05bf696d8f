package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary commands for property-based tests: all types, all attributes. Ids, prices and owners come from small ranges,
 * so that commands meet: ids are used twice, cancels and replaces hit live orders, orders cross and queue up at one
 * price, stops are near the market. Every generated command is an object of its own.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<List<BookCommand>> day() {
 *     return BookCommands.inSequence(BookCommands.plausible(), 250);
 * }
 * }</pre>
 */
public final class BookCommands {
    /** The highest order id that is used; the lowest is 1. */
    public static final int IDS = 32;

    /** How far from 100 prices are at most. */
    public static final int SPREAD = 5;

    private static final long MIDDLE_PRICE = 100;
    private static final long LARGEST_QUANTITY = 30;

    private BookCommands() {}

    /**
     * Makes commands that are mostly sensible, now and then naming an order that is not there or is there already. Most
     * of the time the book trades continuously, and without bands. No command names a time: {@link #inSequence} does.
     *
     * @return the commands, with prices from 95 to 105
     */
    public static Arbitrary<BookCommand> plausible() {
        return plausible(IDS, SPREAD);
    }

    /**
     * Makes the same for a book of another size.
     *
     * @param ids the highest order id; the lowest is 1
     * @param spread how far from 100 prices are at most
     * @return the commands
     */
    public static Arbitrary<BookCommand> plausible(int ids, int spread) {
        Arbitrary<Long> prices = pricesWithin(spread);
        Arbitrary<BookCommand> bands = Combinators.combine(longs(0, spread), longs(0, spread))
                .as((down, up) -> new BookCommand().bands(MIDDLE_PRICE - down, MIDDLE_PRICE + up));
        return commands(
                longs(1, ids),
                quotes(prices, spread),
                prices,
                longs(1, LARGEST_QUANTITY),
                OrderAttributes.plausible(),
                Arbitraries.frequencyOf(Tuple.of(2, noBands()), Tuple.of(1, bands)),
                Arbitraries.create(BookCommand::new));
    }

    /**
     * Makes commands of any price, quantity and time, with attributes that contradict each other, and with a liking for
     * the edges of what is allowed.
     *
     * @return the commands
     */
    public static Arbitrary<BookCommand> hostile() {
        Arbitrary<Long> prices = Arbitraries.frequencyOf(
                Tuple.of(20, pricesWithin(SPREAD)),
                Tuple.of(4, Arbitraries.of(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE, 0L, 1L, -1L, 63L, 64L, -64L)),
                Tuple.of(1, Arbitraries.of(OrderBook.MIN_PRICE - 1, OrderBook.MAX_PRICE + 1, BookView.NO_PRICE)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> quantities = Arbitraries.frequencyOf(
                Tuple.of(20, longs(1, LARGEST_QUANTITY)),
                Tuple.of(4, Arbitraries.of(OrderBook.MAX_QUANTITY, OrderBook.MAX_QUANTITY - 1)),
                Tuple.of(1, Arbitraries.of(OrderBook.MAX_QUANTITY + 1, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> times = Arbitraries.frequencyOf(
                Tuple.of(200, longs(-2, 60)), Tuple.of(1, Arbitraries.of(Long.MIN_VALUE + 1, Long.MAX_VALUE)));
        Arbitrary<BookCommand> bands =
                Combinators.combine(prices, prices).as((low, high) -> new BookCommand().bands(low, high));
        Arbitrary<Long> ids = Arbitraries.frequencyOf(
                Tuple.of(20, longs(1, IDS)), Tuple.of(1, Arbitraries.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)));
        Arbitrary<BookCommand> commands = commands(
                ids,
                quotes(prices, SPREAD),
                prices,
                quantities,
                OrderAttributes.hostile(quantities),
                Arbitraries.oneOf(noBands(), bands),
                times.map(time -> new BookCommand().time(time)));
        return Arbitraries.frequencyOf(
                Tuple.of(40, commands),
                Tuple.of(
                        1,
                        Combinators.combine(commands, times)
                                .as((command, time) -> copy(command).at(time))));
    }

    /**
     * Makes new orders of all types and attributes, mostly sensible: {@link #plausible()} without anything else.
     *
     * @return the orders, with prices from 95 to 105
     */
    public static Arbitrary<BookCommand> orders() {
        Arbitrary<Long> prices = pricesWithin(SPREAD);
        return orders(
                longs(1, IDS), quotes(prices, SPREAD), prices, longs(1, LARGEST_QUANTITY), OrderAttributes.plausible());
    }

    /**
     * Makes commands in sequence that look like the flow of a liquid market: most orders join near the best prices, a third
     * of all commands cancel an order that is live, one in ten takes, most are of 100 lots, ids count from 1, and time
     * passes in steps from nothing to seconds. The book is never crossed, and refuses nothing.
     *
     * @param maxSize how many there are at most; all lengths from 0 to this are equally likely
     * @return lists of commands, with prices near 10,000
     */
    public static Arbitrary<List<BookCommand>> realistic(int maxSize) {
        return FlowStep.ofOrders()
                .list()
                .ofMaxSize(maxSize)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(FlowMarket::commands);
    }

    /**
     * Puts commands one after the other and lets time pass in small steps: about every seventh command names a time that
     * is a little later. The expiry of a good-till-date order counts from there. A command that names a time of its own
     * keeps it. Lists shrink well, since times are counted anew.
     *
     * @param commands what is put in sequence
     * @param maxSize how many there are at most; all lengths from 0 to this are equally likely
     * @return lists of new commands
     */
    public static Arbitrary<List<BookCommand>> inSequence(Arbitrary<BookCommand> commands, int maxSize) {
        Arbitrary<Long> steps = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(0L)), Tuple.of(1, longs(0, 4)));
        return Combinators.combine(commands, steps)
                .as(Step::new)
                .list()
                .ofMaxSize(maxSize)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(BookCommands::withTimes);
    }

    private record Step(BookCommand command, long time) {}

    private static List<BookCommand> withTimes(List<Step> steps) {
        List<BookCommand> commands = new ArrayList<>(steps.size());
        long now = 0;
        for (Step step : steps) {
            BookCommand command = copy(step.command);
            if (command.type() == CommandType.TIME || step.time > 0) {
                now += Math.max(1, step.time);
                command.at(command.time() == BookCommand.NO_TIME ? now : command.time());
            }
            if (command.timeInForce() == TimeInForce.GTD) {
                command.goodTill(command.expiry() + now);
            }
            commands.add(command);
        }
        return commands;
    }

    private static Arbitrary<BookCommand> commands(
            Arbitrary<Long> ids,
            Arbitrary<Quote> quotes,
            Arbitrary<Long> prices,
            Arbitrary<Long> quantities,
            Arbitrary<OrderAttributes> attributes,
            Arbitrary<BookCommand> bands,
            Arbitrary<BookCommand> times) {
        return Arbitraries.frequencyOf(
                Tuple.of(66, orders(ids, quotes, prices, quantities, attributes)),
                Tuple.of(6, ids.map(id -> new BookCommand().cancel(id))),
                Tuple.of(6, Combinators.combine(ids, quantities).as((id, by) -> new BookCommand().reduce(id, by))),
                Tuple.of(12, replacements(ids, prices, quantities)),
                Tuple.of(1, massCancels()),
                Tuple.of(4, phases()),
                Tuple.of(3, bands),
                Tuple.of(1, prices.map(price -> new BookCommand().referencePrice(price))),
                Tuple.of(1, Arbitraries.create(() -> new BookCommand().referencePrice(BookView.NO_PRICE))),
                Tuple.of(2, times));
    }

    private static Arbitrary<BookCommand> orders(
            Arbitrary<Long> ids,
            Arbitrary<Quote> quotes,
            Arbitrary<Long> prices,
            Arbitrary<Long> quantities,
            Arbitrary<OrderAttributes> attributes) {
        Arbitrary<CommandType> types = Arbitraries.frequency(
                Tuple.of(16, CommandType.LIMIT),
                Tuple.of(2, CommandType.MARKET),
                Tuple.of(2, CommandType.STOP),
                Tuple.of(3, CommandType.STOP_LIMIT));
        return Combinators.combine(types, ids, quotes, prices, quantities, attributes)
                .as((type, id, quote, stopPrice, quantity, with) -> with.addTo(
                        switch (type) {
                            case MARKET -> new BookCommand().market(id, quote.side, quantity);
                            case STOP -> new BookCommand().stop(id, quote.side, stopPrice, quantity);
                            case STOP_LIMIT ->
                                new BookCommand().stopLimit(id, quote.side, stopPrice, quote.price, quantity);
                            default -> new BookCommand().limit(id, quote.side, quote.price, quantity);
                        }));
    }

    private record Quote(Side side, long price) {}

    /** Two thirds are on their own side of the middle, so that queues form. */
    private static Arbitrary<Quote> quotes(Arbitrary<Long> prices, int spread) {
        Arbitrary<Side> sides = Arbitraries.of(Side.class);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(sides, longs(0, spread))
                                .as((side, distance) -> new Quote(side, MIDDLE_PRICE - side.sign() * distance))),
                Tuple.of(1, Combinators.combine(sides, prices).as(Quote::new)));
    }

    /** Half of them keep the id. */
    private static Arbitrary<BookCommand> replacements(
            Arbitrary<Long> ids, Arbitrary<Long> prices, Arbitrary<Long> quantities) {
        return Combinators.combine(ids, ids, Arbitraries.of(true, false), prices, quantities)
                .as((id, newId, sameId, price, quantity) ->
                        new BookCommand().replace(id, sameId ? id : newId, price, quantity));
    }

    private static Arbitrary<BookCommand> massCancels() {
        Arbitrary<Side> sides = Arbitraries.of(Side.class);
        Arbitrary<Long> owners = longs(BookCommand.NO_OWNER, OrderAttributes.OWNERS);
        return Arbitraries.frequencyOf(
                Tuple.of(4, owners.map(owner -> new BookCommand().cancelOwner(owner))),
                Tuple.of(
                        4,
                        Combinators.combine(owners, sides)
                                .as((owner, side) -> new BookCommand().cancelOwner(owner, side))),
                Tuple.of(1, sides.map(side -> new BookCommand().cancelSide(side))),
                Tuple.of(1, Arbitraries.create(() -> new BookCommand().cancelAll())));
    }

    private static Arbitrary<BookCommand> phases() {
        return Arbitraries.frequency(
                        Tuple.of(16, TradingPhase.CONTINUOUS),
                        Tuple.of(4, TradingPhase.CALL_AUCTION),
                        Tuple.of(1, TradingPhase.HALTED),
                        Tuple.of(1, TradingPhase.CLOSED))
                .map(phase -> new BookCommand().phase(phase));
    }

    private static Arbitrary<BookCommand> noBands() {
        return Arbitraries.create(() -> new BookCommand().bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE));
    }

    private static Arbitrary<Long> pricesWithin(int spread) {
        return longs(MIDDLE_PRICE - spread, MIDDLE_PRICE + spread);
    }

    private static Arbitrary<Long> longs(long lowest, long highest) {
        return Arbitraries.longs().between(lowest, highest).withDistribution(RandomDistribution.uniform());
    }

    private static BookCommand copy(BookCommand command) {
        return new BookCommand().copyFrom(command);
    }
}
