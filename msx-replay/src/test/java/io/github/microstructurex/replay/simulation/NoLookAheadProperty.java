package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** An agent's view at any time is the book, and the tape, as of that time less its feed latency, whatever else happens. */
class NoLookAheadProperty {
    private static final long SECOND = 1_000_000_000L;

    @Property(tries = 150, seed = "42")
    void theViewIsTheBookAsOfNowLessTheFeedLatency(
            @ForAll long seed,
            @ForAll Policy policy,
            @ForAll @LongRange(max = 3 * SECOND) long feed,
            @ForAll @LongRange(max = SECOND / 20) long compute) {
        NaiveBook venue = new NaiveBook();
        Simulation simulation = new Simulation(policy.market(seed), policy.get(), venue);
        venue.follow(simulation);
        Latency wire = Latency.constant(Duration.ofNanos(feed));
        Tape tape = new Tape();
        Watcher watcher = new Watcher(venue, tape, feed, seed);
        simulation
                .add(tape)
                .add(new RandomAgent(seed), AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(200), 1)))
                .add(watcher, AgentLatency.NONE.withFeed(wire).withCompute(Latency.constant(Duration.ofNanos(compute))))
                .add(new RandomAgent(seed + 1));

        simulation.run();

        assertThat(watcher.checks).isGreaterThan(5);
    }

    @Property(tries = 150, seed = "42")
    void aRandomFeedShowsOnlyStatesOfTheBookThatAreOldEnoughAndNeverGoesBack(
            @ForAll long seed, @ForAll Policy policy, @ForAll @LongRange(max = SECOND) long shortest) {
        NaiveBook venue = new NaiveBook();
        Simulation simulation = new Simulation(policy.market(seed), policy.get(), venue);
        venue.follow(simulation);
        Latency jitter = (time, uniform) -> shortest + (long) (uniform * uniform * SECOND);
        Follower follower = new Follower(venue, shortest);
        simulation.seed(seed).add(new RandomAgent(seed)).add(follower, AgentLatency.NONE.withFeed(jitter));

        simulation.run();

        assertThat(follower.seen).isPositive();
    }

    /** Writes down all trades of the others at once, as they are told to an agent at the venue. */
    private static final class Tape implements SimulationAgent {
        private final TreeMap<Long, List<Long>> trades = new TreeMap<>(Map.of(Long.MIN_VALUE, List.of(-1L, 0L, 0L)));
        private final List<SimulationContext> contexts = new ArrayList<>();

        @Override
        public void start(SimulationContext context) {
            contexts.add(context);
        }

        @Override
        public void traded(long price, long quantity, @Nullable Side aggressorSide) {
            long volume = trades.lastEntry().getValue().get(2) + quantity;
            trades.put(contexts.get(0).time(), List.of(price, quantity, volume));
        }

        /** Price and quantity of the last trade, and the volume so far. */
        List<Long> at(long time) {
            return trades.floorEntry(time).getValue();
        }
    }

    /** Looks at certain times, and compares with what the venue had then. */
    private static final class Watcher implements SimulationAgent {
        private final NaiveBook venue;
        private final Tape tape;
        private final long feed;
        private final SplittableRandom random;
        private final List<SimulationContext> contexts = new ArrayList<>();
        private int checks;

        Watcher(NaiveBook venue, Tape tape, long feed, long seed) {
            this.venue = venue;
            this.tape = tape;
            this.feed = feed;
            random = new SplittableRandom(seed);
        }

        @Override
        public void start(SimulationContext context) {
            contexts.add(context);
            context.wakeAt(SECOND);
        }

        @Override
        public void timer(long time) {
            SimulationContext context = contexts.get(0);
            assertThat(NaiveBook.orders(context.book())).isEqualTo(venue.at(context.time() - feed));
            List<Long> known = tape.at(context.time() - feed);
            assertThat(context.marketVolume()).isEqualTo(known.get(2));
            if (known.get(2) > 0) {
                assertThat(context.lastTradePrice()).isEqualTo(known.get(0));
                assertThat(context.lastTradeQuantity()).isEqualTo(known.get(1));
            }
            checks++;
            context.wakeAt(context.time() + random.nextLong(SECOND / 2));
        }

        @Override
        public void eventApplied(MarketEvent event) {
            assertThat(event.exchangeTime()).isLessThanOrEqualTo(contexts.get(0).time() - feed);
        }
    }

    /** Finds what it sees among the states of the book, one after the other. */
    private static final class Follower implements SimulationAgent {
        private final NaiveBook venue;
        private final long shortest;
        private final List<SimulationContext> contexts = new ArrayList<>();
        private int seen;

        Follower(NaiveBook venue, long shortest) {
            this.venue = venue;
            this.shortest = shortest;
        }

        @Override
        public void start(SimulationContext context) {
            contexts.add(context);
        }

        @Override
        public void eventApplied(MarketEvent event) {
            SimulationContext context = contexts.get(0);
            BookView book = context.book();
            seen = venue.findFrom(seen, NaiveBook.orders(book));
            assertThat(venue.timeOf(seen)).isLessThanOrEqualTo(context.time() - shortest);
            for (Side side : Side.values()) {
                assertThat(book.isEmpty(side)).isEqualTo(book.bestPrice(side) == BookView.NO_PRICE);
            }
        }
    }
}
