package io.github.microstructurex.analytics.tradesign;

/**
 * A trade above the last different price is a buy, below it a sell. Unknown until a price has differed. Quotes do not
 * matter.
 *
 * <p>Source: Lee and Ready (1991), Journal of Finance 46.
 */
public final class TickRule implements TradeSignRule {
    private long lastPrice;
    private boolean started;
    private int sign;

    /** Starts with no trade. */
    public TickRule() {}

    /**
     * Classifies the next trade.
     *
     * @param price its price
     * @return 1 for a buy, -1 for a sell, 0 while no price has differed
     */
    public int classify(long price) {
        if (started && price != lastPrice) {
            sign = price > lastPrice ? 1 : -1;
        }
        lastPrice = price;
        started = true;
        return sign;
    }

    @Override
    public int classify(long price, long bid, long ask) {
        return classify(price);
    }
}
