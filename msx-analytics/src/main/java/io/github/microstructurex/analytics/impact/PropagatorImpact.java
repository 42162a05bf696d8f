package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Matrices;
import io.github.microstructurex.analytics.internal.Require;

/**
 * Transient impact: every trade moves the price, and its effect decays, {@code m_t = m_0 + sum_(s<t) G(t - s) f(q_s)},
 * with {@code f(q) = sgn(q) |q|^psi}. The parts of a trajectory are blocks. A block pays what those before it have left,
 * and of its own impact at once, {@code G(0) f(q)}, the part {@code 1/(1 + psi)}; so with psi 1 a trajectory x costs
 * {@code x'Gx / 2}.
 *
 * <p>Source: Bouchaud, Gefen, Potters and Wyart (2004), Quantitative Finance 4; Gatheral, Schied and Slynko (2012),
 * Mathematical Finance 22. {@link PropagatorFit} estimates it.
 *
 * @param kernel G
 * @param sizeExponent psi, from 0 (only the sign counts) to 1
 */
public record PropagatorImpact(DecayKernel kernel, double sizeExponent) implements ImpactModel {
    /**
     * Checks the exponent.
     *
     * @param kernel G
     * @param sizeExponent psi, from 0 to 1
     */
    public PropagatorImpact {
        Require.probability("sizeExponent", sizeExponent);
    }

    /**
     * Impact in proportion to size.
     *
     * @param kernel G
     */
    public PropagatorImpact(DecayKernel kernel) {
        this(kernel, 1);
    }

    @Override
    public double[] priceImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size() + 1];
        for (int i = 1; i < impact.length; i++) {
            impact[i] = ofEarlier(trajectory, i);
        }
        return impact;
    }

    @Override
    public double[] executionImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size()];
        double own = kernel.after(0) / (1 + sizeExponent);
        for (int i = 0; i < impact.length; i++) {
            impact[i] = ofEarlier(trajectory, i) + own * ofSize(trajectory.quantity(i));
        }
        return impact;
    }

    private double ofEarlier(Trajectory trajectory, int part) {
        double sum = 0;
        for (int j = 0; j < part; j++) {
            sum += kernel.after(trajectory.time(part) - trajectory.time(j)) * ofSize(trajectory.quantity(j));
        }
        return sum;
    }

    private double ofSize(double quantity) {
        if (sizeExponent == 1 || quantity == 0) {
            return quantity;
        }
        return Math.copySign(sizeExponent == 0 ? 1 : StrictMath.pow(Math.abs(quantity), sizeExponent), quantity);
    }

    /**
     * How trades have moved the price in the time of trades: one after each unit of time.
     *
     * @param quantities signed, one for each trade; signs alone are quantities of 1 and -1
     * @return one value more than there are trades: before each of them, the first being 0, and after the last
     */
    public double[] path(double... quantities) {
        int n = quantities.length;
        double[] left = new double[n + 1];
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
            left[i + 1] = kernel.after(i + 1.0);
            sizes[i] = ofSize(quantities[i]);
        }
        double[] path = new double[n + 1];
        for (int t = 1; t <= n; t++) {
            for (int s = 0; s < t; s++) {
                path[t] += left[t - s] * sizes[s];
            }
        }
        return path;
    }

    /**
     * The response of the price to a trade, if signs are correlated: {@code R(l) = G(l) + sum_(0<j<l) G(l-j) C(j) +
     * sum_(j>0) (G(l+j) - G(j)) C(j)}, in the time of trades. {@link
     * io.github.microstructurex.analytics.timeseries.ResponseFunction} measures it.
     *
     * <p>Source: Bouchaud, Farmer and Lillo (2009), How Markets Slowly Digest Changes in Supply and Demand, section 6.
     *
     * @param lag l, at least 1
     * @param signCorrelations C, from lag 0 on; beyond the last one they are taken to be 0
     * @return in the unit of the price
     */
    public double response(int lag, double... signCorrelations) {
        Require.atLeast("lag", lag, 1);
        double sum = kernel.after(lag);
        for (int j = 1; j < signCorrelations.length; j++) {
            double next = kernel.after((double) lag + j) - kernel.after(j);
            sum += (j < lag ? next + kernel.after(lag - j) : next) * signCorrelations[j];
        }
        return sum;
    }

    /**
     * The blocks at given times that execute a quantity at the least cost, under impact in proportion to size: {@code x = X
     * G^-1 1 / (1' G^-1 1)}.
     *
     * @param times of the blocks, in order, no two the same
     * @param quantity X, signed
     * @return the blocks
     * @throws IllegalArgumentException if impact is not in proportion to size, or the kernel is not finite and above 0 at
     *     once, so that it cannot price a block
     * @throws ArithmeticException if no schedule is the cheapest: the kernel is not positive definite at these times
     */
    public Trajectory optimalBlocks(double[] times, double quantity) {
        double atOnce = kernel.after(0);
        if (!(atOnce > 0) || Double.isInfinite(atOnce)) {
            throw new IllegalArgumentException(
                    "kernel at once is " + atOnce + ", expected above 0 and finite, to price a block");
        }
        if (sizeExponent != 1) {
            throw new IllegalArgumentException("sizeExponent is " + sizeExponent + ", expected 1");
        }
        int n = Require.atLeast("the number of blocks", times.length, 1);
        double[][] matrix = new double[n][n];
        double[][] ones = new double[n][1];
        for (int i = 0; i < n; i++) {
            ones[i][0] = 1;
            for (int j = 0; j < n; j++) {
                matrix[i][j] = kernel.after(Math.abs(times[i] - times[j]));
            }
        }
        checkPositiveDefinite(matrix);
        double[] blocks = new double[n];
        double[][] weights = Matrices.solve(matrix, ones);
        double sum = 0;
        for (double[] weight : weights) {
            sum += weight[0];
        }
        for (int i = 0; i < n; i++) {
            blocks[i] = quantity * (weights[i][0] / sum);
        }
        return Trajectory.blocks(times, blocks);
    }

    private static void checkPositiveDefinite(double[][] matrix) {
        double[][] factor = Matrices.cholesky(matrix);
        int last = factor.length - 1;
        if (!(factor[last][last] > 0)) {
            throw new ArithmeticException(
                    "the kernel is not positive definite at these times: no schedule is the cheapest");
        }
    }
}
