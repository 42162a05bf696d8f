package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any level-2 record, any agents and any queue model. */
class LevelSimulationProperty {
    private static final List<QueueModel> MODELS =
            List.of(QueueModel.PESSIMISTIC, QueueModel.PROPORTIONAL, QueueModel.LOGARITHMIC, QueueModel.power(2.5));

    @Property(tries = 200, seed = "42")
    void noTradeFillsOwnOrdersWithMoreThanItsQuantityAndTheRecordStaysAsItWas(
            @ForAll long seed, @ForAll @IntRange(max = 3) int model) {
        List<Drift> series = new ArrayList<>();
        Simulation simulation = new Simulation(LevelMarket.of(seed), HistoryPolicy.levels(MODELS.get(model)))
                .driftEvery(Duration.ofSeconds(1), series::add);
        int[] fillsSeen = new int[1];
        simulation.add(new RandomAgent(seed)).add(new RandomAgent(seed + 1)).add(new SimulationAgent() {
            @Override
            public void start(SimulationContext context) {}

            @Override
            public void eventApplied(MarketEvent event) {
                long passive = 0;
                List<Fill> fills = simulation.fills();
                for (; fillsSeen[0] < fills.size(); fillsSeen[0]++) {
                    Fill fill = fills.get(fillsSeen[0]);
                    boolean byRecord =
                            fill.cause() == FillCause.RECORDED_TRADE || fill.cause() == FillCause.RECORDED_ARRIVAL;
                    passive += byRecord && fill.sequence() == event.sequence() ? fill.quantity() : 0;
                    if (fill.cause() == FillCause.RECORDED_TRADE) {
                        assertThat(event.type()).isEqualTo(MarketEventType.TRADE);
                        assertThat(event.side()).isEqualTo(fill.side());
                        assertThat(fill.side().isBetter(event.price(), fill.price()))
                                .isFalse();
                    }
                }
                assertThat(passive).isLessThanOrEqualTo(event.quantity());
            }
        });

        simulation.run();

        assertThat(simulation.disagreementCount()).isZero();
        assertThat(simulation.eventCount()).isEqualTo(LevelMarket.EVENTS);
        assertThat(series).isNotEmpty().allMatch(Drift::isNone);
    }
}
