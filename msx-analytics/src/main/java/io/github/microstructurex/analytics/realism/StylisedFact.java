package io.github.microstructurex.analytics.realism;

/**
 * A fact that holds of most markets, as it is measured in one.
 *
 * @param name what it is
 * @param value as measured, NaN if the market does not tell
 * @param low the lowest value that is usual
 * @param high the highest value that is usual
 * @param source who has published what
 */
public record StylisedFact(String name, double value, double low, double high, String source) {
    /** Whether a fact holds. */
    public enum Grade {
        /** It lies in its band. */
        PASSES,
        /** It does not. */
        FAILS,
        /** The market is too short or too quiet to say. */
        UNDEFINED
    }

    /** {@return whether the value lies in the band, ends included} */
    public Grade grade() {
        if (Double.isNaN(value)) {
            return Grade.UNDEFINED;
        }
        return value >= low && value <= high ? Grade.PASSES : Grade.FAILS;
    }
}
