package io.github.microstructurex.analytics.liquidity;

/**
 * How much weight each market has in the common price: the component shares of Gonzalo and Granger. They need no
 * covariance of innovations, unlike {@link InformationShare}, and may be negative.
 *
 * <p>Source: Gonzalo and Granger (1995), Journal of Business and Economic Statistics 13; Booth, So and Tse (1999),
 * Journal of Futures Markets 19.
 */
public final class ComponentShare {
    private ComponentShare() {}

    /**
     * The shares from the weights of the common price.
     *
     * @param weights one for each market, to any scale: the row of the long-run impact matrix, or alpha orthogonal
     * @return the weights divided by their sum
     */
    public static double[] of(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }

    /**
     * The shares of two markets from how they correct their difference: {@code dp = alpha (p_1 - p_2) + ...}.
     *
     * @param firstLoading alpha of the first market, usually below 0
     * @param secondLoading alpha of the second market, usually above 0
     * @return {@code (alpha_2, -alpha_1) / (alpha_2 - alpha_1)}; NaN if neither corrects
     */
    public static double[] fromLoadings(double firstLoading, double secondLoading) {
        return of(secondLoading, -firstLoading);
    }
}
