package io.github.microstructurex.bench.book;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to cancel any order of a book and to put it back, as the book grows: constant but for the caches. All
 * orders wait in one queue, where a search from either end would take longest, or are spread over a thousand levels.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CancelBenchmark {
    /** How many orders are live. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int liveOrders;

    /** How many price levels they are spread over. */
    @Param({"1", "1000"})
    public int priceLevels;

    private final OrderBook book = new OrderBook();
    private final SplittableRandom random = new SplittableRandom(42);

    /** Fills the book. */
    @Setup
    public void fill() {
        for (int id = 0; id < liveOrders; id++) {
            add(id);
        }
    }

    /** {@return the outcome of a cancel of a random order and of its return} */
    @Benchmark
    public Outcome cancelAndReturn() {
        int id = random.nextInt(liveOrders);
        if (book.cancel(id) != Outcome.CANCELLED) {
            throw new IllegalStateException("order " + id + " was not live");
        }
        return add(id);
    }

    private Outcome add(int id) {
        return book.limit(id, Side.BUY, 1_000_000 - id % priceLevels, 10);
    }
}
