package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The {@link Autocorrelation} of trade signs, as trades come. Sums are whole numbers, so the result does not depend on
 * how long the series is. Adding takes time in proportion to the number of lags.
 *
 * <p>Markets show {@code C(l) ~ l^-gamma} with gamma about 0.6: orders are split and worked over days. Independent signs
 * stay within {@code 3/sqrt(n)}.
 *
 * <p>Source: Lillo and Farmer (2004), Studies in Nonlinear Dynamics and Econometrics 8; Bouchaud, Gefen, Potters and
 * Wyart (2004), Quantitative Finance 4.
 */
public final class SignAutocorrelation {
    private final int lastLag;
    /** The first and the latest signs, as many as there are lags. */
    private final byte[] first;

    private final byte[] latest;
    private final long[] products;
    private long n;
    private long sum;
    private long squares;

    /**
     * Starts with no trade.
     *
     * @param lastLag the longest lag, at least 1
     */
    public SignAutocorrelation(int lastLag) {
        this.lastLag = Require.atLeast("lastLag", lastLag, 1);
        first = new byte[lastLag];
        latest = new byte[lastLag];
        products = new long[lastLag + 1];
    }

    /**
     * Adds a trade.
     *
     * @param sign 1, -1 or 0 for unknown
     */
    public void sign(int sign) {
        if (sign < -1 || sign > 1) {
            throw new IllegalArgumentException("sign is " + sign + ", expected -1, 0 or 1");
        }
        int known = (int) Math.min(n, lastLag);
        int slot = (int) (n % lastLag);
        int lag = 1;
        for (int i = slot - 1; i >= 0 && lag <= known; i--, lag++) {
            products[lag] += sign * latest[i];
        }
        for (int i = lastLag - 1; lag <= known; i--, lag++) {
            products[lag] += sign * latest[i];
        }
        if (n < lastLag) {
            first[(int) n] = (byte) sign;
        }
        latest[slot] = (byte) sign;
        sum += sign;
        squares += (long) sign * sign;
        n++;
    }

    /**
     * The autocorrelation at a lag.
     *
     * @param lag from 0 to the longest
     * @return from -1 to 1; NaN if signs do not vary or there are no more than the lag
     */
    public double value(int lag) {
        checkLag(lag);
        if (lag >= n) {
            return Double.NaN;
        }
        double mean = (double) sum / n;
        double variance = squares - sum * mean;
        // The sums without the first and without the last trades that have no partner.
        long later = sum;
        long earlier = sum;
        for (int i = 0; i < lag; i++) {
            later -= first[i];
            earlier -= latest[(int) Math.floorMod(n - 1 - i, (long) lastLag)];
        }
        long product = lag == 0 ? squares : products[lag];
        double covariance = product - mean * (later + earlier) + (n - lag) * mean * mean;
        return variance > 0 ? covariance / variance : Double.NaN;
    }

    /**
     * The mean product of a sign and the one so many trades before it.
     *
     * @param lag from 0 to the longest
     * @return from -1 to 1, NaN if there are no more trades than the lag
     */
    public double rawMoment(int lag) {
        checkLag(lag);
        return lag >= n ? Double.NaN : (double) (lag == 0 ? squares : products[lag]) / (n - lag);
    }

    private void checkLag(int lag) {
        if (lag < 0 || lag > lastLag) {
            throw new IllegalArgumentException("lag is " + lag + ", expected from 0 to " + lastLag);
        }
    }

    /** {@return how many trades were added} */
    public long count() {
        return n;
    }
}
