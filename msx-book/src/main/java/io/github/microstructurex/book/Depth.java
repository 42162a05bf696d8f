package io.github.microstructurex.book;

import java.util.Arrays;
import java.util.Objects;

/**
 * A reusable buffer for the best levels of both sides of a book, best first: a level-2 snapshot. Level 0 is the top of
 * the book. Filled by {@link BookView#copyDepth}, by readers of recorded snapshots, or by hand.
 *
 * <p>Mutable, grows to no more than its {@linkplain #maxLevels() levels}, and not safe for use by several threads.
 */
public final class Depth {
    private final int maxLevels;
    private final long[][] prices;
    private final long[][] quantities;
    private final int[] levels = new int[2];

    /**
     * Makes an empty buffer.
     *
     * @param maxLevels how many levels a side can hold, at least 1
     */
    public Depth(int maxLevels) {
        if (maxLevels < 1) {
            throw new IllegalArgumentException("maxLevels is " + maxLevels + ", expected at least 1");
        }
        this.maxLevels = maxLevels;
        prices = new long[2][maxLevels];
        quantities = new long[2][maxLevels];
    }

    /** {@return how many levels a side can hold} */
    public int maxLevels() {
        return maxLevels;
    }

    /**
     * Counts the levels that a side holds at present.
     *
     * @param side the side to read
     * @return from 0 to {@link #maxLevels()}
     */
    public int levels(Side side) {
        return levels[side.index()];
    }

    /**
     * The price of a level.
     *
     * @param side the side to read
     * @param level from 0, the best, to below {@link #levels}
     * @return its price in ticks
     */
    public long price(Side side, int level) {
        return prices[side.index()][checkLevel(side, level)];
    }

    /**
     * The quantity of a level.
     *
     * @param side the side to read
     * @param level from 0, the best, to below {@link #levels}
     * @return its quantity in lots
     */
    public long quantity(Side side, int level) {
        return quantities[side.index()][checkLevel(side, level)];
    }

    /** Empties both sides. */
    public void clear() {
        levels[0] = 0;
        levels[1] = 0;
    }

    /**
     * Says whether a side holds as many levels as it can.
     *
     * @param side the side to read
     * @return true if {@link #append} would fail
     */
    public boolean isFull(Side side) {
        return levels[side.index()] == maxLevels;
    }

    /**
     * Adds the next level of a side.
     *
     * @param side the side to extend
     * @param price its price, worse than that of the level before
     * @param quantity its quantity, at least 1
     * @throws IllegalArgumentException if the price or the quantity breaks these rules
     * @throws IndexOutOfBoundsException if the side is full
     */
    public void append(Side side, long price, long quantity) {
        int s = side.index();
        int level = Objects.checkIndex(levels[s], maxLevels);
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "quantity of " + side + " level " + level + " is " + quantity + ", expected at least 1");
        }
        if (level > 0 && !side.isBetter(prices[s][level - 1], price)) {
            throw new IllegalArgumentException("price of " + side + " level " + level + " is " + price
                    + ", expected worse than " + prices[s][level - 1]);
        }
        prices[s][level] = price;
        quantities[s][level] = quantity;
        levels[s] = level + 1;
    }

    private int checkLevel(Side side, int level) {
        return Objects.checkIndex(level, levels[side.index()]);
    }

    /** Two depths are equal if they hold the same levels, whatever more they could hold. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Depth that && sameLevels(that, Side.BUY) && sameLevels(that, Side.SELL);
    }

    private boolean sameLevels(Depth that, Side side) {
        int s = side.index();
        int n = levels[s];
        return n == that.levels[s]
                && Arrays.equals(prices[s], 0, n, that.prices[s], 0, n)
                && Arrays.equals(quantities[s], 0, n, that.quantities[s], 0, n);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int s = 0; s < 2; s++) {
            for (int level = 0; level < levels[s]; level++) {
                hash = 31 * (31 * hash + Long.hashCode(prices[s][level])) + Long.hashCode(quantities[s][level]);
            }
        }
        return hash;
    }

    /** Shows the levels as {@code bids [price x quantity, ...], asks [...]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("bids ");
        appendSide(text, Side.BUY);
        text.append(", asks ");
        appendSide(text, Side.SELL);
        return text.toString();
    }

    private void appendSide(StringBuilder text, Side side) {
        text.append('[');
        for (int level = 0; level < levels(side); level++) {
            text.append(level == 0 ? "" : ", ")
                    .append(price(side, level))
                    .append(" x ")
                    .append(quantity(side, level));
        }
        text.append(']');
    }
}
