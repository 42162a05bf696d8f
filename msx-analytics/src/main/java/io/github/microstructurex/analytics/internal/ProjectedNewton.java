package io.github.microstructurex.analytics.internal;

/**
 * Minimises a smooth function whose second derivatives are known, over variables with lower bounds. Each step is Newton's
 * for the variables that are not held by their bounds, cut off at the bounds, and damped as by Levenberg and Marquardt
 * until the function falls.
 *
 * <p>Source: Bertsekas (1982), "Projected Newton methods for optimization problems with simple constraints", SIAM Journal
 * on Control and Optimization 20.
 */
public final class ProjectedNewton {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double STRONGEST_DAMPING = 1e15;

    private final Objective objective;
    private final double[] lower;
    private final double tolerance;
    private double[] x;
    private double value;
    private double[] gradient;
    private double[][] hessian;
    private boolean converged;
    /** However short a step, the function does not fall. */
    private boolean stuck;

    /** A function to minimise. */
    @FunctionalInterface
    public interface Objective {
        /**
         * Computes the function and its derivatives at a point.
         *
         * @param x the point, not to be changed
         * @param gradient all zeros, where the first derivatives are added
         * @param hessian all zeros, where the second derivatives are added, above the diagonal and on it
         * @return the value; NaN or infinite where the function is not defined
         */
        double at(double[] x, double[] gradient, double[][] hessian);
    }

    /**
     * Prepares a search.
     *
     * @param objective the function
     * @param start where to begin, moved up to the bounds; the function must be defined there
     * @param lower the bound of each variable, minus infinity for none
     * @param tolerance the fall of the function that is too small to go on for, above 0
     */
    public ProjectedNewton(Objective objective, double[] start, double[] lower, double tolerance) {
        Require.sameLength("start", start.length, "lower", lower.length);
        this.objective = objective;
        this.lower = lower.clone();
        this.tolerance = Require.positive("tolerance", tolerance);
        x = start.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(x[i], lower[i]);
        }
        gradient = new double[x.length];
        hessian = new double[x.length][x.length];
        value = objective.at(x, gradient, hessian);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the function at the start is " + value + ", expected finite");
        }
    }

    /**
     * Takes steps until the function falls no more.
     *
     * @param mostSteps how many at most
     * @return this search
     */
    public ProjectedNewton run(int mostSteps) {
        double damping = 0;
        for (int step = 0; step < mostSteps && !converged && !stuck; step++) {
            damping = step(damping);
        }
        return this;
    }

    /** Takes one step, the more damped the more often it fails; {@return the damping to begin the next one with} */
    private double step(double firstDamping) {
        double damping = firstDamping;
        while (damping < STRONGEST_DAMPING) {
            double[] step = newton(damping);
            double fall = fall(step);
            double[] nextGradient = new double[x.length];
            double[][] nextHessian = new double[x.length][x.length];
            double[] next = bounded(step);
            double nextValue = Double.isNaN(fall) ? Double.NaN : objective.at(next, nextGradient, nextHessian);
            boolean isLast = damping == 0 && fall <= tolerance;
            if (nextValue <= value && Double.isFinite(nextValue)) {
                converged = isLast;
                x = next;
                value = nextValue;
                gradient = nextGradient;
                hessian = nextHessian;
                return damping <= FIRST_DAMPING ? 0 : damping / 10;
            }
            if (isLast) {
                // What is left to gain is less than the rounding of the function.
                break;
            }
            damping = Math.max(FIRST_DAMPING, 10 * damping);
        }
        converged = damping < STRONGEST_DAMPING;
        stuck = !converged;
        return 0;
    }

    /** A damped step, NaN if the damped matrix is not positive definite. */
    private double[] newton(double damping) {
        int n = x.length;
        double[][] matrix = new double[n][n];
        double[][] right = new double[n][1];
        for (int i = 0; i < n; i++) {
            boolean free = isFree(i);
            for (int j = 0; j < n && free; j++) {
                matrix[i][j] = isFree(j) ? second(i, j) : 0;
            }
            matrix[i][i] = free ? matrix[i][i] + damping * Math.max(Math.abs(matrix[i][i]), Double.MIN_NORMAL) : 1;
            right[i][0] = free ? -gradient[i] : 0;
        }
        boolean definite = Matrices.cholesky(matrix)[n - 1][n - 1] > 0;
        double[][] solution = Matrices.solve(matrix, right);
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            step[i] = definite ? solution[i][0] : Double.NaN;
        }
        return step;
    }

    /** How much lower the tangent parabola is at the end of an undamped step that meets no bound. */
    private double fall(double[] step) {
        double fall = 0;
        for (int i = 0; i < x.length; i++) {
            fall -= 0.5 * gradient[i] * (isFree(i) ? step[i] : 0);
        }
        return fall;
    }

    private double[] bounded(double[] step) {
        double[] next = new double[x.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(lower[i], x[i] + step[i]);
        }
        return next;
    }

    /** A variable is held by its bound where the function would fall beyond it, and where nothing depends on it. */
    private boolean isFree(int i) {
        boolean held = x[i] <= lower[i] && gradient[i] >= 0;
        return !held && (gradient[i] != 0 || hessian[i][i] != 0);
    }

    private double second(int i, int j) {
        return i <= j ? hessian[i][j] : hessian[j][i];
    }

    /** {@return a copy of the best point so far} */
    public double[] point() {
        return x.clone();
    }

    /** {@return the function there} */
    public double value() {
        return value;
    }

    /** {@return whether it would fall no more from there} */
    public boolean isConverged() {
        return converged;
    }

    /**
     * How uncertain the point is, if the function is the negative logarithm of a likelihood: the roots of the diagonal of
     * the inverse of its second derivatives, over the variables that are not at their bounds.
     *
     * @return a standard error for each variable; NaN at a bound, where nothing depends on the variable, and for all if the
     *     function does not curve upwards
     */
    public double[] standardErrors() {
        int n = x.length;
        double[][] information = new double[n][n];
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                information[i][j] = isInside(i) && isInside(j) ? second(i, j) : i == j ? 1 : 0;
            }
            identity[i][i] = 1;
        }
        boolean definite = Matrices.cholesky(information)[n - 1][n - 1] > 0;
        double[][] covariance = Matrices.solve(information, identity);
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            errors[i] = definite && isInside(i) ? Math.sqrt(covariance[i][i]) : Double.NaN;
        }
        return errors;
    }

    private boolean isInside(int i) {
        return x[i] > lower[i] && hessian[i][i] != 0;
    }
}
