package io.github.microstructurex.analytics.internal;

/** Products, solutions and factors of small dense matrices, stored as rows. */
public final class Matrices {
    private Matrices() {}

    /**
     * Multiplies two matrices.
     *
     * @param a the left one
     * @param b the right one
     * @return a new matrix
     */
    public static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < product[i].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /**
     * Multiplies a matrix and a column.
     *
     * @param a the matrix
     * @param x the column
     * @return a new column
     */
    public static double[] product(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], x);
        }
        return product;
    }

    /**
     * The inner product.
     *
     * @param x a vector
     * @param y another, as long
     * @return the sum of the products
     */
    public static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /**
     * Solves {@code A X = B} by elimination with row pivoting.
     *
     * @param a square
     * @param b as many rows
     * @return a new matrix X; NaN or infinite where A is singular
     */
    public static double[][] solve(double[][] a, double[][] b) {
        int n = a.length;
        double[][] left = copy(a);
        double[][] right = copy(b);
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(left[i][k]) > Math.abs(left[pivot][k])) {
                    pivot = i;
                }
            }
            swap(left, k, pivot);
            swap(right, k, pivot);
            for (int i = k + 1; i < n; i++) {
                double factor = left[i][k] / left[k][k];
                subtract(left[i], factor, left[k]);
                subtract(right[i], factor, right[k]);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = 0; j < right[k].length; j++) {
                right[k][j] /= left[k][k];
            }
            for (int i = 0; i < k; i++) {
                subtract(right[i], left[i][k], right[k]);
            }
        }
        return right;
    }

    /**
     * The lower Cholesky factor.
     *
     * @param a symmetric
     * @return a new matrix L with {@code L L' = A}; NaN where A is not positive definite
     */
    public static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return factor;
    }

    /**
     * Copies a matrix.
     *
     * @param a any
     * @return a new matrix with its own rows
     */
    public static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    private static void subtract(double[] row, double factor, double[] other) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * other[j];
        }
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }
}
