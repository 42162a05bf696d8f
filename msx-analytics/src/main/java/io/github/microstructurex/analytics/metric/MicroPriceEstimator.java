package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Learns Stoikov's {@link MicroPrice} from quotes. The state of a quote is the bucket of its imbalance, of equal widths
 * on the bid's share from 0 to 1, and its spread. Each quote that follows another is a transition: with the mid
 * unchanged, or with a move. Each is counted together with its mirror image, bid and ask swapped.
 *
 * <p>Quotes without a state (one-sided, crossed, locked, or with a wider spread than is learnt) and moves of the mid
 * further than is learnt are left out, as in the author's programs. Quotes that repeat the one before are transitions;
 * give quotes at equal steps of time or only their changes, as the model is to be read.
 *
 * <p>Source: Stoikov (2018), Quantitative Finance 18.
 */
public final class MicroPriceEstimator {
    private static final int NONE = -1;

    private final int buckets;
    private final int spreads;
    private final int furthest;
    private final long[][] stays;
    private final long[][] moves;
    private final long[][] after;
    private int state = NONE;
    private long twiceMid;
    private long transitions;

    /**
     * Starts with no quote.
     *
     * @param buckets how many buckets of imbalance, at least 1
     * @param spreads the widest spread that is learnt, in ticks, at least 1
     * @param furthest the furthest move of the mid that is learnt, in half ticks, at least 1; the author takes 2
     */
    public MicroPriceEstimator(int buckets, int spreads, int furthest) {
        this.buckets = Require.atLeast("buckets", buckets, 1);
        this.spreads = Require.atLeast("spreads", spreads, 1);
        this.furthest = Require.atLeast("furthest", furthest, 1);
        int states = Math.multiplyExact(buckets, spreads);
        stays = new long[states][states];
        moves = new long[states][2 * furthest];
        after = new long[states][states];
    }

    /**
     * Adds a quote.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param bidQuantity what rests there
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param askQuantity what rests there
     */
    public void quote(long bid, long bidQuantity, long ask, long askQuantity) {
        int before = state;
        long twiceMidBefore = twiceMid;
        state = stateOf(bid, bidQuantity, ask, askQuantity);
        if (state == NONE) {
            return;
        }
        twiceMid = Midpoint.twice(bid, ask);
        if (before == NONE) {
            return;
        }
        long move = twiceMid - twiceMidBefore;
        if (move == 0) {
            stays[before][state]++;
            stays[mirror(before)][mirror(state)]++;
        } else if (Math.abs(move) <= furthest) {
            moves[before][column(move)]++;
            after[before][state]++;
            moves[mirror(before)][column(-move)]++;
            after[mirror(before)][mirror(state)]++;
        } else {
            return;
        }
        transitions++;
    }

    /** Moves from -furthest to furthest, without 0. */
    private int column(long move) {
        return (int) (move < 0 ? move + furthest : move + furthest - 1);
    }

    private int mirror(int of) {
        return of / buckets * buckets + (buckets - 1 - of % buckets);
    }

    /**
     * The state of a quote.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param bidQuantity what rests there
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param askQuantity what rests there
     * @return the row of the model, -1 if the quote has none
     */
    public int stateOf(long bid, long bidQuantity, long ask, long askQuantity) {
        if (Midpoint.twice(bid, ask) == Midpoint.UNDEFINED || ask - bid < 1 || ask - bid > spreads) {
            return NONE;
        }
        double share = DepthImbalance.bidShare(bidQuantity, askQuantity);
        if (Double.isNaN(share)) {
            return NONE;
        }
        // A bucket and its mirror image are closed at the same end, away from the middle.
        int fromBelow = (int) Math.min(buckets - 1, Math.floor(share * buckets));
        double askShare = DepthImbalance.bidShare(askQuantity, bidQuantity);
        int fromAbove = (int) Math.min(buckets - 1, Math.floor(askShare * buckets));
        int bucket = share >= 0.5 ? fromBelow : buckets - 1 - fromAbove;
        return (int) (ask - bid - 1) * buckets + bucket;
    }

    /** {@return the model of the transitions so far, its moves in ticks; a state that never occurred has none} */
    public MicroPrice model() {
        int states = stays.length;
        double[][] q = new double[states][states];
        double[][] r1 = new double[states][2 * furthest];
        double[][] r2 = new double[states][states];
        for (int i = 0; i < states; i++) {
            double total = sum(stays[i]) + sum(moves[i]);
            if (total > 0) {
                divide(stays[i], total, q[i]);
                divide(moves[i], total, r1[i]);
                divide(after[i], total, r2[i]);
            }
        }
        double[] sizes = new double[2 * furthest];
        for (int move = 1; move <= furthest; move++) {
            sizes[column(move)] = 0.5 * move;
            sizes[column(-move)] = -0.5 * move;
        }
        return new MicroPrice(q, r1, r2, sizes);
    }

    /** {@return how many transitions were learnt, without their mirror images} */
    public long transitions() {
        return transitions;
    }

    private static double sum(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static void divide(long[] counts, double total, double[] into) {
        for (int j = 0; j < counts.length; j++) {
            into[j] = counts[j] / total;
        }
    }
}
