package io.github.microstructurex.bench.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.venue.EventHashes;
import io.github.microstructurex.book.venue.Venue;
import io.github.microstructurex.venue.BackPressure;
import io.github.microstructurex.venue.ShardWaitStrategy;
import io.github.microstructurex.venue.ShardedVenue;
import io.github.microstructurex.venue.ShardedVenueBuilder;
import io.github.microstructurex.venue.Submission;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * How many commands a second go through a venue on one thread, and through sharded venues of 1 and 2 shards with one
 * submitter, the same commands each time; with and without a published depth. Fails if the event hashes differ.
 */
public final class VenueBenchmark {
    private static final int INSTRUMENTS = 8;
    private static final int COMMANDS = 2_000_000;
    private static final int LIVE = 1_000;
    private static final int LEVELS = 10;
    private static final int PASSES = 7;

    private final BookCommand[] commands = new BookCommand[COMMANDS];
    private final int[] instruments = new int[COMMANDS];
    private long expected;

    private VenueBenchmark() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < COMMANDS; i++) {
            instruments[i] = random.nextInt(INSTRUMENTS);
            commands[i] = command(random, i);
        }
    }

    /** About {@link #LIVE} live orders an instrument: what is not cancelled trades with an order that crosses. */
    private static BookCommand command(SplittableRandom random, int i) {
        BookCommand command = new BookCommand();
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long distance = random.nextLong(-2, 100);
        return switch (random.nextInt(20)) {
            case 0 -> command.market(i, side, random.nextLong(1, 50));
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> command.cancel(i - random.nextLong(1, (long) LIVE * INSTRUMENTS));
            default ->
                command.limit(
                        i, side, side == Side.BUY ? 10_000 - distance : 10_001 + distance, random.nextLong(1, 100));
        };
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments how shards wait, BLOCKING unless said otherwise
     */
    public static void main(String[] arguments) {
        ShardWaitStrategy waitStrategy =
                ShardWaitStrategy.valueOf(arguments.length == 0 ? "BLOCKING" : arguments[0].toUpperCase(Locale.ROOT));
        VenueBenchmark benchmark = new VenueBenchmark();
        benchmark.measure("one thread", benchmark::oneThread);
        for (int shards = 1; shards <= 2; shards++) {
            int number = shards;
            benchmark.measure(shards + " shard(s)", () -> benchmark.sharded(number, waitStrategy, 0));
            benchmark.measure(
                    shards + " shard(s), depth published", () -> benchmark.sharded(number, waitStrategy, LEVELS));
        }
    }

    private void measure(String name, LongSupplier pass) {
        double[] nanos = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            nanos[i] = (double) pass.getAsLong() / COMMANDS;
        }
        Arrays.sort(nanos);
        System.out.println(String.format(
                Locale.ROOT,
                "%-30s %6.1f ns per command best, %6.1f median, %5.1f million a second",
                name,
                nanos[0],
                nanos[PASSES / 2],
                1_000 / nanos[0]));
    }

    private long oneThread() {
        EventHashes hashes = new EventHashes();
        Venue venue = new Venue(hashes);
        for (int instrument = 0; instrument < INSTRUMENTS; instrument++) {
            venue.add(instrument, MatchingRules.priceTime());
        }
        long start = System.nanoTime();
        for (int i = 0; i < COMMANDS; i++) {
            venue.apply(instruments[i], commands[i]);
        }
        long nanos = System.nanoTime() - start;
        expected = sum(hashes);
        return nanos;
    }

    private long sharded(int shards, ShardWaitStrategy waitStrategy, int levels) {
        EventHashes hashes = new EventHashes();
        ShardedVenueBuilder builder = ShardedVenue.builder()
                .shards(shards)
                .waitStrategy(waitStrategy)
                .backPressure(BackPressure.BLOCK)
                .listeners(hashes);
        if (levels > 0) {
            builder.publishDepth(levels);
        }
        for (int instrument = 0; instrument < INSTRUMENTS; instrument++) {
            builder.add(instrument, MatchingRules.priceTime());
        }
        try (ShardedVenue venue = builder.start()) {
            long start = System.nanoTime();
            for (int i = 0; i < COMMANDS; i++) {
                if (venue.submit(instruments[i], commands[i]) != Submission.ACCEPTED) {
                    throw new IllegalStateException("command " + i + " was refused");
                }
            }
            venue.flush();
            long nanos = System.nanoTime() - start;
            if (sum(hashes) != expected) {
                throw new IllegalStateException(shards + " shard(s) did something else than one thread");
            }
            return nanos;
        }
    }

    private static long sum(EventHashes hashes) {
        long sum = 0;
        for (int instrument = 0; instrument < INSTRUMENTS; instrument++) {
            sum = 31 * sum + hashes.value(instrument);
        }
        return sum;
    }
}
