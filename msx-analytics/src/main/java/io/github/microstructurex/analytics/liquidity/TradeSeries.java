package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/** Price changes and the signs of the trades that they lie between, cut into regressors. */
final class TradeSeries {
    private final double[] priceChanges;
    private final double[] signs;

    private TradeSeries(double[] priceChanges, double[] signs) {
        this.priceChanges = priceChanges;
        this.signs = signs;
    }

    static TradeSeries of(double[] priceChanges, int[] signs) {
        Require.sameLength("priceChanges and one", priceChanges.length + 1, "signs", signs.length);
        for (int sign : signs) {
            if (sign < -1 || sign > 1) {
                throw new IllegalArgumentException("sign is " + sign + ", expected -1, 0 or 1");
            }
        }
        return new TradeSeries(
                priceChanges, Arrays.stream(signs).asDoubleStream().toArray());
    }

    /** The changes to trade {@code first} and all later ones. */
    double[] changesFrom(int first) {
        int from = Math.min(first - 1, priceChanges.length);
        return Arrays.copyOfRange(priceChanges, from, priceChanges.length);
    }

    /** The signs of the trades {@code lag} before trade {@code first} and all later ones. */
    double[] signsFrom(int first, int lag) {
        int length = Math.max(0, signs.length - first);
        int from = Math.min(first - lag, signs.length);
        return Arrays.copyOfRange(signs, from, from + length);
    }

    /** The mean of {@code x_t x_(t-1)} relative to that of {@code x_(t-1)^2}. */
    double firstAutocorrelation() {
        double products = 0;
        double squares = 0;
        for (int i = 1; i < signs.length; i++) {
            products += signs[i] * signs[i - 1];
            squares += signs[i - 1] * signs[i - 1];
        }
        return products / squares;
    }
}
