package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every fill is explained, and the explanation holds against a book that is replayed to its event. */
class ExplainedFillProperty {
    @Property(tries = 200, seed = "42")
    void whatAFillSaysIsWhatTheReplayedBookShows(@ForAll long seed, @ForAll Policy policy) {
        Witness witness = new Witness();
        Simulation simulation = new Simulation(policy.market(seed), policy.get(), witness)
                .add(new RandomAgent(seed))
                .add(new RandomAgent(seed + 1), AgentLatency.symmetric(Latency.constant(Duration.ofMillis(30))));
        witness.simulation.add(simulation);

        simulation.run();

        assertThat(simulation.fills()).hasSameSizeAs(witness.facts);
        for (int i = 0; i < witness.facts.size(); i++) {
            check(simulation.fills().get(i), witness.facts.get(i), policy);
        }
    }

    @Property(tries = 100, seed = "42")
    void theEventThatCausedAFillIsTheRecordsEventOfItsSequence(@ForAll long seed, @ForAll Policy policy) {
        Simulation simulation = new Simulation(policy.market(seed), policy.get()).add(new RandomAgent(seed));
        simulation.run();

        Map<Long, MarketEvent> events = new HashMap<>();
        try (MarketEventSource replayed = policy.market(seed)) {
            while (replayed.advance()) {
                events.put(replayed.event().sequence(), new MarketEventBuffer().copyFrom(replayed.event()));
            }
        }
        for (Fill fill : simulation.fills()) {
            MarketEvent event = requireNonNull(events.get(fill.sequence()));
            assertThat(event.exchangeTime()).isLessThanOrEqualTo(fill.time());
            switch (fill.cause()) {
                case RECORDED_EXECUTION -> {
                    assertThat(event.type().name()).isEqualTo("EXECUTE");
                    assertThat(event.exchangeTime()).isEqualTo(fill.time());
                    assertThat(event.side()).isEqualTo(fill.side());
                    assertThat(fill.side().isBetter(event.price(), fill.price()))
                            .isFalse();
                }
                case RECORDED_TRADE -> {
                    assertThat(event.type().name()).isEqualTo("TRADE");
                    assertThat(event.exchangeTime()).isEqualTo(fill.time());
                    assertThat(event.side()).isEqualTo(fill.side());
                    assertThat(fill.side().isBetter(event.price(), fill.price()))
                            .isFalse();
                }
                case RECORDED_ARRIVAL -> {
                    assertThat(event.type().name()).isIn("ADD", "REPLACE");
                    assertThat(event.exchangeTime()).isEqualTo(fill.time());
                    assertThat(event.side()).isEqualTo(fill.side().opposite());
                }
                default -> assertThat(fill.cause()).isIn(FillCause.AGGRESSED, FillCause.OWN_ARRIVAL);
            }
        }
    }

    private static void check(Fill fill, Fact fact, Policy policy) {
        assertThat(fill.orderId()).isEqualTo(fact.orderId());
        assertThat(fill.time()).isEqualTo(fact.time());
        assertThat(fill.price()).isEqualTo(fact.price());
        assertThat(fill.quantity()).isEqualTo(fact.quantity());
        assertThat(fill.cause() == FillCause.AGGRESSED).isEqualTo(fact.aggressed());
        if (policy != Policy.LEVELS) {
            // In a record of levels what is ahead is estimated: LevelSimulationProperty and QueueModelTest look at
            // that.
            assertThat(fill.quantityAhead()).isEqualTo(fact.ahead());
            assertThat(fill.quantityAheadAtEntry()).isEqualTo(fact.aheadAtEntry());
        }
        boolean byOwn = fill.cause() == FillCause.OWN_ARRIVAL;
        assertThat(byOwn).isEqualTo(!fact.aggressed() && fact.otherIsOwn());
    }

    /** What the witness saw of one fill. */
    private record Fact(
            long orderId,
            long time,
            long price,
            long quantity,
            boolean aggressed,
            boolean otherIsOwn,
            long ahead,
            long aheadAtEntry) {}

    /** Keeps a book of its own and looks into it just before each trade. */
    private static final class Witness implements BookListener {
        private final NaiveBook book = new NaiveBook();
        private final List<Simulation> simulation = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Map<Long, Long> aheadAtEntry = new HashMap<>();

        @Override
        public void trade(
                long sequence,
                long restingOrderId,
                long aggressorOrderId,
                Side aggressorSide,
                long price,
                long quantity,
                long restingRemaining) {
            long time = simulation.get(0).time();
            boolean restingIsOwn = OrderIds.isOwn(restingOrderId);
            boolean aggressorIsOwn = OrderIds.isOwn(aggressorOrderId);
            if (restingIsOwn) {
                long entry = requireNonNull(aheadAtEntry.get(restingOrderId));
                long ahead = book.quantityAhead(restingOrderId);
                facts.add(new Fact(restingOrderId, time, price, quantity, false, aggressorIsOwn, ahead, entry));
            }
            if (aggressorIsOwn) {
                facts.add(new Fact(aggressorOrderId, time, price, quantity, true, restingIsOwn, 0, 0));
            }
            book.trade(sequence, restingOrderId, aggressorOrderId, aggressorSide, price, quantity, restingRemaining);
        }

        @Override
        public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
            book.orderRested(sequence, orderId, side, price, quantity, displayed);
            aheadAtEntry.put(orderId, book.quantityAhead(orderId));
        }

        @Override
        public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
            book.orderReduced(sequence, orderId, side, price, removed, remaining);
        }

        @Override
        public void orderCancelled(
                long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
            book.orderCancelled(sequence, orderId, side, price, quantity, reason);
        }
    }
}
