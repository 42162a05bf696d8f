package io.github.microstructurex.analytics.cost;

/**
 * The prices that an order's average price is compared with, in currency; NaN where the record has none. The reference
 * price is that of the {@link CostAnalysis}; at an instant it is the one after all that happened up to and at that instant.
 *
 * @param decision the reference price when it was decided to trade
 * @param arrival the reference price when the order's window opened
 * @param end the reference price when the window closed
 * @param vwap the average price of the market's trades in the window, weighted by quantity
 * @param twap the average of the reference price over the time of the window; the time without one is left out
 * @param close the price of the record's last trade
 */
public record Benchmarks(double decision, double arrival, double end, double vwap, double twap, double close) {}
