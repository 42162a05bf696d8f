package io.github.microstructurex.analytics.orderflow;

import io.github.microstructurex.analytics.internal.Matrices;
import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.SymmetricEigen;
import java.util.Arrays;

/**
 * One number for the imbalances of several levels: their first principal component {@code w' x / |w|_1}, with w the
 * first eigenvector of the sample covariance of past imbalances, its sign such that its sum is positive. The levels are
 * not centred when it is applied.
 *
 * <p>Source: Cont, Cucuringu and Zhang (2023), "Cross-impact of order flow imbalance in equity markets", Quantitative
 * Finance 23.
 */
public final class IntegratedOrderFlowImbalance {
    private final double[] weights;
    private final double explained;

    /**
     * Learns the weights.
     *
     * @param samples one row for each interval, one column for each level, at least two rows; such as {@link
     *     MultiLevelOrderFlowImbalance#scaled}
     */
    public IntegratedOrderFlowImbalance(double[][] samples) {
        Require.atLeast("number of samples", samples.length, 2);
        double[][] covariance = covariance(samples);
        SymmetricEigen eigen = new SymmetricEigen(covariance);
        int first = eigen.largest();
        weights = eigen.vector(first);
        double trace = 0;
        double sum = 0;
        double size = 0;
        for (int level = 0; level < weights.length; level++) {
            trace += covariance[level][level];
            sum += weights[level];
            size += Math.abs(weights[level]);
        }
        explained = eigen.value(first) / trace;
        double scale = trace > 0 ? Math.copySign(size, sum) : Double.NaN;
        for (int level = 0; level < weights.length; level++) {
            weights[level] /= scale;
        }
    }

    private static double[][] covariance(double[][] samples) {
        int levels = samples[0].length;
        double[] means = new double[levels];
        for (double[] sample : samples) {
            Require.sameLength("the first sample", levels, "a sample", sample.length);
            for (int i = 0; i < levels; i++) {
                means[i] += sample[i] / samples.length;
            }
        }
        double[][] covariance = new double[levels][levels];
        for (double[] sample : samples) {
            for (int i = 0; i < levels; i++) {
                for (int j = 0; j < levels; j++) {
                    covariance[i][j] += (sample[i] - means[i]) * (sample[j] - means[j]) / (samples.length - 1);
                }
            }
        }
        return covariance;
    }

    /**
     * The integrated imbalance of an interval.
     *
     * @param imbalances one for each level
     * @return in the unit of the imbalances, NaN if the samples did not vary
     */
    public double value(double... imbalances) {
        Require.sameLength("weights", weights.length, "imbalances", imbalances.length);
        return Matrices.dot(weights, imbalances);
    }

    /** {@return a copy of the weights by level, whose absolute values add up to 1; NaN if the samples did not vary} */
    public double[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }

    /** {@return the share of the variance of the samples that the first component explains, NaN if there is none} */
    public double explainedVariance() {
        return explained;
    }
}
