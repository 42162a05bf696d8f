package io.github.microstructurex.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.DepthSnapshot;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.PublishedDepth;
import io.github.microstructurex.book.venue.EventHashes;
import io.github.microstructurex.book.venue.Venue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** For every instrument, the sharded venue does what the venue on one thread does, whatever the commands. */
class ShardedVenueProperty {
    private static final int COMMANDS = 2_000;
    private static final int LEVELS = 4;
    private static final List<MatchingRules> RULES = List.of(
            MatchingRules.priceTime(),
            MatchingRules.proRata(),
            MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT),
            MatchingRules.proRata().withTopOrderFirst(true).withMinimumAllocation(2));

    private EventHashes expected = new EventHashes();
    private Venue single = new Venue(expected);
    private EventHashes found = new EventHashes();

    @BeforeTry
    void newVenues() {
        expected = new EventHashes();
        single = new Venue(expected);
        found = new EventHashes();
    }

    @Property(tries = 60, seed = "42")
    void anyNumberOfShardsGivesTheResultsOfOneThread(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int instruments,
            @ForAll @IntRange(min = 1, max = 4) int shards,
            @ForAll ShardWaitStrategy waitStrategy) {
        addTo(single, instruments);
        try (ShardedVenue sharded =
                builder(instruments).shards(shards).waitStrategy(waitStrategy).start()) {
            sendToBoth(sharded, instruments, new RandomCommands(seed), new SplittableRandom(seed));
            checkSame(sharded);
        }
    }

    @Property(tries = 20, seed = "42")
    void soItDoesWithBooksThatWereRestored(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int instruments,
            @ForAll @IntRange(min = 1, max = 4) int shards)
            throws IOException {
        RandomCommands commands = new RandomCommands(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Venue earlier = new Venue();
        addTo(earlier, instruments);
        for (int i = 0; i < COMMANDS; i++) {
            earlier.apply(random.nextInt(instruments), commands.next());
        }
        ShardedVenueBuilder builder = emptyBuilder();
        for (int instrument = 0; instrument < instruments; instrument++) {
            OrderBook book = earlier.book(instrument);
            single.add(instrument, restored(book, expected.apply(instrument)));
            builder.add(instrument, restored(book, found.apply(instrument)));
        }

        try (ShardedVenue sharded = builder.shards(shards).start()) {
            checkSame(sharded);
            sendToBoth(sharded, instruments, commands, random);
            checkSame(sharded);
        }
    }

    @Property(tries = 20, seed = "42")
    void soDoSeveralSubmittersOfWhomEachHasInstrumentsOfItsOwn(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int instruments,
            @ForAll @IntRange(min = 1, max = 3) int shards)
            throws InterruptedException {
        addTo(single, instruments);
        try (ShardedVenue sharded = builder(instruments).shards(shards).start()) {
            List<Thread> submitters = new ArrayList<>();
            for (int instrument = 0; instrument < instruments; instrument++) {
                int own = instrument;
                RandomCommands commands = new RandomCommands(seed + own);
                for (int i = 0; i < COMMANDS; i++) {
                    single.apply(own, commands.next());
                }
                submitters.add(new Thread(() -> submitAll(sharded, own, new RandomCommands(seed + own))));
            }
            submitters.forEach(Thread::start);
            for (Thread submitter : submitters) {
                submitter.join();
            }

            sharded.flush();
            checkSame(sharded);
        }
    }

    @Test
    void theCommandsAreOfEveryTypeAndHaveEveryOutcome() {
        Set<CommandType> types = EnumSet.noneOf(CommandType.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        RandomCommands commands = new RandomCommands(42);
        addTo(single, RULES.size());
        for (int i = 0; i < COMMANDS; i++) {
            BookCommand command = commands.next();
            types.add(command.type());
            outcomes.add(single.apply(i % RULES.size(), command));
        }

        assertThat(types).containsExactlyInAnyOrder(CommandType.values());
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    private void sendToBoth(ShardedVenue sharded, int instruments, RandomCommands commands, SplittableRandom random) {
        for (int i = 0; i < COMMANDS; i++) {
            int instrument = random.nextInt(instruments);
            BookCommand command = commands.next();
            single.apply(instrument, command);
            assertThat(sharded.submit(instrument, command)).isEqualTo(Submission.ACCEPTED);
        }
        sharded.flush();
    }

    private static OrderBook restored(OrderBook book, BookListener listener) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.writeState(new DataOutputStream(bytes));
        return OrderBook.readState(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), listener);
    }

    private static void submitAll(ShardedVenue venue, int instrument, RandomCommands commands) {
        for (int i = 0; i < COMMANDS; i++) {
            venue.submit(instrument, commands.next());
        }
    }

    /** A small ring, so that it runs full and round and round. */
    private static ShardedVenueBuilder emptyBuilder() {
        return ShardedVenue.builder().ringSize(256).publishDepth(LEVELS);
    }

    private ShardedVenueBuilder builder(int instruments) {
        ShardedVenueBuilder builder = emptyBuilder().listeners(found);
        for (int instrument = 0; instrument < instruments; instrument++) {
            builder.add(instrument, rules(instrument));
        }
        return builder;
    }

    private static void addTo(Venue venue, int instruments) {
        for (int instrument = 0; instrument < instruments; instrument++) {
            venue.add(instrument, rules(instrument));
        }
    }

    private static MatchingRules rules(int instrument) {
        return RULES.get(instrument % RULES.size());
    }

    private void checkSame(ShardedVenue sharded) {
        assertThat(sharded.failures()).isEmpty();
        single.instruments().forEach(instrument -> {
            assertThat(found.value(instrument)).isEqualTo(expected.value(instrument));
            PublishedDepth published = new PublishedDepth(LEVELS);
            published.publish(single.book(instrument));
            assertThat(read(sharded.depth(instrument))).isEqualTo(read(published));
        });
    }

    private static String read(PublishedDepth depth) {
        DepthSnapshot snapshot = new DepthSnapshot(LEVELS);
        depth.read(snapshot);
        return snapshot.toString();
    }
}
