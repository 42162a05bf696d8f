package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The price impact of a trade once quotes have digested it: the vector autoregression {@code r_t = sum a_i r_(t-i) + sum
 * b_i x_(t-i) + v_1}, with i from 0 for x, and {@code x_t = sum c_i r_(t-i) + sum d_i x_(t-i) + v_2}, of the change r of
 * the mid that follows a trade of sign x. The impact is the sum of the responses of r to an unexpected trade {@code v_2 =
 * 1}.
 *
 * <p>Source: Hasbrouck (1991), "Measuring the Information Content of Stock Trades", Journal of Finance 46; the share of
 * trades in the variance of the efficient price: Hasbrouck (1991), Review of Financial Studies 4.
 */
public final class HasbrouckVar {
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] d;
    private final double returnVariance;
    private final double tradeVariance;

    /**
     * Takes coefficients as they are.
     *
     * @param a of r on past r, from lag 1
     * @param b of r on x, from lag 0: one more than a
     * @param c of x on past r, from lag 1
     * @param d of x on past x, from lag 1
     * @param returnVariance the variance of v_1
     * @param tradeVariance the variance of v_2
     */
    public HasbrouckVar(double[] a, double[] b, double[] c, double[] d, double returnVariance, double tradeVariance) {
        Require.sameLength("a and one", a.length + 1, "b", b.length);
        Require.sameLength("a", a.length, "c", c.length);
        Require.sameLength("a", a.length, "d", d.length);
        this.a = a.clone();
        this.b = b.clone();
        this.c = c.clone();
        this.d = d.clone();
        this.returnVariance = returnVariance;
        this.tradeVariance = tradeVariance;
    }

    /**
     * Estimates the coefficients, each equation by least squares with a constant.
     *
     * @param returns the change of the mid, or of its logarithm, after each trade and before the next
     * @param trades the sign of each trade, or its signed quantity
     * @param lags how many past trades matter, at least 0; the author takes 5
     * @return the model; NaN where the sample is too short or does not vary
     */
    public static HasbrouckVar estimate(double[] returns, double[] trades, int lags) {
        Require.sameLength("returns", returns.length, "trades", trades.length);
        Require.atLeast("lags", lags, 0);
        int n = Math.max(0, returns.length - lags);
        double[][] past = new double[1 + 2 * lags][n];
        double[] now = new double[n];
        double[] trade = new double[n];
        for (int i = 0; i < n; i++) {
            int t = lags + i;
            past[0][i] = 1;
            for (int lag = 1; lag <= lags; lag++) {
                past[lag][i] = returns[t - lag];
                past[lags + lag][i] = trades[t - lag];
            }
            now[i] = returns[t];
            trade[i] = trades[t];
        }
        double[][] pastAndTrade = new double[past.length + 1][];
        System.arraycopy(past, 0, pastAndTrade, 0, past.length);
        pastAndTrade[past.length] = trade;
        LeastSquares returnFit = new LeastSquares(now, pastAndTrade);
        LeastSquares tradeFit = new LeastSquares(trade, past);
        double[] a = new double[lags];
        double[] b = new double[lags + 1];
        double[] c = new double[lags];
        double[] d = new double[lags];
        b[0] = returnFit.coefficient(past.length);
        for (int lag = 1; lag <= lags; lag++) {
            a[lag - 1] = returnFit.coefficient(lag);
            b[lag] = returnFit.coefficient(lags + lag);
            c[lag - 1] = tradeFit.coefficient(lag);
            d[lag - 1] = tradeFit.coefficient(lags + lag);
        }
        return new HasbrouckVar(a, b, c, d, returnFit.residualSumOfSquares() / n, tradeFit.residualSumOfSquares() / n);
    }

    /**
     * The impact of an unexpected trade of size 1, as it builds up.
     *
     * @param steps how many trades after it, at least 0
     * @return the sum of the responses up to each step; element 0 is the immediate impact b_0
     */
    public double[] cumulativeImpact(int steps) {
        Require.atLeast("steps", steps, 0);
        double[] r = new double[steps + 1];
        double[] x = new double[steps + 1];
        double[] cumulative = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            x[t] = t == 0 ? 1 : 0;
            for (int lag = 1; lag <= Math.min(t, a.length); lag++) {
                x[t] += c[lag - 1] * r[t - lag] + d[lag - 1] * x[t - lag];
                r[t] += a[lag - 1] * r[t - lag] + b[lag] * x[t - lag];
            }
            r[t] += b[0] * x[t];
            cumulative[t] = r[t] + (t == 0 ? 0 : cumulative[t - 1]);
        }
        return cumulative;
    }

    /** {@return the impact of an unexpected trade of size 1 in the long run, if the model is stationary} */
    public double longRunImpact() {
        return sum(b) / determinant();
    }

    /**
     * {@return the share of the variance of the efficient price's moves that trades explain, from 0 to 1: how much of the
     * information comes to the market through trades}
     */
    public double tradeInformationShare() {
        double byTrades = longRunImpact();
        double byQuotes = (1 - sum(d)) / determinant();
        double tradePart = byTrades * byTrades * tradeVariance;
        return tradePart / (tradePart + byQuotes * byQuotes * returnVariance);
    }

    private double determinant() {
        return (1 - sum(a)) * (1 - sum(d)) - sum(b) * sum(c);
    }

    private static double sum(double[] coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum += coefficient;
        }
        return sum;
    }
}
