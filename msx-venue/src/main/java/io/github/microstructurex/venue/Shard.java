package io.github.microstructurex.venue;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.github.microstructurex.book.BookCommand;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with books of its own behind a ring of slots that any thread may claim.
 *
 * <p>Nothing that was accepted is lost at the end: {@link #close} first makes {@link #state} refuse and then claims the last
 * slot. A command whose slot was claimed before that is carried out before it. A submitter who claims a slot behind it looks at the
 * state once more before filling the slot, and as the claims of one ring are totally ordered, sees that it refuses.
 */
final class Shard {
    /** How many commands are carried out at most before their slots are free again and the depths are published. */
    private static final int MAX_BATCH = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);

    private final int number;
    private final ShardWaitStrategy waitStrategy;
    private final Consumer<? super ShardFailure> onFailure;
    private final RingBuffer<Slot> ring;
    private final BatchEventProcessor<Slot> processor;
    private final Thread thread;
    /** ACCEPTED as long as the shard takes commands, then for ever the first reason why it does not. */
    private volatile Submission state = Submission.ACCEPTED;

    private volatile @Nullable ShardFailure failure;
    private boolean endClaimed;

    Shard(
            int number,
            ShardBooks books,
            int ringSize,
            ShardWaitStrategy waitStrategy,
            ThreadFactory threads,
            Consumer<? super ShardFailure> onFailure) {
        this.number = number;
        this.waitStrategy = waitStrategy;
        this.onFailure = onFailure;
        ring = RingBuffer.createMultiProducer(Slot::new, ringSize, waitStrategy.create());
        CommandHandler handler = new CommandHandler(number, books, this::end, this::fail);
        processor = new BatchEventProcessorBuilder()
                .setMaxBatchSize(Math.min(MAX_BATCH, ringSize))
                .build(ring, ring.newBarrier(), handler);
        ring.addGatingSequences(processor.getSequence());
        thread = Objects.requireNonNull(threads.newThread(processor), "the thread factory made no thread");
    }

    void start() {
        thread.start();
    }

    int number() {
        return number;
    }

    boolean isThisThread() {
        return Thread.currentThread() == thread;
    }

    Optional<ShardFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Submits a command, or says at once why not. */
    Submission submit(int instrument, BookCommand command) {
        Submission before = state;
        if (before != Submission.ACCEPTED) {
            return before;
        }
        long sequence;
        try {
            sequence = ring.tryNext();
        } catch (InsufficientCapacityException full) {
            return Submission.FULL;
        }
        Slot slot = ring.get(sequence);
        Submission after = state;
        if (after == Submission.ACCEPTED) {
            slot.holdCommand(instrument, command);
        } else {
            slot.holdNothing();
        }
        ring.publish(sequence);
        return after;
    }

    /** Submits a command, and waits for room as long as the shard takes commands. */
    Submission submitWaiting(int instrument, BookCommand command) {
        Submission answer = submit(instrument, command);
        while (answer == Submission.FULL) {
            waitStrategy.pause();
            if (ring.hasAvailableCapacity(1) || state != Submission.ACCEPTED) {
                answer = submit(instrument, command);
            }
        }
        return answer;
    }

    /** {@return a mark for {@link #awaitApplied} that stands for everything submitted so far} */
    long submitted() {
        return ring.getCursor();
    }

    void awaitApplied(long mark) {
        while (processor.getSequence().get() < mark && thread.isAlive()) {
            waitStrategy.pause();
        }
    }

    /** Takes no more commands. */
    void close() {
        refuse(Submission.CLOSED);
    }

    /**
     * Waits until everything accepted has been carried out and the thread has ended. For one thread at a time, after {@link
     * #close}.
     *
     * @param deadline of {@link System#nanoTime}
     * @return whether it has
     */
    boolean awaitEnd(long deadline) throws InterruptedException {
        while (!endClaimed && thread.isAlive() && !claimEnd()) {
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            waitStrategy.pause();
        }
        endClaimed = true;
        TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
        return !thread.isAlive();
    }

    private boolean claimEnd() {
        long sequence;
        try {
            sequence = ring.tryNext();
        } catch (InsufficientCapacityException full) {
            return false;
        }
        ring.get(sequence).holdEnd();
        ring.publish(sequence);
        return true;
    }

    private synchronized void refuse(Submission reason) {
        if (state == Submission.ACCEPTED) {
            state = reason;
        }
    }

    private void end() {
        processor.halt();
    }

    private void fail(ShardFailure cause) {
        failure = cause;
        refuse(Submission.SHARD_FAILED);
        LOG.error(
                "shard {} has failed at instrument {} with {} and carries out nothing more",
                number,
                cause.instrument(),
                cause.command(),
                cause.cause());
        try {
            onFailure.accept(cause);
        } catch (RuntimeException | Error e) {
            LOG.error("the listener for the failure of shard {} failed itself", number, e);
        }
    }
}
