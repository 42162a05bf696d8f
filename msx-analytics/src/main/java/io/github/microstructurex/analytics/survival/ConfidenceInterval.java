package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Normal;
import io.github.microstructurex.analytics.internal.Require;

/**
 * Between which values a probability lies. NaN where the estimate has no standard error, as once nobody is left.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record ConfidenceInterval(double lower, double upper) {
    /** How the interval is laid around a survival probability S with the standard error se, z the normal quantile. */
    public enum Scale {
        /** {@code S -+ z se}, kept within 0 and 1. */
        PLAIN,
        /** {@code S exp(-+ z se / S)}, at most 1: what R does when not told otherwise. */
        LOG,
        /** {@code S^exp(-+ z se / (S ln S))}, always within 0 and 1: the best for small samples. */
        LOG_LOG
    }

    static ConfidenceInterval of(double survival, double standardError, double level, Scale scale) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + ", expected above 0 and below 1");
        }
        double z = Normal.quantile(0.5 + 0.5 * Require.probability("level", level));
        return switch (scale) {
            case PLAIN ->
                new ConfidenceInterval(
                        Math.max(0, survival - z * standardError), Math.min(1, survival + z * standardError));
            case LOG -> {
                double factor = StrictMath.exp(z * standardError / survival);
                yield new ConfidenceInterval(survival / factor, Math.min(1, survival * factor));
            }
            case LOG_LOG -> {
                double log = StrictMath.log(survival);
                double factor = StrictMath.exp(-z * standardError / (survival * log));
                yield new ConfidenceInterval(StrictMath.exp(log * factor), StrictMath.exp(log / factor));
            }
        };
    }
}
