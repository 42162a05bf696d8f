package io.github.microstructurex.analytics.tradesign;

/**
 * A trade in the upper 30 % of the spread, its ends included, is a buy, in the lower 30 % a sell; between them, outside
 * the quote, and where the quote is one-sided, locked or crossed, the {@linkplain TickRule tick rule} decides. Known as
 * CLNV.
 *
 * <p>Source: Chakrabarty, Li, Nguyen and Van Ness (2007), "Trade classification algorithms for electronic communications
 * networks", Journal of Banking and Finance 31; closed intervals as in Holden and Jacobsen (2014).
 */
public final class ChakrabartyLiNguyenVanNess implements TradeSignRule {
    private final TickRule ticks = new TickRule();

    /** Starts with no trade. */
    public ChakrabartyLiNguyenVanNess() {}

    @Override
    public int classify(long price, long bid, long ask) {
        int byTick = ticks.classify(price);
        if (QuoteRule.saysSomething(bid, ask) && price >= bid && price <= ask) {
            // In whole numbers, for 30 % of a spread of ticks has no exact double.
            long threeSpreads = Math.multiplyExact(3, Math.subtractExact(ask, bid));
            if (Math.multiplyExact(10, ask - price) <= threeSpreads) {
                return 1;
            }
            if (Math.multiplyExact(10, price - bid) <= threeSpreads) {
                return -1;
            }
        }
        return byTick;
    }
}
