package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Side;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * What happens next in an order flow, relative to the book as it is by then: so any part of a list of steps is a flow
 * again, and lists shrink well.
 *
 * @param kind what happens
 * @param side whose order
 * @param distance how far from the other side's best price, in ticks, at least 1
 * @param quantity in lots
 * @param pick which of the live orders
 * @param pause nanoseconds since the step before
 */
record FlowStep(Kind kind, Side side, int distance, long quantity, int pick, long pause) {
    enum Kind {
        JOIN,
        TAKE,
        CANCEL,
        REDUCE,
        REPLACE,
        TRADE_UNSEEN,
        CHANGE_PHASE,
        RESTATE
    }

    private static final long SECOND = 1_000_000_000;

    /** Orders and cancellations, about as often as in a liquid stock: one order in ten takes. */
    static Arbitrary<FlowStep> ofOrders() {
        return steps(Arbitraries.frequency(
                Tuple.of(48, Kind.JOIN),
                Tuple.of(34, Kind.CANCEL),
                Tuple.of(10, Kind.TAKE),
                Tuple.of(5, Kind.REPLACE),
                Tuple.of(3, Kind.REDUCE)));
    }

    /** The same, and what else a market reports. */
    static Arbitrary<FlowStep> ofReports() {
        return steps(Arbitraries.frequency(
                Tuple.of(46, Kind.JOIN),
                Tuple.of(30, Kind.CANCEL),
                Tuple.of(10, Kind.TAKE),
                Tuple.of(5, Kind.REPLACE),
                Tuple.of(3, Kind.REDUCE),
                Tuple.of(4, Kind.TRADE_UNSEEN),
                Tuple.of(1, Kind.CHANGE_PHASE),
                Tuple.of(1, Kind.RESTATE)));
    }

    private static Arbitrary<FlowStep> steps(Arbitrary<Kind> kinds) {
        Arbitrary<Integer> distances = Arbitraries.frequencyOf(
                Tuple.of(6, integers(1, 2)), Tuple.of(3, integers(3, 6)), Tuple.of(1, integers(7, 30)));
        Arbitrary<Long> quantities = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(100L)),
                Tuple.of(3, longs(1, 10).map(hundreds -> 100 * hundreds)),
                Tuple.of(2, longs(1, 99)));
        Arbitrary<Long> pauses = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(5, longs(1, SECOND / 1_000)),
                Tuple.of(2, longs(1, 2 * SECOND)));
        return Combinators.combine(kinds, Arbitraries.of(Side.class), distances, quantities, integers(0, 1_000), pauses)
                .as(FlowStep::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> integers(int lowest, int highest) {
        return Arbitraries.integers().between(lowest, highest).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Long> longs(long lowest, long highest) {
        return Arbitraries.longs().between(lowest, highest).withDistribution(RandomDistribution.uniform());
    }
}
