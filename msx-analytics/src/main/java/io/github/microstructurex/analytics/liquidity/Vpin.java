package io.github.microstructurex.analytics.liquidity;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.tradesign.BulkVolumeClassification;
import java.util.ArrayList;
import java.util.List;

/**
 * The volume-synchronised probability of informed trading: over the last n buckets of equal volume V, {@code sum |V_B -
 * V_S| / (n V)}. Bars are split between buckets in proportion, each part with the bar's own share of buys. A bucket that is
 * not full does not count.
 *
 * <p>Source: Easley, López de Prado and O'Hara (2012), "Flow Toxicity and Liquidity in a High-frequency World", Review of
 * Financial Studies 25(5).
 */
public final class Vpin {
    /** Is told each bucket that is full. */
    @FunctionalInterface
    public interface BucketListener {
        /**
         * A bucket is full.
         *
         * @param buys the volume bought
         * @param sells the volume sold; together they are the bucket's volume
         * @param vpin the VPIN with this bucket, NaN before n buckets are full
         */
        void bucket(double buys, double sells, double vpin);
    }

    private final double bucketVolume;
    private final BucketListener listener;
    private final double[] imbalances;
    private long buckets;
    private double buys;
    private double filled;
    private double value = Double.NaN;

    /**
     * Starts with an empty bucket.
     *
     * @param bucketVolume V, above 0; the authors take a fiftieth of a day
     * @param buckets n, at least 1; the authors take 50
     */
    public Vpin(double bucketVolume, int buckets) {
        this(bucketVolume, buckets, (bought, sold, vpin) -> {});
    }

    /**
     * Starts with an empty bucket.
     *
     * @param bucketVolume V, above 0
     * @param buckets n, at least 1
     * @param listener is told each bucket that is full
     */
    public Vpin(double bucketVolume, int buckets, BucketListener listener) {
        this.bucketVolume = Require.positive("bucketVolume", bucketVolume);
        imbalances = new double[Require.atLeast("buckets", buckets, 1)];
        this.listener = listener;
    }

    /**
     * Adds the volume of a bar.
     *
     * @param buyFraction the part that was bought, from 0 to 1, such as {@link BulkVolumeClassification#buyFraction}
     * @param volume at least 0
     */
    public void bar(double buyFraction, double volume) {
        Require.probability("buyFraction", buyFraction);
        double left = Require.notNegative("volume", volume);
        while (left >= bucketVolume - filled) {
            double part = bucketVolume - filled;
            left -= part;
            finish(buys + buyFraction * part);
        }
        buys += buyFraction * left;
        filled += left;
    }

    private void finish(double bought) {
        double sold = bucketVolume - bought;
        imbalances[(int) (buckets % imbalances.length)] = Math.abs(bought - sold);
        buckets++;
        buys = 0;
        filled = 0;
        if (buckets >= imbalances.length) {
            double sum = 0;
            for (double imbalance : imbalances) {
                sum += imbalance;
            }
            value = sum / (imbalances.length * bucketVolume);
        }
        listener.bucket(bought, sold, value);
    }

    /** {@return the VPIN of the last n full buckets, from 0 to 1; NaN before there are so many} */
    public double value() {
        return value;
    }

    /** {@return how many buckets are full} */
    public long buckets() {
        return buckets;
    }

    /** {@return the volume in the bucket that is not full yet} */
    public double leftover() {
        return filled;
    }

    /**
     * The VPIN of a whole series of bars, with buys by {@link BulkVolumeClassification#normal} and the standard deviation
     * of the series itself.
     *
     * @param priceChanges of the bars
     * @param volumes of the bars
     * @param bucketVolume V, above 0
     * @param buckets n, at least 1
     * @return one value for each full bucket from the n-th on; none if there are fewer than two bars or a change is NaN, for
     *     then there is no standard deviation
     */
    public static double[] of(double[] priceChanges, double[] volumes, double bucketVolume, int buckets) {
        Require.sameLength("priceChanges", priceChanges.length, "volumes", volumes.length);
        BulkVolumeClassification normal = BulkVolumeClassification.normal();
        double sigma = BulkVolumeClassification.standardDeviation(priceChanges);
        if (Double.isNaN(sigma)) {
            return new double[0];
        }
        List<Double> values = new ArrayList<>();
        Vpin vpin = new Vpin(bucketVolume, buckets, (bought, sold, value) -> {
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        });
        for (int i = 0; i < volumes.length; i++) {
            vpin.bar(normal.buyFraction(priceChanges[i], sigma), volumes[i]);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
