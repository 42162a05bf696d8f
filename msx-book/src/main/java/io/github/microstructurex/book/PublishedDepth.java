package io.github.microstructurex.book;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The best levels of a book for other threads to read: the thread that writes the book publishes, any number of threads
 * read, nobody locks, and a reader always gets one state that the book really had between two commands.
 *
 * <pre>{@code
 * PublishedDepth published = new PublishedDepth(10);      // shared by all
 * book.apply(command);                                    // on the book's thread, after each command
 * published.publish(book);                                //     or as often as it likes
 * DepthSnapshot snapshot = new DepthSnapshot(10);         // one a reader
 * published.read(snapshot);                               // on any thread
 * }</pre>
 *
 * <p>Publishing is wait-free: it takes the same few steps whatever the readers do. Reading is lock-free: a reader starts
 * again only if the writer went once round its slots while it copied one state, and a writer that stops anywhere, even for
 * ever in the middle of {@link #publish}, holds no reader up. Neither allocates. What one thread reads never goes back:
 * versions and sequence numbers only rise, and two threads that synchronize with each other agree on that.
 *
 * <p>How it is done: the states go round a ring of slots. The writer first announces the version that it is about to write
 * ({@code begun}), then a release fence, then writes the slot, then says that it is there ({@code version}, a release). The
 * reader takes the version (an acquire) and copies its slot, then an acquire fence, then looks at what has been announced. If
 * that is less than one round ahead, nobody had begun to overwrite the slot: had any copied word come from a later round,
 * then by the two fences the reader would also see that round's announcement. All accesses to the shared words are at
 * least opaque, so that none is torn, made up or read twice; that is what the Java memory model needs for this argument,
 * on any processor.
 *
 * <p>One thread publishes; all other methods are for any thread.
 */
public final class PublishedDepth {
    private static final int DEFAULT_SLOTS = 16;
    private static final int MAX_LEVELS = 1_000_000;
    private static final int MAX_SLOTS = 256;

    private final int slots;
    private final int stride;
    private final AtomicLongArray words;
    private final Depth depth;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong version = new AtomicLong();

    /**
     * Makes the state of an empty book, which is what readers get until the first is published, and sixteen slots.
     *
     * @param maxLevels how many levels a side are published, from 1 to 1,000,000
     */
    public PublishedDepth(int maxLevels) {
        this(maxLevels, DEFAULT_SLOTS);
    }

    /**
     * Makes the state of an empty book, which is what readers get until the first is published.
     *
     * @param maxLevels how many levels a side are published, from 1 to 1,000,000
     * @param slots how many states are kept, a power of two from 2 to 256: more let a slow reader finish while the writer is
     *     busy, fewer take less memory, which is 32 bytes a level and slot
     */
    public PublishedDepth(int maxLevels, int slots) {
        if (maxLevels > MAX_LEVELS) {
            throw new IllegalArgumentException("maxLevels is " + maxLevels + ", expected at most " + MAX_LEVELS);
        }
        if (slots < 2 || slots > MAX_SLOTS || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException(
                    "slots is " + slots + ", expected a power of two from 2 to " + MAX_SLOTS);
        }
        this.slots = slots;
        depth = new Depth(maxLevels);
        stride = DepthWords.count(maxLevels);
        words = new AtomicLongArray(slots * stride);
        words.setPlain(DepthWords.LAST_TRADE_PRICE, BookView.NO_PRICE);
        words.setPlain(DepthWords.SHAPE, DepthWords.shape(TradingPhase.CONTINUOUS, 0, 0));
    }

    /** {@return how many levels a side are published} */
    public int maxLevels() {
        return depth.maxLevels();
    }

    /**
     * Publishes the state of a book. For the one thread that writes the book, between two commands.
     *
     * @param book the book, the same one each time
     */
    public void publish(OrderBook book) {
        book.copyDepth(depth);
        long next = version.getPlain() + 1;
        begun.setOpaque(next);
        VarHandle.releaseFence();
        write(book, slot(next));
        version.setRelease(next);
    }

    /**
     * Counts what was published so far. A reader that remembers the version that it read last sees by one load whether there
     * is anything new.
     *
     * @return the version that a read would return now, or an earlier one than that
     */
    public long version() {
        return version.getAcquire();
    }

    /**
     * Reads the last state that was published, as many of its levels as the snapshot holds.
     *
     * @param into the snapshot; what it held is dropped
     * @return the version that was read, as {@link DepthSnapshot#version()} says it
     */
    public long read(DepthSnapshot into) {
        long copied = version();
        while (!copy(copied, into.words())) {
            Thread.onSpinWait();
            copied = version();
        }
        into.decode(copied);
        return copied;
    }

    private boolean copy(long copied, long[] into) {
        int slot = slot(copied);
        long shape = words.getOpaque(slot + DepthWords.SHAPE);
        int count = Math.min(DepthWords.count(shape), into.length);
        for (int i = 0; i < count; i++) {
            into[i] = words.getOpaque(slot + i);
        }
        into[DepthWords.SHAPE] = shape;
        VarHandle.acquireFence();
        return begun.getOpaque() - copied < slots;
    }

    private void write(OrderBook book, int slot) {
        int bids = depth.levels(Side.BUY);
        int asks = depth.levels(Side.SELL);
        put(slot + DepthWords.SEQUENCE, book.sequence());
        put(slot + DepthWords.TIME, book.time());
        put(slot + DepthWords.LAST_TRADE_PRICE, book.lastTradePrice());
        put(slot + DepthWords.SHAPE, DepthWords.shape(book.phase(), bids, asks));
        write(slot, Side.BUY, bids);
        write(slot, Side.SELL, asks);
    }

    private void write(int slot, Side side, int levels) {
        for (int level = 0; level < levels; level++) {
            int at = slot + DepthWords.level(side, level);
            put(at, depth.price(side, level));
            put(at + 1, depth.quantity(side, level));
        }
    }

    private void put(int at, long value) {
        words.setOpaque(at, value);
    }

    private int slot(long ofVersion) {
        return (int) (ofVersion & (slots - 1)) * stride;
    }
}
