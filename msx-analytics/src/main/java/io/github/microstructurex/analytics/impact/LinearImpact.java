package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Impact in proportion to what was traded, and for good: {@code I = lambda Q}. The only law of the total under which no
 * sequence of trades makes money by its own impact. {@link io.github.microstructurex.analytics.liquidity.KyleLambda}
 * estimates it.
 *
 * <p>Source: Kyle (1985), Econometrica 53; Huberman and Stanzl (2004), Econometrica 72.
 *
 * @param lambda the move of the price for one unit of quantity, above 0
 */
public record LinearImpact(double lambda) implements ImpactFunction {
    /**
     * Checks the parameter.
     *
     * @param lambda the move of the price for one unit of quantity, above 0
     */
    public LinearImpact {
        Require.positive("lambda", lambda);
    }

    @Override
    public double impact(double quantity) {
        return lambda * quantity;
    }

    @Override
    public double cost(double quantity) {
        return 0.5 * lambda * quantity * quantity;
    }

    @Override
    public double quantity(double impact) {
        return impact / lambda;
    }
}
