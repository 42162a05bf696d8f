package io.github.microstructurex.strategies;

/**
 * Quotes both sides of a market within the limits of its inventory: is told what happens in the market and to its own
 * orders ({@link TradingStrategy}), and answers with bids and asks.
 *
 * <p>It starts and ends with the window of its {@link InventoryLimits}. One instance makes one market once.
 */
public interface MarketMaker extends TradingStrategy {
    /**
     * The window has begun.
     *
     * @param context what the market maker sees and acts through, until {@link #end} returns
     */
    void start(MarketMakerContext context);
}
