package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PublishedDepth;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a {@link ShardedVenue}. Instruments are dealt to the shards in turn, in the order in which they are added:
 * the first to shard 0, the next to shard 1, and behind the last shard from 0 again. An instrument that names its shard goes
 * there and is not counted.
 *
 * <p>Each method replaces what the same method said before, except {@code add}. For use by one thread.
 */
public final class ShardedVenueBuilder {
    private static final int IN_TURN = -1;
    private static final int MAX_RING_SIZE = 1 << 24;

    private final Map<Integer, Placement> instruments = new LinkedHashMap<>();
    private final Map<OrderBook, Integer> givenBooks = new HashMap<>();
    private boolean givenBooksInUse;
    private int shards = 1;
    private int ringSize = 1 << 14;
    private int levels;
    private BackPressure backPressure = BackPressure.BLOCK;
    private ShardWaitStrategy waitStrategy = ShardWaitStrategy.BLOCKING;
    private Supplier<ThreadFactory> threads = ShardedVenueBuilder::namedThreads;
    private IntFunction<? extends BookListener> listeners = instrument -> BookListener.NONE;
    private Consumer<? super ShardFailure> onFailure = failure -> {};

    /** Where the book of an instrument comes from, and the shard that it goes to. */
    private record Placement(Supplier<OrderBook> book, int shard) {}

    ShardedVenueBuilder() {}

