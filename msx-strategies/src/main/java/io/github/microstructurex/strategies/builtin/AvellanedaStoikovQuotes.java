package io.github.microstructurex.strategies.builtin;

/**
 * The quotes of a market maker who dislikes risk: around a reservation price that moves against his inventory. In units that
 * agree: price {@code s} and its volatility {@code sigma} per square root of time, time, and inventory in lots.
 *
 * <p>With the inventory {@code q} and the time {@code tau} that is left, the reservation price is {@code s - q gamma sigma^2
 * tau} and the spread {@code gamma sigma^2 tau + (2 / gamma) ln(1 + gamma / k)}, half of it on either side.
 *
 * <p>Source: M. Avellaneda, S. Stoikov, "High-frequency trading in a limit order book", Quantitative Finance 8 (2008)
 * 217-224, equations (29) and (30). Immutable.
 *
 * @param riskAversion gamma, above 0
 * @param volatility sigma, at least 0
 * @param orderDecay k: how fast the rate of arriving orders falls with the distance from the price, per price, above 0
 */
public record AvellanedaStoikovQuotes(double riskAversion, double volatility, double orderDecay) {
    /**
     * Checks the values.
     *
     * @param riskAversion gamma
     * @param volatility sigma
     * @param orderDecay k
     * @throws IllegalArgumentException if one is out of its range
     */
    public AvellanedaStoikovQuotes {
        Require.positive("riskAversion", riskAversion);
        Require.inRange("volatility", volatility, 0, Double.MAX_VALUE);
        Require.positive("orderDecay", orderDecay);
    }

    /**
     * The price at which he is indifferent between his inventory and none.
     *
     * @param price s
     * @param inventory q, negative when short
     * @param timeLeft tau, at least 0
     * @return the reservation price
     */
    public double reservationPrice(double price, double inventory, double timeLeft) {
        return price - inventory * riskAversion * volatility * volatility * timeLeft;
    }

    /**
     * The distance between bid and ask.
     *
     * @param timeLeft tau, at least 0
     * @return the spread
     */
    public double spread(double timeLeft) {
        return riskAversion * volatility * volatility * timeLeft
                + 2 / riskAversion * StrictMath.log1p(riskAversion / orderDecay);
    }

    /**
     * The bid.
     *
     * @param price s
     * @param inventory q, negative when short
     * @param timeLeft tau, at least 0
     * @return the price to buy at
     */
    public double bid(double price, double inventory, double timeLeft) {
        return reservationPrice(price, inventory, timeLeft) - spread(timeLeft) / 2;
    }

    /**
     * The ask.
     *
     * @param price s
     * @param inventory q, negative when short
     * @param timeLeft tau, at least 0
     * @return the price to sell at
     */
    public double ask(double price, double inventory, double timeLeft) {
        return reservationPrice(price, inventory, timeLeft) + spread(timeLeft) / 2;
    }
}
