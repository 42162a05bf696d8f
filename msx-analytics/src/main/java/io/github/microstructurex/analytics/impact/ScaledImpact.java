package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;

/** A law in other units: {@code price I(quantity q)}. */
record ScaledImpact(ImpactFunction law, double price, double quantity) implements ImpactFunction {
    ScaledImpact {
        Require.positive("price", price);
        Require.positive("quantity", quantity);
    }

    @Override
    public double impact(double scaled) {
        return price * law.impact(quantity * scaled);
    }

    @Override
    public double cost(double scaled) {
        return price / quantity * law.cost(quantity * scaled);
    }

    @Override
    public double quantity(double impact) {
        return law.quantity(impact / price) / quantity;
    }
}
