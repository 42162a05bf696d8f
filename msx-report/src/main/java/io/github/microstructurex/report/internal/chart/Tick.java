package io.github.microstructurex.report.internal.chart;

/**
 * A mark on an axis.
 *
 * @param value where it is
 * @param label what it says
 */
public record Tick(double value, String label) {}
