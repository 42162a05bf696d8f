/**
 * How trading moves the price and what that costs: models of market impact, each a class that is chosen by its type, and
 * the estimation of their parameters from trades.
 *
 * <p>What an order does over time is a {@link io.github.microstructurex.analytics.impact.Trajectory}; what that does to
 * the price, and what it costs, every {@link io.github.microstructurex.analytics.impact.ImpactModel} answers. A law that
 * knows only how much was traded is an {@link io.github.microstructurex.analytics.impact.ImpactFunction}, and can stand
 * in for the depth that a record does not have ({@link io.github.microstructurex.analytics.impact.ImpliedDepth}).
 *
 * <p>Quantities are signed: buying is positive and moves the price up. Prices, quantities and times are doubles in
 * whatever units the parameters of a model have; impact is in its unit of price, cost in price times quantity. What one
 * order does to a book as it stands is no model: {@link io.github.microstructurex.analytics.metric.SweepCost}.
 */
@NullMarked
package io.github.microstructurex.analytics.impact;

import org.jspecify.annotations.NullMarked;