    /**
     * Says how many shards there are: 1 unless said otherwise. More than processors make nothing faster.
     *
     * @param number at least 1
     * @return this builder
     */
    public ShardedVenueBuilder shards(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("shards is " + number + ", expected at least 1");
        }
        shards = number;
        return this;
    }

    /**
     * Says how many commands may wait before each shard: 16,384 unless said otherwise.
     *
     * @param commands a power of two from 1 to 16,777,216
     * @return this builder
     */
    public ShardedVenueBuilder ringSize(int commands) {
        if (commands < 1 || commands > MAX_RING_SIZE || Integer.bitCount(commands) != 1) {
            throw new IllegalArgumentException(
                    "ringSize is " + commands + ", expected a power of two from 1 to " + MAX_RING_SIZE);
        }
        ringSize = commands;
        return this;
    }

    /**
     * Says what a submitter meets when a shard's ring is full: {@link BackPressure#BLOCK} unless said otherwise.
     *
     * @param policy the policy
     * @return this builder
     */
    public ShardedVenueBuilder backPressure(BackPressure policy) {
        backPressure = policy;
        return this;
    }

    /**
     * Says how threads wait: {@link ShardWaitStrategy#BLOCKING} unless said otherwise.
     *
     * @param strategy the strategy
     * @return this builder
     */
    public ShardedVenueBuilder waitStrategy(ShardWaitStrategy strategy) {
        waitStrategy = strategy;
        return this;
    }

    /**
     * Says who makes the threads, one a shard, shard 0 first. Unless said otherwise they are called {@code msx-shard-0} and so
     * on, and keep the virtual machine alive until the venue is closed.
     *
     * @param factory makes threads that are not started
     * @return this builder
     */
    public ShardedVenueBuilder threads(ThreadFactory factory) {
        threads = () -> factory;
        return this;
    }

    /**
     * Says who is told the events of each instrument, on its shard's thread: nobody unless said otherwise.
     *
     * @param factory is asked once for each instrument that was added with its rules, by {@link #start}, in the order in
     *     which they were added
     * @return this builder
     */
    public ShardedVenueBuilder listeners(IntFunction<? extends BookListener> factory) {
        listeners = factory;
        return this;
    }

    /**
     * Publishes the depth of every instrument for other threads to read. It is not published unless this is said.
     *
     * @param maxLevels how many levels a side, at least 1
     * @return this builder
     */
    public ShardedVenueBuilder publishDepth(int maxLevels) {
        if (maxLevels < 1) {
            throw new IllegalArgumentException("maxLevels is " + maxLevels + ", expected at least 1");
        }
        levels = maxLevels;
        return this;
    }

    /**
     * Says who is told when a shard fails, on its thread, once a shard. It is also logged, and can be asked for by {@link
     * ShardedVenue#failures}.
     *
     * @param listener is told
     * @return this builder
     */
    public ShardedVenueBuilder onFailure(Consumer<? super ShardFailure> listener) {
        onFailure = listener;
        return this;
    }

    /**
     * Adds an instrument, for the shard whose turn it is.
     *
     * @param instrument its number, any that is not taken yet
     * @param rules how its book matches
     * @return this builder
     * @throws IllegalArgumentException if the instrument was added before
     */
    public ShardedVenueBuilder add(int instrument, MatchingRules rules) {
        return place(instrument, () -> newBook(instrument, rules), IN_TURN);
    }

    /**
     * Adds an instrument that has a book already, such as one that was restored from a state, for the shard whose turn it
     * is. The book keeps the listener that it has, who is told on the shard's thread from then on; the venue's listeners are
     * not asked.
     *
     * <pre>{@code
     * builder.add(7, BookState.read(file, listener));
     * }</pre>
     *
     * @param instrument its number, any that is not taken yet
     * @param book its book, empty or not; from {@link #start} on it is the shard's alone
     * @return this builder
     * @throws IllegalArgumentException if the instrument was added before, or the book is that of another one
     */
    public ShardedVenueBuilder add(int instrument, OrderBook book) {
        return placeGiven(instrument, book, IN_TURN);
    }

    /**
     * Adds an instrument to a shard.
     *
     * @param instrument its number, any that is not taken yet
     * @param rules how its book matches
     * @param shard the shard, from 0 to below the number of shards, which {@link #start} checks
     * @return this builder
     * @throws IllegalArgumentException if the instrument was added before, or the shard is below 0
     */
    public ShardedVenueBuilder add(int instrument, MatchingRules rules, int shard) {
        return place(instrument, () -> newBook(instrument, rules), requireNotNegative(instrument, shard));
    }

    /**
     * Adds an instrument that has a book already to a shard.
     *
     * @param instrument its number, any that is not taken yet
     * @param book its book, as for {@link #add(int, OrderBook)}
     * @param shard the shard, from 0 to below the number of shards, which {@link #start} checks
     * @return this builder
     * @throws IllegalArgumentException if the instrument was added before, the book is that of another one, or the shard is
     *     below 0
     */
    public ShardedVenueBuilder add(int instrument, OrderBook book, int shard) {
        return placeGiven(instrument, book, requireNotNegative(instrument, shard));
    }

    private ShardedVenueBuilder placeGiven(int instrument, OrderBook book, int shard) {
        Objects.requireNonNull(book, "book");
        requireNew(instrument);
        Integer other = givenBooks.putIfAbsent(book, instrument);
        if (other != null) {
            throw new IllegalArgumentException(
                    "the book for instrument " + instrument + " is that of instrument " + other);
        }
        return place(instrument, () -> book, shard);
    }

    private ShardedVenueBuilder place(int instrument, Supplier<OrderBook> book, int shard) {
        requireNew(instrument);
        instruments.put(instrument, new Placement(book, shard));
        return this;
    }

    private void requireNew(int instrument) {
        if (instruments.containsKey(instrument)) {
            throw new IllegalArgumentException("instrument " + instrument + " was added before");
        }
    }

    private static int requireNotNegative(int instrument, int shard) {
        if (shard < 0) {
            throw new IllegalArgumentException(
                    "shard of instrument " + instrument + " is " + shard + ", expected at least 0");
        }
        return shard;
    }

    private OrderBook newBook(int instrument, MatchingRules rules) {
        return new OrderBook(rules, listeners.apply(instrument));
    }

    /**
     * Makes the books that there are not yet, and starts the threads. Each call makes a venue with books of its own, so books
     * that were there already can be started only once.
     *
     * @return the venue, ready for commands; to be closed when it is no longer used
     * @throws IllegalArgumentException if an instrument names a shard that there is not
     * @throws IllegalStateException if books that were there already have been started before
     */
    public ShardedVenue start() {
        if (givenBooksInUse) {
            throw new IllegalStateException("the books of this builder belong to the venue that it has started");
        }
        ThreadFactory factory = threads.get();
        List<ShardBooks> books = new ArrayList<>();
        List<Shard> made = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            books.add(new ShardBooks());
            made.add(new Shard(shard, books.get(shard), ringSize, waitStrategy, factory, onFailure));
        }
        Int2ObjectLinkedOpenHashMap<ShardedVenue.Listing> listings = new Int2ObjectLinkedOpenHashMap<>();
        int turn = 0;
        for (Map.Entry<Integer, Placement> entry : instruments.entrySet()) {
            int instrument = entry.getKey();
            Placement placement = entry.getValue();
            int shard = placement.shard == IN_TURN ? turn++ % shards : checkShard(instrument, placement.shard);
            books.get(shard).add(instrument, placement.book.get());
            listings.put(instrument, new ShardedVenue.Listing(made.get(shard), depth(instrument, books.get(shard))));
        }
        givenBooksInUse = !givenBooks.isEmpty();
        made.forEach(Shard::start);
        return new ShardedVenue(List.copyOf(made), listings, backPressure);
    }

    private int checkShard(int instrument, int shard) {
        if (shard >= shards) {
            throw new IllegalArgumentException("shard of instrument " + instrument + " is " + shard
                    + ", expected from 0 to below the number of shards, " + shards);
        }
        return shard;
    }

    private @Nullable PublishedDepth depth(int instrument, ShardBooks books) {
        if (levels == 0) {
            return null;
        }
        PublishedDepth depth = new PublishedDepth(levels);
        books.publishTo(depth, instrument);
        return depth;
    }

    private static ThreadFactory namedThreads() {
        AtomicInteger next = new AtomicInteger();
        return task -> new Thread(task, "msx-shard-" + next.getAndIncrement());
    }
}
