package io.github.microstructurex.analytics.volatility;

/** Logarithms of prices. */
final class LogPrices {
    private LogPrices() {}

    /** The logarithm of a price, which must have one. */
    static double log(String name, double price) {
        if (!(price > 0) || price == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + " is " + price + ", expected above 0 and finite: its logarithm is taken");
        }
        return StrictMath.log(price);
    }

    static double[] logs(double... prices) {
        double[] logs = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            logs[i] = log("price", prices[i]);
        }
        return logs;
    }
}
