package io.github.microstructurex.analytics.internal;

/** The eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations. */
public final class SymmetricEigen {
    private static final int MOST_SWEEPS = 100;

    private final double[][] a;
    private final double[][] v;

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric
     */
    public SymmetricEigen(double[][] matrix) {
        int n = matrix.length;
        a = new double[n][];
        v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal() > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    private double offDiagonal() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.abs(a[i][j]);
            }
        }
        return sum;
    }

    private void rotate(int p, int q) {
        double apq = a[p][q];
        if (apq == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < a.length; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = v[k][p];
            v[k][p] = c * vkp - s * v[k][q];
            v[k][q] = s * vkp + c * v[k][q];
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** {@return the index of the largest eigenvalue} */
    public int largest() {
        int largest = 0;
        for (int i = 1; i < a.length; i++) {
            if (a[i][i] > a[largest][largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /**
     * Reads an eigenvalue.
     *
     * @param index which one
     * @return the eigenvalue
     */
    public double value(int index) {
        return a[index][index];
    }

    /**
     * Reads an eigenvector.
     *
     * @param index which one
     * @return a new array, of length 1
     */
    public double[] vector(int index) {
        double[] vector = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            vector[i] = v[i][index];
        }
        return vector;
    }
}
