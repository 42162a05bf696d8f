package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The square-root law of what an order that is worked in parts does to the price, at its peak: {@code I = Y sigma
 * (Q/V)^delta}, a fraction of the price, with delta near 1/2 whatever the market. While it is executed the price follows
 * the same law, so that it pays {@code 1/(1 + delta)} of the peak on average: 2/3 for the root.
 *
 * <p>Holds for Q from about 1e-4 to 1e-1 of V; far below, impact is more nearly linear. It says nothing of how impact
 * decays once the order is done.
 *
 * <p>Source: Torre (1997), BARRA Market Impact Model Handbook; Tóth, Lempérière, Deremble, de Lataillade, Kockelkoren and
 * Bouchaud (2011), Physical Review X 1; Bouchaud, Bonart, Donier and Gould (2018), Trades, Quotes and Prices.
 *
 * @param prefactor Y, above 0; of the order of 1
 * @param volatility sigma, the standard deviation of a day's return, above 0
 * @param volume V, what the market trades in a day, above 0
 * @param exponent delta, above 0 and at most 1
 */
public record SquareRootImpact(double prefactor, double volatility, double volume, double exponent)
        implements ImpactFunction {
    /**
     * Checks the parameters.
     *
     * @param prefactor Y, above 0
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     * @param exponent delta, above 0 and at most 1
     */
    public SquareRootImpact {
        Require.positive("prefactor", prefactor);
        Require.positive("volatility", volatility);
        Require.positive("volume", volume);
        if (!(exponent > 0 && exponent <= 1)) {
            throw new IllegalArgumentException("exponent is " + exponent + ", expected above 0 and at most 1");
        }
    }

    /**
     * The law with the exponent 1/2.
     *
     * @param prefactor Y, above 0
     * @param volatility sigma, the standard deviation of a day's return, above 0
     * @param volume V, what the market trades in a day, above 0
     */
    public SquareRootImpact(double prefactor, double volatility, double volume) {
        this(prefactor, volatility, volume, 0.5);
    }

    @Override
    public double impact(double quantity) {
        return Math.copySign(prefactor * volatility * power(Math.abs(quantity) / volume, exponent), quantity);
    }

    @Override
    public double cost(double quantity) {
        return impact(quantity) * quantity / (1 + exponent);
    }

    @Override
    public double quantity(double impact) {
        return Math.copySign(volume * power(Math.abs(impact) / (prefactor * volatility), 1 / exponent), impact);
    }

    /** Roots and squares are exact where the general power may be off by the last bit. */
    private static double power(double base, double exponent) {
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        return exponent == 2 ? base * base : StrictMath.pow(base, exponent);
    }
}
