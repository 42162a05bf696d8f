package io.github.microstructurex.analytics.tradesign;

/**
 * A trade at the ask is a buy, at the bid a sell; any other, and where the quote is one-sided, locked or crossed, goes by
 * the {@linkplain TickRule tick rule}. Known as EMO.
 *
 * <p>Source: Ellis, Michaely and O'Hara (2000), "The Accuracy of Trade Classification Rules: Evidence from Nasdaq",
 * Journal of Financial and Quantitative Analysis 35.
 */
public final class EllisMichaelyOHara implements TradeSignRule {
    private final TickRule ticks = new TickRule();

    /** Starts with no trade. */
    public EllisMichaelyOHara() {}

    @Override
    public int classify(long price, long bid, long ask) {
        int byTick = ticks.classify(price);
        if (QuoteRule.saysSomething(bid, ask)) {
            if (price == ask) {
                return 1;
            }
            if (price == bid) {
                return -1;
            }
        }
        return byTick;
    }
}
