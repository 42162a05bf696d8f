package io.github.microstructurex.analytics.performance;

import io.github.microstructurex.analytics.internal.Require;

/** How a ratio per period becomes one per year. */
final class Annual {
    private Annual() {}

    static double root(double periodsPerYear) {
        return Math.sqrt(Require.positive("periodsPerYear", periodsPerYear));
    }
}
