package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance of price changes per step, at several lags: {@code D(l) = mean((p_(t+l) - p_t)^2) / l}, over all
 * overlapping changes. A price that diffuses has a flat plot; one that falls says that moves revert, as the bounce between
 * bid and ask does at short lags, one that rises that they trend.
 *
 * <p>Source: Andersen, Bollerslev, Diebold and Labys (2000), "Great Realisations", Risk; Bouchaud, Bonart, Donier and
 * Gould (2018), "Trades, Quotes and Prices", chapter 2.
 */
public final class SignaturePlot {
    private SignaturePlot() {}

    /**
     * One point of the plot.
     *
     * @param lag at least 1
     * @param prices or their logarithms, one for each trade or each equal step of time
     * @return in the square of the unit of the prices, NaN if there are no more prices than the lag
     */
    public static double of(int lag, double... prices) {
        Require.atLeast("lag", lag, 1);
        double sum = 0;
        for (int i = lag; i < prices.length; i++) {
            double move = prices[i] - prices[i - lag];
            sum += move * move;
        }
        int changes = prices.length - lag;
        return changes < 1 ? Double.NaN : sum / changes / lag;
    }

    /**
     * The plot.
     *
     * @param lags each at least 1
     * @param prices or their logarithms
     * @return one point for each lag
     */
    public static double[] of(int[] lags, double... prices) {
        double[] plot = new double[lags.length];
        for (int i = 0; i < plot.length; i++) {
            plot[i] = of(lags[i], prices);
        }
        return plot;
    }
}
