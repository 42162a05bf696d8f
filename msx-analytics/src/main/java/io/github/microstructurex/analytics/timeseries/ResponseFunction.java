package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * How far the price has moved in the direction of a trade, some trades later: {@code R(l) = mean(e_t (m_(t+l) - m_t))},
 * with e_t the sign of trade t and m_t the mid just before it. It grows by a factor of about two from 1 to 1,000 trades.
 *
 * <p>Source: Bouchaud, Gefen, Potters and Wyart (2004), Quantitative Finance 4.
 */
public final class ResponseFunction {
    private ResponseFunction() {}

    /**
     * The response at a lag.
     *
     * @param lag in trades, at least 1
     * @param mids just before each trade
     * @param signs of the trades
     * @return in the unit of the mids, NaN if there are no more trades than the lag
     */
    public static double of(int lag, double[] mids, int[] signs) {
        Require.atLeast("lag", lag, 1);
        Require.sameLength("mids", mids.length, "signs", signs.length);
        double sum = 0;
        for (int i = lag; i < mids.length; i++) {
            sum += signs[i - lag] * (mids[i] - mids[i - lag]);
        }
        int pairs = mids.length - lag;
        return pairs < 1 ? Double.NaN : sum / pairs;
    }
}
