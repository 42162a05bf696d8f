package io.github.microstructurex.analytics.volatility;

/** The logarithms of a bar's prices, checked. */
record PriceRange(double open, double high, double low, double close) {
    static PriceRange of(double open, double high, double low, double close) {
        if (!(low <= Math.min(open, close) && high >= Math.max(open, close))) {
            throw new IllegalArgumentException("open, high, low, close are " + open + ", " + high + ", " + low + ", "
                    + close + ", expected open and close from low to high");
        }
        return new PriceRange(
                LogPrices.log("open", open),
                LogPrices.log("high", high),
                LogPrices.log("low", low),
                LogPrices.log("close", close));
    }

    double rogersSatchell() {
        return (high - close) * (high - open) + (low - close) * (low - open);
    }
}
