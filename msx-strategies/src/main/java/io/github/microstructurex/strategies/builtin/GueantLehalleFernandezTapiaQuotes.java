package io.github.microstructurex.strategies.builtin;

/**
 * The quotes of a market maker who dislikes risk and has no horizon: the closed-form approximation of the optimal ones far
 * from the end. In units that agree, as for {@link AvellanedaStoikovQuotes}; inventory is counted in orders of size {@code
 * Delta}.
 *
 * <p>With {@code c1 = ln(1 + xi Delta / k) / (xi Delta)} and {@code c2 = sqrt(gamma / (2 A Delta k) (1 + xi Delta / k)^(k /
 * (xi Delta) + 1))}, the bid is {@code c1 + sigma c2 Delta / 2 + q sigma c2} below the price and the ask {@code c1 + sigma c2
 * Delta / 2 - q sigma c2} above it. {@code xi = gamma} is the original model (A); as {@code xi} goes to 0 (model B, risk of
 * inventory only) {@code c1 = 1 / k} and {@code c2 = sqrt(gamma e / (2 A Delta k))}.
 *
 * <p>Source: O. Gueant, C.-A. Lehalle, J. Fernandez-Tapia, "Dealing with the inventory risk", Mathematics and Financial
 * Economics 7 (2013) 477-507; in this form O. Gueant, "Optimal market making", Applied Mathematical Finance 24 (2017)
 * 112-154. Immutable.
 *
 * @param riskAversion gamma, above 0
 * @param volatility sigma, at least 0
 * @param orderRate A: how many orders a unit of time would meet a quote at the price itself, above 0
 * @param orderDecay k: how fast that falls with the distance, per price, above 0
 * @param orderSize Delta, above 0
 * @param executionRiskAversion xi, at least 0
 */
public record GueantLehalleFernandezTapiaQuotes(
        double riskAversion,
        double volatility,
        double orderRate,
        double orderDecay,
        double orderSize,
        double executionRiskAversion) {
    /**
     * Checks the values.
     *
     * @param riskAversion gamma
     * @param volatility sigma
     * @param orderRate A
     * @param orderDecay k
     * @param orderSize Delta
     * @param executionRiskAversion xi
     * @throws IllegalArgumentException if one is out of its range
     */
    public GueantLehalleFernandezTapiaQuotes {
        Require.positive("riskAversion", riskAversion);
        Require.inRange("volatility", volatility, 0, Double.MAX_VALUE);
        Require.positive("orderRate", orderRate);
        Require.positive("orderDecay", orderDecay);
        Require.positive("orderSize", orderSize);
        Require.inRange("executionRiskAversion", executionRiskAversion, 0, Double.MAX_VALUE);
    }

    /** {@return c1, the half-spread of who does not mind inventory, in price} */
    public double c1() {
        double xi = executionRiskAversion * orderSize;
        return xi == 0 ? 1 / orderDecay : StrictMath.log1p(xi / orderDecay) / xi;
    }

    /** {@return c2, in price per sigma and per unit of inventory} */
    public double c2() {
        double xi = executionRiskAversion * orderSize;
        double power = xi == 0 ? 1 : (orderDecay / xi + 1) * StrictMath.log1p(xi / orderDecay);
        return StrictMath.sqrt(riskAversion / (2 * orderRate * orderSize * orderDecay) * StrictMath.exp(power));
    }

    /** {@return how far either quote is from the price without inventory} */
    public double halfSpread() {
        return c1() + orderSize / 2 * skew();
    }

    /** {@return by how much both quotes move for each unit of inventory, against it} */
    public double skew() {
        return volatility * c2();
    }

    /**
     * The bid.
     *
     * @param price the reference price
     * @param inventory q, negative when short
     * @return the price to buy at
     */
    public double bid(double price, double inventory) {
        return price - halfSpread() - inventory * skew();
    }

    /**
     * The ask.
     *
     * @param price the reference price
     * @param inventory q, negative when short
     * @return the price to sell at
     */
    public double ask(double price, double inventory) {
        return price + halfSpread() - inventory * skew();
    }
}
