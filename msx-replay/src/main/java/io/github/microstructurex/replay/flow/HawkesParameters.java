package io.github.microstructurex.replay.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A multivariate Hawkes process with exponential kernels: events of several components, each of which makes others more
 * likely for a while. The intensity of component {@code i}, in events per second, is
 *
 * <pre>{@code
 * lambda_i(t) = baseline_i + sum over events k of any component j before t of A_ij beta_i exp(-beta_i (t - t_k))
 * }</pre>
 *
 * with the branching matrix {@code A} and the decay {@code beta}: an event of {@code j} causes {@code A_ij} events of
 * {@code i} on average, directly. An event neither excites itself nor others of the same instant. (Other texts write
 * {@code alpha exp(-beta t)}; their alpha is our {@code A beta}.) A. G. Hawkes, "Spectra of some self-exciting and mutually
 * exciting point processes", Biometrika 58 (1971) 83-90.
 *
 * <p>The process is stationary if the {@linkplain #spectralRadius() spectral radius} of the branching matrix is below 1.
 * Parameters may violate this, because a fit may come upon such; what generates events refuses them.
 *
 * @param baseline events of each component per second that nothing caused; each at least 0, one above 0
 * @param branching {@code A} by rows: row {@code i}, column {@code j} is how many events of {@code i} an event of
 *     {@code j} causes; each at least 0
 * @param decay {@code beta} of each component, per second, above 0: how fast what excites it fades
 */
public record HawkesParameters(List<Double> baseline, List<List<Double>> branching, List<Double> decay) {
    private static final int MOST_COMPONENTS = 1_000;

    /** By rounding, a spectral radius of 1 may come out a little lower. */
    private static final double CRITICAL = 1 - 1e-12;

    /**
     * Checks the values.
     *
     * @param baseline of each component
     * @param branching by rows
     * @param decay of each component
     * @throws IllegalArgumentException if one is out of its range or their numbers do not agree
     */
    public HawkesParameters {
        baseline = Rates.rates("baseline", 1, baseline);
        int dimension = (int) Rates.between("the number of components", baseline.size(), 1, MOST_COMPONENTS);
        if (Collections.max(baseline) == 0) {
            throw new IllegalArgumentException("baseline is 0 for every component, expected one above 0");
        }
        requireOneEach("branching rows", branching.size(), dimension);
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            requireOneEach(
                    "entries of branching row " + (i + 1), branching.get(i).size(), dimension);
            rows.add(Rates.atLeastZero("branching row " + (i + 1) + ", column ", 1, branching.get(i)));
        }
        branching = List.copyOf(rows);
        requireOneEach("decays", decay.size(), dimension);
        for (int i = 0; i < dimension; i++) {
            Rates.positiveRate("decay(" + (i + 1) + ")", decay.get(i));
        }
        decay = List.copyOf(decay);
    }

    private static void requireOneEach(String what, int number, int dimension) {
        if (number != dimension) {
            throw new IllegalArgumentException(
                    "there are " + number + " " + what + ", expected " + dimension + ", one for each baseline");
        }
    }

    /**
     * A process in which everything fades at the same rate.
     *
     * @param baseline of each component
     * @param branching by rows
     * @param decay of all components
     * @return the parameters
     */
    public static HawkesParameters of(double[] baseline, double[][] branching, double decay) {
        List<Double> base = list(baseline);
        return new HawkesParameters(
                base,
                Arrays.stream(branching).map(HawkesParameters::list).toList(),
                Collections.nCopies(base.size(), decay));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * A process with one component, which excites itself.
     *
     * @param baseline events per second that nothing caused
     * @param branching how many events one causes
     * @param decay how fast what it excites fades, per second
     * @return the parameters
     */
    public static HawkesParameters of(double baseline, double branching, double decay) {
        return of(new double[] {baseline}, new double[][] {{branching}}, decay);
    }

    /**
     * Several such processes that excite each other: of what an event causes, a share happens in the other processes, in
     * equal parts. Mean intensities and spectral radius stay what they are; the counts of the processes become correlated.
     *
     * @param copies how many processes, at least 1; component {@code i} of copy {@code c} becomes {@code c * dimension + i}
     * @param coupling the share, from 0 (independent) to 1
     * @return the parameters of all together
     */
    public HawkesParameters coupled(int copies, double coupling) {
        Rates.between("copies", copies, 1, MOST_COMPONENTS / dimension());
        if (!(coupling >= 0 && coupling <= 1)) {
            throw new IllegalArgumentException("coupling is " + coupling + ", expected 0 to 1");
        }
        int n = dimension();
        List<Double> base = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        List<Double> decays = new ArrayList<>();
        for (int i = 0; i < copies * n; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < copies * n; j++) {
                double share = i / n == j / n ? (copies == 1 ? 1 : 1 - coupling) : coupling / (copies - 1);
                row.add(share * branching.get(i % n).get(j % n));
            }
            base.add(baseline.get(i % n));
            rows.add(row);
            decays.add(decay.get(i % n));
        }
        return new HawkesParameters(base, rows, decays);
    }

    /** {@return the number of components} */
    public int dimension() {
        return baseline.size();
    }

    /** {@return the largest absolute value of an eigenvalue of the branching matrix; below 1 if the process is stationary} */
    public double spectralRadius() {
        return matrix().spectralRadius();
    }

    /**
     * The mean intensities in the long run: {@code (I - A)^-1 baseline}.
     *
     * @return events per second of each component
     * @throws IllegalStateException if the process is not stationary
     */
    public double[] meanIntensity() {
        double[][] descendants = stationaryMatrix().descendants();
        double[] mean = new double[dimension()];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[i] += descendants[i][j] * baseline.get(j);
            }
        }
        return mean;
    }

    /**
     * The covariances of the numbers of events in a long time, per second of it: {@code R diag(mean intensity) R'} with
     * {@code R = (I - A)^-1} (Hawkes 1971). For one component it is the mean intensity over {@code (1 - A)^2}.
     *
     * @return the matrix, by rows
     * @throws IllegalStateException if the process is not stationary
     */
    public double[][] countCovariance() {
        double[][] descendants = stationaryMatrix().descendants();
        double[] mean = meanIntensity();
        int n = mean.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    covariance[i][j] += descendants[i][k] * mean[k] * descendants[j][k];
                }
            }
        }
        return covariance;
    }

    private BranchingMatrix stationaryMatrix() {
        double radius = spectralRadius();
        if (!(radius < CRITICAL)) {
            throw new IllegalStateException("spectral radius is " + radius + ", expected below 1");
        }
        return matrix();
    }

    /** For what can only work with a stationary process. */
    HawkesParameters requireStationary() {
        double radius = spectralRadius();
        if (!(radius < CRITICAL)) {
            throw new IllegalArgumentException("spectral radius of branching is " + radius + ", expected below 1");
        }
        return this;
    }

    BranchingMatrix matrix() {
        return new BranchingMatrix(branching.stream().map(Rates::array).toArray(double[][]::new));
    }
}
