package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.replay.playback.PacedEvents;
import io.github.microstructurex.replay.playback.ReplayControl;
import io.github.microstructurex.replay.playback.Speed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any record, any agents, any policy and any latency. */
class ConservationProperty {
    private static final int AGENTS = 3;

    @Property(tries = 200, seed = "42")
    void cashAndPositionsSumToZeroOverAllParticipants(@ForAll long seed, @ForAll Policy policy) {
        Ledger ledger = new Ledger();
        List<RandomAgent> agents = agents(seed);
        Simulation simulation = simulation(seed, policy, ledger, agents);

        simulation.run();

        // What agents were told, what the fills say and what the book did are three witnesses.
        long position = ledger.recordPosition;
        long cash = ledger.recordCash;
        for (RandomAgent agent : agents) {
            assertThat(agent.position).isEqualTo(ledger.position(agent.orders));
            assertThat(agent.cash).isEqualTo(ledger.cash(agent.orders));
            position += agent.position;
            cash += agent.cash;
        }
        assertThat(position).isZero();
        assertThat(cash).isZero();
        assertThat(agents.stream().mapToLong(agent -> agent.filled).sum())
                .isEqualTo(simulation.fills().stream().mapToLong(Fill::quantity).sum());
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Property(tries = 200, seed = "42")
    void noUnitIsFilledTwice(@ForAll long seed, @ForAll Policy policy) {
        Ledger ledger = new Ledger();
        Simulation simulation = simulation(seed, policy, ledger, agents(seed));
        ReconstructedBook shadow = new ReconstructedBook();
        Map<Long, Long> everAdded = new HashMap<>();
        int[] fillsSeen = new int[1];
        simulation.add(new SimulationAgent() {
            @Override
            public void start(SimulationContext context) {}

            @Override
            public void eventApplied(MarketEvent event) {
                assertThat(shadow.apply(event)).isEqualTo(Disagreement.NONE);
                if (event.type() == MarketEventType.ADD || event.type() == MarketEventType.REPLACE) {
                    everAdded.merge(event.orderId(), event.quantity(), Long::sum);
                }
                long passive = 0;
                List<Fill> fills = simulation.fills();
                for (; fillsSeen[0] < fills.size(); fillsSeen[0]++) {
                    Fill fill = fills.get(fillsSeen[0]);
                    boolean byEvent = fill.sequence() == event.sequence() && isPassive(fill);
                    passive += byEvent ? fill.quantity() : 0;
                }
                assertThat(passive).isLessThanOrEqualTo(event.quantity());
            }
        });

        simulation.run();

        // Nobody takes more of a recorded order than it ever showed.
        ledger.takenByOwn.forEach(
                (id, quantity) -> assertThat(quantity).isLessThanOrEqualTo(requireNonNull(everAdded.get(id))));
        assertThat(NaiveBook.orders(simulation.recordedBook())).isEqualTo(NaiveBook.orders(shadow));
    }

    private static boolean isPassive(Fill fill) {
        return fill.cause() != FillCause.AGGRESSED && fill.cause() != FillCause.OWN_ARRIVAL;
    }

    @Property(tries = 60, seed = "42")
    void withoutOwnOrdersNoPolicyDrifts(@ForAll long seed, @ForAll Policy policy) {
        List<Drift> series = new ArrayList<>();
        Simulation simulation =
                new Simulation(policy.market(seed), policy.get()).driftEvery(Duration.ofSeconds(1), series::add);

        simulation.run();

        assertThat(series).hasSizeGreaterThan(20).allMatch(Drift::isNone);
        assertThat(NaiveBook.orders(simulation.book())).isEqualTo(NaiveBook.orders(simulation.recordedBook()));
    }

    @Property(tries = 60, seed = "42")
    void whatLeavesTheRecordAloneNeverDriftsAndTheOthersByNoMoreThanOwnFills(@ForAll long seed, @ForAll Policy policy) {
        List<Drift> series = new ArrayList<>();
        Simulation simulation = simulation(seed, policy, BookListener.NONE, agents(seed))
                .driftEvery(Duration.ofSeconds(1), series::add);

        simulation.run();

        long traded = simulation.fills().stream().mapToLong(Fill::quantity).sum();
        for (Drift drift : series) {
            assertThat(drift.surplus() + (policy.leavesTheRecordAlone() ? drift.missing() : 0))
                    .isLessThanOrEqualTo(policy == Policy.REACTIVE ? traded : 0);
        }
    }

    @Property(tries = 8, seed = "42")
    void theSameSeedGivesTheSameHashOnAnyNumberOfThreadsInAnyClockMode(@ForAll long seed, @ForAll Policy policy)
            throws Exception {
        long expected = run(seed, policy, 0);
        List<Callable<Long>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int stepping = i;
            runs.add(() -> run(seed, policy, stepping));
        }
        for (int threads = 1; threads <= 4; threads++) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                for (var result : pool.invokeAll(runs)) {
                    assertThat(result.get()).isEqualTo(expected);
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** Runs at once for stepping 0, else in random strides, and by a wall clock that is a million times as fast if odd. */
    private static long run(long seed, Policy policy, int stepping) {
        MarketEventSource market = policy.market(seed);
        MarketEventSource paced = new PacedEvents(market, new ReplayControl(Speed.times(1e6)));
        Simulation simulation = new Simulation(stepping % 2 == 0 ? market : paced, policy.get()).seed(seed);
        addAll(simulation, agents(seed), seed);
        SplittableRandom random = new SplittableRandom(stepping);
        long time = 0;
        for (int i = 0; i < 100 * stepping; i++) {
            time += random.nextLong(300_000_000);
            simulation.runUntil(Math.min(time, 29_000_000_000L));
        }
        simulation.run();
        return simulation.eventHash();
    }

    private static List<RandomAgent> agents(long seed) {
        List<RandomAgent> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            agents.add(new RandomAgent(seed + i));
        }
        return agents;
    }

    private static Simulation simulation(long seed, Policy policy, BookListener listener, List<RandomAgent> agents) {
        Simulation simulation = new Simulation(policy.market(seed), policy.get(), listener).seed(seed);
        addAll(simulation, agents, seed);
        return simulation;
    }

    private static void addAll(Simulation simulation, List<RandomAgent> agents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        agents.forEach(agent -> simulation.add(agent, latency(random)));
    }

    private static AgentLatency latency(SplittableRandom random) {
        return new AgentLatency(way(random), way(random), way(random), way(random), way(random));
    }

    private static Latency way(SplittableRandom random) {
        Duration some = Duration.ofNanos(random.nextLong(1, 200_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> Latency.constant(some);
            case 1 -> Latency.lognormal(some, 0.8);
            case 2 -> Latency.empirical(0, 5_000_000, some.toNanos());
            case 3 -> Latency.recorded(new long[] {0, 20_000_000_000L}, new long[] {some.toNanos(), 0});
            default -> Latency.NONE;
        };
    }

    /** Books every trade for its buyer and its seller, by what the book did. */
    private static final class Ledger implements BookListener {
        private final Map<Long, Long> positions = new HashMap<>();
        private final Map<Long, Long> cash = new HashMap<>();
        private final Map<Long, Long> takenByOwn = new HashMap<>();
        private long recordPosition;
        private long recordCash;

        long position(Iterable<Long> orders) {
            return sum(positions, orders);
        }

        long cash(Iterable<Long> orders) {
            return sum(cash, orders);
        }

        private static long sum(Map<Long, Long> values, Iterable<Long> orders) {
            long sum = 0;
            for (long order : orders) {
                sum += values.getOrDefault(order, 0L);
            }
            return sum;
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
            book(aggressorOrderId, aggressorSide, price, quantity);
            book(restingOrderId, aggressorSide.opposite(), price, quantity);
            boolean isTaken = OrderIds.isOwn(aggressorOrderId) != OrderIds.isOwn(restingOrderId);
            long recordId = OrderIds.isOwn(aggressorOrderId) ? restingOrderId : aggressorOrderId;
            if (isTaken && recordId != OrderIds.RECORDED_AGGRESSOR) {
                takenByOwn.merge(recordId, quantity, Long::sum);
            }
        }

        private void book(long orderId, Side side, long price, long quantity) {
            long signed = side.sign() * quantity;
            if (OrderIds.isOwn(orderId)) {
                positions.merge(orderId, signed, Long::sum);
                cash.merge(orderId, -signed * price, Long::sum);
            } else {
                recordPosition += signed;
                recordCash -= signed * price;
            }
        }
    }
}
