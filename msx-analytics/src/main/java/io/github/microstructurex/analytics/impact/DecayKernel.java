package io.github.microstructurex.analytics.impact;

/**
 * What is left of the impact of one unit that was traded some time ago: G(t), of a {@link PropagatorImpact}. Implementations
 * are immutable. One of one's own may be a lambda.
 */
@FunctionalInterface
public interface DecayKernel {
    /**
     * The impact that is left.
     *
     * @param elapsed the time since the trade, at least 0; in trades or in units of time
     * @return price for one unit of quantity
     */
    double after(double elapsed);
}
