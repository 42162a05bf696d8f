package io.github.microstructurex.book;

import java.util.Arrays;
import java.util.Objects;

/**
 * Many limit orders and cancels to be carried out in one call, as when a recorded flow is replayed. The book does with them
 * what it would do one by one.
 *
 * <pre>{@code
 * CommandBatch batch = new CommandBatch(1024);
 * batch.limit(1, Side.SELL, 10_003, 200).limit(2, Side.BUY, 10_005, 150).cancel(1);
 * book.apply(batch);
 * Outcome second = batch.outcome(1);   // FILLED
 * batch.clear();
 * }</pre>
 *
 * <p>Grows as needed, and allocates nothing once it has its size. Not safe for use by several threads.
 */
public final class CommandBatch {
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final TimeInForce[] TIMES_IN_FORCE = TimeInForce.values();
    private static final int WORDS = 4;
    private static final long CANCEL = -1;

    /** A command: time in force and side, or {@link #CANCEL}; id; price; quantity. */
    private long[] words;

    private byte[] outcomes;
    private int size;
    private int done;

    /**
     * Makes an empty batch.
     *
     * @param expected how many commands it has room for before it grows, at least 1
     */
    public CommandBatch(int expected) {
        if (expected < 1) {
            throw new IllegalArgumentException("expected is " + expected + ", expected at least 1");
        }
        words = new long[Math.multiplyExact(expected, WORDS)];
        outcomes = new byte[expected];
    }

    /**
     * Adds a limit order that is good till cancelled.
     *
     * @param orderId its id
     * @param side its side
     * @param price its limit in ticks
     * @param quantity its quantity in lots
     * @return this batch
     */
    public CommandBatch limit(long orderId, Side side, long price, long quantity) {
        return limit(orderId, side, price, quantity, TimeInForce.GTC);
    }

    /**
     * Adds a limit order.
     *
     * @param orderId its id
     * @param side its side
     * @param price its limit in ticks
     * @param quantity its quantity in lots
     * @param timeInForce what happens to what does not trade at once, as for {@link OrderBook#limit}
     * @return this batch
     */
    public CommandBatch limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        return add((long) timeInForce.code() << 1 | side.index(), orderId, price, quantity);
    }

    /**
     * Adds a cancel.
     *
     * @param orderId the order
     * @return this batch
     */
    public CommandBatch cancel(long orderId) {
        return add(CANCEL, orderId, 0, 0);
    }

    /** {@return how many commands it has} */
    public int size() {
        return size;
    }

    /** Forgets all commands and outcomes. */
    public void clear() {
        size = 0;
        done = 0;
    }

    /**
     * What a command did.
     *
     * @param command its place in the batch, from 0
     * @return its outcome
     * @throws IndexOutOfBoundsException if there is no such command, or it has not been carried out yet
     */
    public Outcome outcome(int command) {
        return OUTCOMES[outcomes[Objects.checkIndex(command, done)]];
    }

    private CommandBatch add(long kind, long orderId, long price, long quantity) {
        if (size == outcomes.length) {
            int larger = Math.max(size + 1, 2 * size);
            words = Arrays.copyOf(words, Math.multiplyExact(larger, WORDS));
            outcomes = Arrays.copyOf(outcomes, larger);
        }
        int at = size++ * WORDS;
        words[at] = kind;
        words[at + 1] = orderId;
        words[at + 2] = price;
        words[at + 3] = quantity;
        return this;
    }

    boolean isCancel(int command) {
        return words[command * WORDS] == CANCEL;
    }

    long orderId(int command) {
        return words[command * WORDS + 1];
    }

    Side side(int command) {
        return (words[command * WORDS] & 1) == 0 ? Side.BUY : Side.SELL;
    }

    TimeInForce timeInForce(int command) {
        return TIMES_IN_FORCE[(int) (words[command * WORDS] >>> 1)];
    }

    long price(int command) {
        return words[command * WORDS + 2];
    }

    long quantity(int command) {
        return words[command * WORDS + 3];
    }

    void setOutcome(int command, Outcome outcome) {
        outcomes[command] = outcome.code();
        done = command + 1;
    }
}
