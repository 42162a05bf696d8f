package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds where levels leave the record's view and come back, and own orders take from them. */
class WindowedSimulationProperty {
    private static final int STEPS = 200;

    @Property(tries = 300, seed = "42")
    void ownOrdersNeverTakeMoreAtAPriceThanEverWasThere(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int levels, @ForAll boolean fixed) {
        WindowedMarket market = new WindowedMarket(seed, levels, fixed, STEPS);
        Taken taken = new Taken();
        Simulation simulation = new Simulation(market.record(), HistoryPolicy.CONSUME, taken);
        ReconstructedBook shadow = new ReconstructedBook();
        simulation.add(new SimulationAgent() {
            @Override
            public void start(SimulationContext context) {}

            @Override
            public void eventApplied(MarketEvent event) {
                assertThat(shadow.apply(event)).isEqualTo(Disagreement.NONE);
                assertRecordedOrdersHaveNoMoreThan(shadow, simulation);
            }
        });
        simulation.add(new RandomAgent(seed)).add(new RandomAgent(seed + 1));

        simulation.run();

        assertThat(simulation.disagreementCount()).isZero();
        for (Side side : Side.values()) {
            taken.at(side)
                    .forEach((price, quantity) -> assertThat(quantity)
                            .as("taken from side %s at %s", side, price)
                            .isLessThanOrEqualTo(market.added(side, price)));
        }
    }

    private static void assertRecordedOrdersHaveNoMoreThan(ReconstructedBook shadow, Simulation simulation) {
        for (Side side : Side.values()) {
            simulation.book().forEachOrder(side, (id, price, quantity) -> {
                if (!OrderIds.isOwn(id)) {
                    assertThat(quantity).isLessThanOrEqualTo(shadow.remainingQuantity(id));
                    assertThat(price).isEqualTo(shadow.priceOf(id));
                }
            });
        }
    }

    /** Adds up what own orders take from recorded ones, by side and price of these. */
    private static final class Taken implements BookListener {
        private final Map<Long, Long> bids = new HashMap<>();
        private final Map<Long, Long> asks = new HashMap<>();

        private Map<Long, Long> at(Side side) {
            return side == Side.BUY ? bids : asks;
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
            if (OrderIds.isOwn(aggressorOrderId) && !OrderIds.isOwn(restingOrderId)) {
                at(aggressorSide.opposite()).merge(price, quantity, Long::sum);
            }
        }
    }
}
