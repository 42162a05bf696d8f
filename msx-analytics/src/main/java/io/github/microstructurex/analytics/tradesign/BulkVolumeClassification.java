package io.github.microstructurex.analytics.tradesign;

import io.github.microstructurex.analytics.internal.Gamma;
import io.github.microstructurex.analytics.internal.Normal;
import io.github.microstructurex.analytics.internal.Require;

/**
 * Splits the volume of a bar into buys and sells by the move of its price: {@code V_B = V Z(dP / sigma)}, with Z a
 * distribution function and sigma the standard deviation of the price changes of bars. A change of 0 gives half, and so
 * does a sigma of 0.
 *
 * <p>Source: Easley, López de Prado and O'Hara (2012), Review of Financial Studies 25(5), with the normal distribution;
 * (2016), Journal of Financial Economics 120, with Student's t of 0.25 degrees of freedom.
 */
public final class BulkVolumeClassification {
    private final double freedom;

    private BulkVolumeClassification(double freedom) {
        this.freedom = freedom;
    }

    /** {@return the classification by the standard normal distribution} */
    public static BulkVolumeClassification normal() {
        return new BulkVolumeClassification(Double.POSITIVE_INFINITY);
    }

    /**
     * The classification by Student's t distribution.
     *
     * @param freedom its degrees of freedom, above 0; the authors take 0.25
     * @return the classification
     */
    public static BulkVolumeClassification studentT(double freedom) {
        return new BulkVolumeClassification(Require.positive("freedom", freedom));
    }

    /**
     * The part of a bar's volume that was bought.
     *
     * @param priceChange from the close of the bar before to that of this one
     * @param sigma the standard deviation of price changes, at least 0 and in the same unit
     * @return from 0 to 1; NaN if an argument is
     */
    public double buyFraction(double priceChange, double sigma) {
        if (sigma == 0) {
            return 0.5;
        }
        double z = priceChange / sigma;
        return freedom == Double.POSITIVE_INFINITY ? Normal.cdf(z) : Gamma.studentCdf(z, freedom);
    }

    /**
     * The volume that was bought in each bar of a sample, with sigma the sample's own standard deviation (about its mean,
     * divided by n - 1).
     *
     * @param priceChanges one for each bar
     * @param volumes of the bars
     * @return one for each bar; NaN if there is only one, for it has no standard deviation
     */
    public double[] buyVolumes(double[] priceChanges, double[] volumes) {
        Require.sameLength("priceChanges", priceChanges.length, "volumes", volumes.length);
        double sigma = standardDeviation(priceChanges);
        double[] bought = new double[volumes.length];
        for (int i = 0; i < bought.length; i++) {
            bought[i] = volumes[i] * buyFraction(priceChanges[i], sigma);
        }
        return bought;
    }

    /**
     * The standard deviation that {@link #buyVolumes} divides by.
     *
     * @param priceChanges a sample
     * @return about the mean, divided by n - 1; NaN for fewer than two
     */
    public static double standardDeviation(double... priceChanges) {
        double mean = 0;
        for (double change : priceChanges) {
            mean += change / priceChanges.length;
        }
        double sum = 0;
        for (double change : priceChanges) {
            sum += (change - mean) * (change - mean);
        }
        return priceChanges.length < 2 ? Double.NaN : Math.sqrt(sum / (priceChanges.length - 1));
    }
}
