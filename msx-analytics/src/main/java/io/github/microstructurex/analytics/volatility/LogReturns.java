package io.github.microstructurex.analytics.volatility;

/** Logarithms of prices and their differences. */
final class LogReturns {
    private LogReturns() {}

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

    /** Differences over one step; none for fewer than two prices. */
    static double[] of(double... prices) {
        return differences(logs(prices));
    }

    static double[] differences(double... logs) {
        double[] returns = new double[Math.max(0, logs.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = logs[i + 1] - logs[i];
        }
        return returns;
    }

    static double sumOfSquares(double... returns) {
        double sum = 0;
        for (double value : returns) {
            sum += value * value;
        }
        return sum;
    }
}
