package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any level-2 record, any agents and any queue model. */
class LevelSimulationProperty {
    private static final List<QueueModel> MODELS =
            List.of(QueueModel.PESSIMISTIC, QueueModel.PROPORTIONAL, QueueModel.LOGARITHMIC, QueueModel.power(2.5));
    private static final int EVENTS = 200;
    private static final long MIDDLE = 100;

    @Property(tries = 200, seed = "42")
    void noTradeFillsOwnOrdersWithMoreThanItsQuantityAndTheRecordStaysAsItWas(
            @ForAll long seed, @ForAll @IntRange(max = 3) int model) {
        List<Drift> series = new ArrayList<>();
        Simulation simulation = new Simulation(levels(seed), HistoryPolicy.levels(MODELS.get(model)))
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
        assertThat(simulation.eventCount()).isEqualTo(EVENTS);
        assertThat(series).isNotEmpty().allMatch(Drift::isNone);
    }

    /** Levels come, grow, shrink and go on both sides of the middle; trades come as they like. */
    private static Script levels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] shown = new long[2][6];
        Script script = new Script();
        for (int i = 1; i <= EVENTS; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int distance = random.nextInt(1, 6);
            long price = MIDDLE - (long) side.sign() * distance;
            long id = 2 * price + side.index();
            long old = shown[side.index()][distance];
            long quantity = random.nextLong(1, 60);
            long time = 200_000_000L * i;
            if (random.nextInt(4) == 0) {
                script.at(time, e -> e.trade(side, price, quantity));
                continue;
            }
            shown[side.index()][distance] = old > 0 && random.nextInt(4) == 0 ? 0 : quantity;
            if (old == 0) {
                script.at(time, e -> e.add(id, side, price, quantity));
            } else if (shown[side.index()][distance] == 0) {
                script.at(time, e -> e.delete(id, side, price, old));
            } else if (quantity < old) {
                script.at(time, e -> e.reduce(id, side, price, old - quantity));
            } else {
                script.at(time, e -> e.replace(id, id, side, price, quantity));
            }
        }
        return script;
    }
}
