package io.github.microstructurex.analytics.timeline;

/**
 * A step of a strategy's schedule.
 *
 * @param time when it is due, nanoseconds since the epoch
 * @param quantity what is due in all from then on, in lots
 */
public record DueQuantity(long time, long quantity) {}
