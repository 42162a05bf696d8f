package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.replay.DepthWindowSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recorded day under every policy. The sample is not part of the project; skipped where it is absent. */
class RealDataSimulationTest {
    private static final long NOON = 12 * 3_600_000_000_000L;
    private static final List<MarketEvent> DAY = new ArrayList<>();

    @BeforeAll
    static void readTheDay() {
        Path path = Path.of(
                System.getProperty("msx.data", "../shared/data"),
                "lobster",
                "LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
        try (MarketDataFile file = MarketDataFormats.open(path);
                MarketEventSource source =
                        new DepthWindowSource(file.events(), file.depth().orElseThrow())) {
            while (source.advance()) {
                DAY.add(new MarketEventBuffer().copyFrom(source.event()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutOwnOrdersTheDayIsAsItWas(Policy policy) {
        List<Drift> series = new ArrayList<>();
        Simulation simulation = new Simulation(day(), policy.get()).driftEvery(Duration.ofMinutes(1), series::add);

        simulation.run();

        assertThat(simulation.eventCount()).isEqualTo(DAY.size()).isEqualTo(233_933);
        assertThat(simulation.disagreementCount()).isZero();
        assertThat(series).hasSize(390).allMatch(Drift::isNone);
        assertThat(NaiveBook.orders(simulation.book())).isEqualTo(NaiveBook.orders(simulation.recordedBook()));
    }

    @ParameterizedTest
    @EnumSource
    void aBranchAtNoonGoesOnAsTheTrunkDoes(Policy policy) {
        long noon = DAY.get(0).exchangeTime() / (2 * NOON) * (2 * NOON) + NOON + NOON / 3;
        Simulation trunk = new Simulation(day(), policy.get())
                .seed(1)
                .add(new Joiner(), AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(1), 1)))
                .add(new Joiner());
        trunk.runUntil(noon);
        int before = trunk.fills().size();
        Simulation branch = trunk.fork(day());

        trunk.run();
        branch.run();

        assertThat(before).isPositive();
        assertThat(branch.eventHash()).isEqualTo(trunk.eventHash());
        assertThat(branch.fills()).isEqualTo(trunk.fills()).hasSizeGreaterThan(before);
        // Where the record is left alone an own order passes recorded ones that own orders have used up.
        assertThat(trunk.fills())
                .allMatch(fill -> fill.quantityAhead() == 0
                        || (policy.leavesTheRecordAlone() && fill.cause() == FillCause.OWN_ARRIVAL));
    }

    private static MarketEventSource day() {
        return new MarketEventSource() {
            private int next;

            @Override
            public boolean advance() {
                return next < DAY.size() && ++next > 0;
            }

            @Override
            public MarketEvent event() {
                return DAY.get(next - 1);
            }

            @Override
            public void close() {}
        };
    }

    /** Joins both best prices every ten seconds, and takes back what is left. */
    private static final class Joiner implements SimulationAgent {
        private static final long PAUSE = 10_000_000_000L;

        private final List<Long> orders = new ArrayList<>();
        private final List<SimulationContext> contexts = new ArrayList<>();

        @Override
        public void start(SimulationContext context) {
            contexts.add(context);
            context.wakeAt(context.time() + PAUSE);
        }

        @Override
        public SimulationAgent fork(SimulationContext context) {
            Joiner copy = new Joiner();
            copy.orders.addAll(orders);
            copy.contexts.add(context);
            return copy;
        }

        @Override
        public void timer(long time) {
            SimulationContext context = contexts.get(0);
            orders.forEach(context::cancel);
            orders.clear();
            for (Side side : Side.values()) {
                if (!context.book().isEmpty(side)) {
                    orders.add(context.limit(side, context.book().bestPrice(side), 100, TimeInForce.GTC));
                }
            }
            context.wakeAt(time + PAUSE);
        }
    }
}
