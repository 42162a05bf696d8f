package io.github.microstructurex.analytics.tradesign;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Tells buys from sells by the price of a trade and the quote that prevailed. A rule remembers past trades, so one
 * instance follows one instrument, in the order of time.
 *
 * <p>Which quote prevails is the caller's choice: the one at the time of the trade, or an older one from {@link
 * LaggedQuote}.
 */
public interface TradeSignRule {
    /**
     * Classifies the next trade.
     *
     * @param price its price
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @return 1 for a buy, -1 for a sell, 0 if the rule cannot say
     */
    int classify(long price, long bid, long ask);

    /**
     * Classifies a series of trades, after those that this rule has seen.
     *
     * @param prices of the trades
     * @param bids the best bid of each
     * @param asks the best ask of each
     * @return the sign of each
     */
    default int[] classify(long[] prices, long[] bids, long[] asks) {
        Require.sameLength("prices", prices.length, "bids", bids.length);
        Require.sameLength("prices", prices.length, "asks", asks.length);
        int[] signs = new int[prices.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = classify(prices[i], bids[i], asks[i]);
        }
        return signs;
    }
}
