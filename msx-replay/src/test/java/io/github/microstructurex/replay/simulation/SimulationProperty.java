package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any record and any agents. */
class SimulationProperty {
    @Property(tries = 100, seed = "42")
    void withoutOwnOrdersTheBookIsTheRecords(@ForAll long seed) {
        Simulation simulation = new Simulation(ThinMarket.of(seed));
        ReconstructedBook shadow = new ReconstructedBook();
        simulation.add(new Watcher() {
            @Override
            public void eventApplied(MarketEvent event) {
                assertThat(shadow.apply(event)).isEqualTo(Disagreement.NONE);
                assertThat(orders(simulation.book())).isEqualTo(orders(shadow));
            }
        });

        simulation.run();

        assertThat(simulation.disagreementCount()).isZero();
        assertThat(simulation.fills()).isEmpty();
    }

    @Property(tries = 300, seed = "42")
    void ownOrdersConsumeTheRecordAndNothingIsFilledTwice(@ForAll long seed) {
        Ledger ledger = new Ledger();
        Simulation simulation = new Simulation(ThinMarket.of(seed), HistoryPolicy.CONSUME, ledger);
        RandomAgent first = new RandomAgent(seed);
        RandomAgent second = new RandomAgent(seed + 1);
        ReconstructedBook shadow = new ReconstructedBook();
        long[] ownAtExecution = new long[1];
        simulation.add(new Watcher() {
            @Override
            public void eventApplied(MarketEvent event) {
                assertThat(shadow.apply(event)).isEqualTo(Disagreement.NONE);
                for (Side side : Side.values()) {
                    simulation.book().forEachOrder(side, (id, price, quantity) -> {
                        if (!OrderIds.isOwn(id)) {
                            assertThat(quantity).isLessThanOrEqualTo(shadow.remainingQuantity(id));
                            assertThat(price).isEqualTo(shadow.priceOf(id));
                        }
                    });
                }
                assertThat(isCrossed(simulation.book())).isFalse();
                long passive = passiveQuantity(simulation, event.sequence());
                if (event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.ADD) {
                    assertThat(passive).isLessThanOrEqualTo(event.quantity());
                } else {
                    assertThat(passive).isZero();
                }
                ownAtExecution[0] += passive;
            }
        });
        simulation.add(first).add(second);

        simulation.run();

        assertThat(simulation.disagreementCount()).isZero();
        assertThat(ledger.ownTraded)
                .isEqualTo(simulation.fills().stream().mapToLong(Fill::quantity).sum());
        assertThat(first.filled + second.filled).isEqualTo(ledger.ownTraded);
        first.live.forEach((id, quantity) ->
                assertThat(simulation.book().remainingQuantity(id)).isEqualTo(quantity));
        second.live.forEach((id, quantity) ->
                assertThat(simulation.book().remainingQuantity(id)).isEqualTo(quantity));
        assertThat(simulation.fills()).allMatch(fill -> fill.quantity() > 0 && fill.quantityAhead() == 0);
    }

    @Property(tries = 50, seed = "42")
    void theSameRunGivesTheSameHash(@ForAll long seed) {
        assertThat(run(seed)).isEqualTo(run(seed));
    }

    private static long run(long seed) {
        Simulation simulation = new Simulation(ThinMarket.of(seed)).add(new RandomAgent(seed));
        simulation.run();
        return simulation.eventHash();
    }

    private static long passiveQuantity(Simulation simulation, long sequence) {
        List<Fill> fills = simulation.fills();
        long sum = 0;
        for (int i = fills.size() - 1; i >= 0 && fills.get(i).sequence() == sequence; i--) {
            FillCause cause = fills.get(i).cause();
            if (cause == FillCause.RECORDED_EXECUTION || cause == FillCause.RECORDED_ARRIVAL) {
                sum += fills.get(i).quantity();
            }
        }
        return sum;
    }

    private static boolean isCrossed(BookView book) {
        return !book.isEmpty(Side.BUY)
                && !book.isEmpty(Side.SELL)
                && book.bestPrice(Side.BUY) >= book.bestPrice(Side.SELL);
    }

    private static List<List<Long>> orders(BookView book) {
        List<List<Long>> orders = new ArrayList<>();
        for (Side side : Side.values()) {
            book.forEachOrder(side, (id, price, quantity) -> orders.add(List.of(id, price, quantity)));
        }
        return orders;
    }

    private abstract static class Watcher implements SimulationAgent {
        @Override
        public void start(SimulationContext context) {}
    }

    /** Adds up what own orders trade, and sees to it that no recorded order gives more than it ever had. */
    private static final class Ledger implements BookListener {
        private final Map<Long, Long> left = new HashMap<>();
        private long ownTraded;

        @Override
        public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
            left.put(orderId, quantity);
        }

        @Override
        public void trade(
                long sequence,
                long restingOrderId,
                long aggressorOrderId,
                Side aggressorSide,
                long price,
                long quantity,
                long restingRemaining) {
            assertThat(OrderIds.isOwn(restingOrderId) || OrderIds.isOwn(aggressorOrderId))
                    .isTrue();
            ownTraded +=
                    (OrderIds.isOwn(restingOrderId) ? quantity : 0) + (OrderIds.isOwn(aggressorOrderId) ? quantity : 0);
            long before = requireNonNull(left.get(restingOrderId));
            assertThat(quantity).isLessThanOrEqualTo(before);
            left.put(restingOrderId, before - quantity);
        }
    }
}
