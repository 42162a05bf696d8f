package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.MarketMakerContext;

/**
 * The market maker of Gueant, Lehalle and Fernandez-Tapia: quotes one bid and one ask at a constant distance around the
 * midpoint, both moved against the inventory by a constant step ({@link GueantLehalleFernandezTapiaQuotes}). Prices are in
 * ticks, time in seconds, inventory in orders of the quoted size.
 */
public final class GueantLehalleFernandezTapia extends QuotingMarketMaker {
    private final GueantLehalleFernandezTapiaQuotes quotes;

    /**
     * Makes a market maker.
     *
     * @param quotes the model, in ticks and seconds
     * @param orderSize the size of a quote, in lots, at least 1
     * @param tolerance by how many ticks a quote may be wider than the model's before it is moved, at least 0
     */
    public GueantLehalleFernandezTapia(GueantLehalleFernandezTapiaQuotes quotes, long orderSize, long tolerance) {
        super(orderSize, tolerance);
        this.quotes = quotes;
    }

    @Override
    double bidPrice(double midpoint, double inventory, MarketMakerContext context) {
        return quotes.bid(midpoint, inventory);
    }

    @Override
    double askPrice(double midpoint, double inventory, MarketMakerContext context) {
        return quotes.ask(midpoint, inventory);
    }
}
