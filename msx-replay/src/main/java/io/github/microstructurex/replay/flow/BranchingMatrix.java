package io.github.microstructurex.replay.flow;

/** Numbers of direct offspring: the entry of a row and a column says how many events of the row one of the column causes. */
final class BranchingMatrix {
    /** Squarings for the spectral radius: beyond 2^60 a double holds no more of the answer. */
    private static final int SQUARINGS = 60;

    private final double[][] entries;

    BranchingMatrix(double[][] entries) {
        this.entries = entries;
    }

    int dimension() {
        return entries.length;
    }

    double entry(int row, int column) {
        return entries[row][column];
    }

    /**
     * The largest absolute value of an eigenvalue: by Gelfand's formula the limit of the n-th root of the norm of the n-th
     * power, with n = 2^60, which needs no more than squaring.
     */
    double spectralRadius() {
        double[][] power = entries;
        double logOfRadius = 0;
        double weight = 1;
        for (int i = 0; i <= SQUARINGS; i++) {
            double norm = norm(power);
            if (norm == 0) {
                return 0;
            }
            if (norm == Double.POSITIVE_INFINITY) {
                return norm;
            }
            logOfRadius += weight * StrictMath.log(norm);
            weight /= 2;
            power = square(scaled(power, 1 / norm));
        }
        return StrictMath.exp(logOfRadius);
    }

    private static double norm(double[][] matrix) {
        double norm = 0;
        for (double[] row : matrix) {
            double sum = 0;
            for (double entry : row) {
                sum += entry;
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        double[][] scaled = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                scaled[i][j] = matrix[i][j] * factor;
            }
        }
        return scaled;
    }

    private static double[][] square(double[][] matrix) {
        int n = matrix.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += matrix[i][k] * matrix[k][j];
                }
            }
        }
        return product;
    }

    /**
     * The numbers of all descendants of an event, itself included: (I - A)^-1, by elimination. With a spectral radius below
     * 1 this is an M-matrix, which needs no pivoting.
     */
    double[][] descendants() {
        int n = entries.length;
        double[][] rows = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = (i == j ? 1 : 0) - entries[i][j];
            }
            rows[i][n + i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            for (int j = 2 * n - 1; j >= pivot; j--) {
                rows[pivot][j] /= rows[pivot][pivot];
            }
            for (int i = 0; i < n; i++) {
                double factor = rows[i][pivot];
                for (int j = pivot; j < 2 * n && i != pivot; j++) {
                    rows[i][j] -= factor * rows[pivot][j];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows[i], n, inverse[i], 0, n);
        }
        return inverse;
    }
}
