package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.internal.ListedEvents;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CostAnalysisProperties {
    private static final long SECOND = 1_000_000_000L;

    /** The mid wanders; every second has a quote and a trade. */
    private static List<MarketEventBuffer> day(SplittableRandom random) {
        List<MarketEventBuffer> day = new ArrayList<>();
        long bid = 5_000;
        for (int i = 0; i < 200; i++) {
            bid += random.nextInt(-2, 3);
            day.add(new MarketEventBuffer().clear().at(i * SECOND));
            day.add(new MarketEventBuffer().add(1, Side.BUY, bid, 100).at(i * SECOND));
            day.add(new MarketEventBuffer().add(2, Side.SELL, bid + 3, 100).at(i * SECOND));
            day.add(new MarketEventBuffer()
                    .trade(Side.SELL, bid + 3, random.nextInt(1, 50))
                    .at(i * SECOND));
        }
        return day;
    }

    private static ParentFills order(SplittableRandom random) {
        List<Execution> executions = new ArrayList<>();
        long time = 20 * SECOND;
        for (int i = random.nextInt(12); i > 0; i--) {
            time += random.nextLong(10 * SECOND);
            executions.add(new Execution(
                    time, random.nextInt(4), 5_000 + random.nextInt(-20, 21), random.nextInt(1, 9), 0.01 * i));
        }
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return new ParentFills(side, 100, 10 * SECOND, 20 * SECOND, 150 * SECOND, executions);
    }

    @Property(seed = "42", tries = 200)
    void thePartsAddUp(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MarketEventBuffer> day = day(random);
        ParentFills order = order(random);
        ParentCosts costs = CostAnalysis.of(Instrument.of("STOCK", "0.01", "1")).costs(new ListedEvents(day), order);
        assertThat(costs.wagner().total()).isCloseTo(costs.kissell().total(), within(1e-7));
        double quantity = 0;
        double notional = 0;
        double fees = 0;
        for (ChildCosts child : costs.children()) {
            quantity += child.quantity();
            notional += child.quantity() * child.averagePrice();
            fees += child.fees();
        }
        assertThat(quantity).isEqualTo(costs.execution().executedQuantity());
        assertThat(notional).isCloseTo(costs.execution().executedNotional(), within(1e-7));
        assertThat(fees).isCloseTo(costs.execution().fees(), within(1e-9));
        for (FillMarkout markout : costs.markouts()) {
            assertThat(markout.fills() + markout.undefinedFills())
                    .isEqualTo(order.executions().size());
        }
        assertThat(costs.benchmarks().twap())
                .isBetween(costs.benchmarks().arrival() - 3, costs.benchmarks().arrival() + 3);
        assertThat(costs.participation()).isBetween(0.0, 1.0);
    }
}
