package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.PublishedDepth;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many instruments on several threads. Every instrument belongs to one shard; a shard is one thread with a {@linkplain
 * io.github.microstructurex.book.venue.Venue venue} of its own behind a ring of commands, and shards share nothing. For every
 * instrument the results are those of the same commands in a venue on one thread, whatever the number of shards.
 *
 * <pre>{@code
 * try (ShardedVenue venue = ShardedVenue.builder()
 *         .shards(2)
 *         .listeners(instrument -> new MyListener(instrument))
 *         .publishDepth(10)
 *         .add(1, MatchingRules.priceTime())
 *         .add(2, MatchingRules.proRata())
 *         .start()) {
 *     venue.submit(1, command.limit(77, Side.BUY, 9_990, 100));   // ACCEPTED
 *     venue.flush();
 *     venue.depth(1).read(snapshot);
 * }
 * }</pre>
 *
 * <p>Any thread may submit. The commands that one thread submits for one instrument are carried out in that order; those of
 * several threads in some order. Results come through the listeners, on the shard's thread, which must not wait for the
 * venue. Once the books have grown to the size of the market nothing is allocated.
 *
 * <p>A shard whose book or listener throws has failed: it is reported, takes no more commands and carries out none of those
 * that it had accepted; whoever waits for it is released, and the other shards go on.
 *
 * <p>Closing refuses further commands and returns when all that were accepted have been carried out. All methods are for any
 * thread, except those that say otherwise.
 */
public final class ShardedVenue implements AutoCloseable {
    private final List<Shard> shards;
    private final Int2ObjectLinkedOpenHashMap<Listing> listings;
    private final BackPressure backPressure;
    private final ReentrantLock closing = new ReentrantLock();

    /** An instrument, its shard, and the depth that others read, if there is one. */
    record Listing(Shard shard, @Nullable PublishedDepth depth) {}

    ShardedVenue(List<Shard> shards, Int2ObjectLinkedOpenHashMap<Listing> listings, BackPressure backPressure) {
        this.shards = shards;
        this.listings = listings;
        this.backPressure = backPressure;
    }

    /** {@return the settings of a new venue, with nothing set} */
    public static ShardedVenueBuilder builder() {
        return new ShardedVenueBuilder();
    }

    /**
     * Submits a command. It is copied: the caller may change and use it again at once.
     *
     * @param instrument whose book it goes to
     * @param command the command
     * @return whether it was accepted, or why not
     */
    public Submission submit(int instrument, BookCommand command) {
        Objects.requireNonNull(command, "command");
        Listing listing = listings.get(instrument);
        if (listing == null) {
            return Submission.UNKNOWN_INSTRUMENT;
        }
        Submission answer = listing.shard.submit(instrument, command);
        if (answer == Submission.FULL && backPressure == BackPressure.BLOCK && !isThreadOfAShard()) {
            return listing.shard.submitWaiting(instrument, command);
        }
        return answer;
    }

    /**
     * Waits until everything that was submitted before this call has been carried out, listeners have been told and depths
     * are published. What a listener has written is then visible to the caller. A failed shard is not waited for. An
     * interrupt does not end the wait.
     *
     * @throws IllegalStateException if called by a listener, which would wait for itself
     */
    public void flush() {
        requireOtherThread("flush");
        long[] marks = shards.stream().mapToLong(Shard::submitted).toArray();
        for (int i = 0; i < marks.length; i++) {
            shards.get(i).awaitApplied(marks[i]);
        }
    }

    /** {@return the numbers of all instruments, in the order in which they were added} */
    public IntStream instruments() {
        return listings.keySet().intStream();
    }

    /** {@return how many shards there are} */
    public int shards() {
        return shards.size();
    }

    /**
     * Says which shard an instrument belongs to.
     *
     * @param instrument an instrument of this venue
     * @return the shard, from 0 to below {@link #shards()}
     * @throws IllegalArgumentException if the venue does not have the instrument
     */
    public int shardOf(int instrument) {
        return listing(instrument).shard.number();
    }

    /**
     * Gives the depth of an instrument. It is published at the start and after every batch of at most 64 commands of a shard,
     * so that it is at rest never behind, and under load by less than a batch.
     *
     * @param instrument an instrument of this venue
     * @return its depth, for any thread to read
     * @throws IllegalArgumentException if the venue does not have the instrument
     * @throws IllegalStateException if the venue was built without {@link ShardedVenueBuilder#publishDepth}
     */
    public PublishedDepth depth(int instrument) {
        PublishedDepth depth = listing(instrument).depth;
        if (depth == null) {
            throw new IllegalStateException("this venue publishes no depth: build it with publishDepth");
        }
        return depth;
    }

    /**
     * Says why an instrument's shard has failed.
     *
     * @param instrument an instrument of this venue
     * @return the failure, nothing if the shard is well
     * @throws IllegalArgumentException if the venue does not have the instrument
     */
    public Optional<ShardFailure> failure(int instrument) {
        return listing(instrument).shard.failure();
    }

    /** {@return the failures of all shards that have failed, by shard} */
    public List<ShardFailure> failures() {
        return shards.stream().flatMap(shard -> shard.failure().stream()).toList();
    }

    /**
     * Refuses further commands, and waits until all that were accepted have been carried out and the threads have ended. A
     * second call does nothing more. An interrupt does not end the wait; the thread is interrupted afterwards.
     *
     * @throws IllegalStateException if called by a listener, which would wait for itself
     */
    @Override
    public void close() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = shutdown(Duration.ofNanos(Long.MAX_VALUE));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does what {@link #close} does, and waits only so long. The shards go on either way until they have carried out what
     * they had accepted; another call may wait for them again.
     *
     * @param timeout how long to wait at most, up to 292 years; not at all if it is 0 or below
     * @return whether all that was accepted has been carried out, but for failed shards, and all threads have ended
     * @throws InterruptedException if the caller was interrupted while waiting
     * @throws IllegalStateException if called by a listener, which would wait for itself
     */
    public boolean shutdown(Duration timeout) throws InterruptedException {
        requireOtherThread("shutdown");
        long deadline = System.nanoTime() + timeout.toNanos();
        shards.forEach(Shard::close);
        closing.lockInterruptibly();
        try {
            boolean ended = true;
            for (Shard shard : shards) {
                ended &= shard.awaitEnd(deadline);
            }
            return ended;
        } finally {
            closing.unlock();
        }
    }

    private Listing listing(int instrument) {
        Listing listing = listings.get(instrument);
        if (listing == null) {
            throw new IllegalArgumentException("no instrument " + instrument + ", there are " + listings.keySet());
        }
        return listing;
    }

    private void requireOtherThread(String method) {
        if (isThreadOfAShard()) {
            throw new IllegalStateException(method + " was called by a listener, which would wait for itself");
        }
    }

    private boolean isThreadOfAShard() {
        for (int i = 0; i < shards.size(); i++) {
            if (shards.get(i).isThisThread()) {
                return true;
            }
        }
        return false;
    }
}
