package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.Matrices;
import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * Stoikov's micro-price: the mid plus the move that is to be expected of it, given the state of the book. The states are
 * a finite number of combinations of imbalance and spread, among which the book moves as a Markov chain.
 *
 * <p>With Q the probabilities of a step to another state while the mid stays, R1 those of the moves K of the mid and R2
 * those of the state after a move: {@code G1 = (I-Q)^-1 R1 K} is the expected first move, {@code B = (I-Q)^-1 R2} leads
 * from the state before a move to the one after it, and {@code G* = G1 + B G1 + B^2 G1 + ...} is the expected move in
 * the long run. The series converges only if the chain is as likely to go up as down, which {@link
 * MicroPriceEstimator} brings about by counting each transition's mirror image too.
 *
 * <p>Source: Stoikov (2018), "The micro-price: a high-frequency estimator of future prices", Quantitative Finance 18.
 */
public final class MicroPrice {
    /** The series is summed in steps that double its length; so many reach any that converges in doubles. */
    private static final int MOST_DOUBLINGS = 40;

    private static final double NEGLIGIBLE = 1e-15;

    private final double[] firstMove;
    private final double[][] transitions;
    private final double[] adjustment;

    /**
     * Computes the expected moves.
     *
     * @param q square, one row for each state
     * @param r1 one row for each state and one column for each possible move of the mid
     * @param r2 square; each row of Q and R1 adds up to 1, and so does each of Q and R2
     * @param moves the moves K of the mid, in any unit of price
     */
    public MicroPrice(double[][] q, double[][] r1, double[][] r2, double... moves) {
        Require.sameLength("q", q.length, "r1", r1.length);
        Require.sameLength("q", q.length, "r2", r2.length);
        int states = q.length;
        double[][] staying = new double[states][states];
        double[][] right = new double[states][states + 1];
        for (int i = 0; i < states; i++) {
            Require.sameLength("q", states, "a row of q", q[i].length);
            Require.sameLength("a row of r1", r1[i].length, "moves", moves.length);
            Require.sameLength("q", states, "a row of r2", r2[i].length);
            for (int j = 0; j < states; j++) {
                staying[i][j] = (i == j ? 1 : 0) - q[i][j];
                right[i][j] = r2[i][j];
            }
            right[i][states] = Matrices.dot(r1[i], moves);
        }
        double[][] solution = Matrices.solve(staying, right);
        firstMove = new double[states];
        transitions = new double[states][states];
        for (int i = 0; i < states; i++) {
            firstMove[i] = solution[i][states];
            System.arraycopy(solution[i], 0, transitions[i], 0, states);
        }
        adjustment = limit();
    }

    /** Sums twice as many terms at each step: {@code S_2n = S_n + B^n S_n}. */
    private double[] limit() {
        double[] sum = firstMove.clone();
        double[][] power = transitions;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            double[] more = Matrices.product(power, sum);
            double largest = 0;
            double change = 0;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
                largest = Math.max(largest, Math.abs(sum[i]));
                change = Math.max(change, Math.abs(more[i]));
            }
            if (change <= NEGLIGIBLE * largest) {
                return sum;
            }
            power = Matrices.product(power, power);
        }
        Arrays.fill(sum, Double.NaN);
        return sum;
    }

    /**
     * The expected move of the mid in the long run: the micro-price less the mid.
     *
     * @param state a row of the matrices
     * @return in the unit of the moves; NaN if the series does not converge
     */
    public double adjustment(int state) {
        return adjustment[state];
    }

    /**
     * The expected sum of the first moves of the mid: one is G1, and the author's own programs stop at six.
     *
     * @param state a row of the matrices
     * @param moves how many moves, at least 1
     * @return in the unit of the moves
     */
    public double adjustment(int state, int moves) {
        Require.atLeast("moves", moves, 1);
        double[] term = firstMove;
        double sum = term[state];
        for (int i = 1; i < moves; i++) {
            term = Matrices.product(transitions, term);
            sum += term[state];
        }
        return sum;
    }

    /**
     * The probability that the book is in a state after the next move of the mid.
     *
     * @param before its state now
     * @param after the state after the move
     * @return the entry of B
     */
    public double transition(int before, int after) {
        return transitions[before][after];
    }

    /** {@return the number of states} */
    public int states() {
        return firstMove.length;
    }
}
