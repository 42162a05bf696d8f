package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.MarketMakerContext;

/**
 * The market maker of Avellaneda and Stoikov: quotes one bid and one ask around a reservation price that moves against the
 * inventory ({@link AvellanedaStoikovQuotes}), the more so the more time is left. Prices are in ticks, time in seconds,
 * inventory in orders of the quoted size.
 *
 * <p>The model's market ends; a day's market would have it lean too hard against inventory early on. So the time that is
 * left is taken to be at most the horizon.
 */
public final class AvellanedaStoikov extends QuotingMarketMaker {
    private static final double NANOS_PER_SECOND = 1e9;

    private final AvellanedaStoikovQuotes quotes;
    private final double horizon;

    /**
     * Makes a market maker.
     *
     * @param quotes the model, in ticks and seconds
     * @param horizon the longest time that is taken to be left, in seconds, above 0
     * @param orderSize the size of a quote, in lots, at least 1
     * @param tolerance by how many ticks a quote may be wider than the model's before it is moved, at least 0
     */
    public AvellanedaStoikov(AvellanedaStoikovQuotes quotes, double horizon, long orderSize, long tolerance) {
        super(orderSize, tolerance);
        this.quotes = quotes;
        this.horizon = Require.positive("horizon", horizon);
    }

    @Override
    double bidPrice(double midpoint, double inventory, MarketMakerContext context) {
        return quotes.bid(midpoint, inventory, timeLeft(context));
    }

    @Override
    double askPrice(double midpoint, double inventory, MarketMakerContext context) {
        return quotes.ask(midpoint, inventory, timeLeft(context));
    }

    private double timeLeft(MarketMakerContext context) {
        double left = (context.limits().endTime() - context.market().time()) / NANOS_PER_SECOND;
        return Math.min(horizon, left);
    }
}
