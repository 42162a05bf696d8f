package io.github.microstructurex.analytics.tradesign;

/**
 * The {@linkplain QuoteRule quote rule}, and at the mid the {@linkplain TickRule tick rule}. Where the quote says nothing
 * (one-sided, locked or crossed) the tick rule decides too.
 *
 * <p>The authors compared with the quote five seconds before the trade; with today's clocks none to one second is usual.
 * {@link LaggedQuote} holds quotes back.
 *
 * <p>Source: Lee and Ready (1991), "Inferring Trade Direction from Intraday Data", Journal of Finance 46.
 */
public final class LeeReady implements TradeSignRule {
    private final QuoteRule quotes = new QuoteRule();
    private final TickRule ticks = new TickRule();

    /** Starts with no trade. */
    public LeeReady() {}

    @Override
    public int classify(long price, long bid, long ask) {
        int byTick = ticks.classify(price);
        int byQuote = quotes.classify(price, bid, ask);
        return byQuote != 0 ? byQuote : byTick;
    }
}
