package io.github.microstructurex.analytics.realism;

import io.github.microstructurex.analytics.internal.LeastSquares;
import io.github.microstructurex.analytics.orderflow.OrderFlowImpact;
import io.github.microstructurex.analytics.timeseries.Autocorrelation;
import io.github.microstructurex.analytics.timeseries.DetrendedFluctuation;
import io.github.microstructurex.analytics.timeseries.HillIndex;
import io.github.microstructurex.analytics.timeseries.Moments;
import io.github.microstructurex.analytics.timeseries.ResponseFunction;
import io.github.microstructurex.analytics.timeseries.SignaturePlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures stylised facts. The bands rest on published figures where there are any: Cont (2001), "Empirical properties of
 * asset returns", Quantitative Finance 1; Bouchaud, Farmer and Lillo (2009), "How markets slowly digest changes in supply
 * and demand"; Cont, Kukanov and Stoikov (2014). A fact is undefined where there are too few values to measure it: below
 * 100 minutes, 1,000 market orders, or 8 half hours.
 */
public final class StylisedFacts {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final int LEAST_RETURNS = 100;
    private static final int LEAST_TRADES = 1_000;
    private static final int LEAST_HALF_HOURS = 8;
    private static final int RETURN_LAGS = 20;
    private static final int VOLATILITY_LAGS = 30;
    private static final int SIGN_LAGS = 100;
    private static final int SIZE_CLASSES = 8;

    private final List<StylisedFact> facts = new ArrayList<>();
    private final MarketSample sample;

    private StylisedFacts(MarketSample sample) {
        this.sample = sample;
    }

    /**
     * Measures all.
     *
     * @param sample a market
     * @return the facts, in a fixed order
     */
    public static List<StylisedFact> of(MarketSample sample) {
        StylisedFacts measured = new StylisedFacts(sample);
        measured.returns();
        measured.signs();
        measured.impact();
        measured.book();
        return List.copyOf(measured.facts);
    }

    private void add(String name, double value, double low, double high, String source) {
        facts.add(new StylisedFact(name, value, low, high, source));
    }

    private void returns() {
        double[] mids = sample.series(Series.MINUTE_MIDS);
        double[] returns = new double[Math.max(0, mids.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = mids[i + 1] - mids[i];
        }
        if (returns.length < LEAST_RETURNS) {
            returns = new double[0];
        }
        int n = returns.length;
        int tail = Math.max(10, n / 20);
        add(
                "tail index of minutes",
                n == 0 ? Double.NaN : HillIndex.of(tail, returns).value(),
                2,
                5,
                "Cont 2001");
        add("excess kurtosis of minutes", Moments.of(returns).excessKurtosis(), 3, INFINITY, "Cont 2001");
        double bound = Math.max(0.05, 3 / Math.sqrt(n));
        double[] linear = Autocorrelation.upTo(RETURN_LAGS, returns);
        double largest = 0;
        for (int lag = 1; lag <= RETURN_LAGS; lag++) {
            largest = Math.max(largest, Math.abs(linear[lag]));
        }
        add("largest autocorrelation, 1 to 20 min", n == 0 ? Double.NaN : largest, 0, bound, "Cont 2001");
        double[] sizes = Arrays.stream(returns).map(Math::abs).toArray();
        double[] clustering = Autocorrelation.upTo(VOLATILITY_LAGS, sizes);
        double mean =
                Arrays.stream(clustering, 1, VOLATILITY_LAGS + 1).average().orElse(Double.NaN);
        // The mean of so many independent correlations has their error by the root of their number.
        double noise = 3 / Math.sqrt((double) n * VOLATILITY_LAGS);
        add("volatility clustering, mean 1 to 30 min", mean, n == 0 ? 0 : noise, 1, "Cont 2001");
        double decay = mean > noise ? -powerLawSlope(1, clustering) : Double.NaN;
        add("decay of volatility clustering", decay, 0.1, 0.6, "0.2 to 0.4: Cont 2001");
    }

    private void signs() {
        double[] signs = sample.series(Series.SIGNS);
        int n = signs.length;
        if (n < LEAST_TRADES) {
            add("sign memory, share of lags 1 to 100", Double.NaN, 0.5, 1, "Bouchaud, Farmer, Lillo 2009");
            add("decay of sign memory", Double.NaN, 0.3, 0.8, "about 0.6: Bouchaud, Farmer, Lillo 2009");
            add("Hurst exponent of signs", Double.NaN, 0.6, 0.85, "about 0.7: Lillo, Farmer 2004");
            add("first autocorrelation of trade prices", Double.NaN, -1, 0, "the bounce: Roll 1984");
            add("unevenness of the signature plot", Double.NaN, 0, 0.2, "diffusion: Bouchaud, Farmer, Lillo 2009");
            return;
        }
        double[] memory = Autocorrelation.upTo(Math.min(1_000, n / 10), signs);
        double noise = 3 / Math.sqrt(n);
        double significant = (double) Arrays.stream(memory, 1, SIGN_LAGS + 1)
                        .filter(correlation -> correlation > noise)
                        .count()
                / SIGN_LAGS;
        add("sign memory, share of lags 1 to 100", significant, 0.5, 1, "Bouchaud, Farmer, Lillo 2009");
        double decay = significant > 0.1 ? -powerLawSlope(10, memory) : Double.NaN;
        add("decay of sign memory", decay, 0.3, 0.8, "about 0.6: Bouchaud, Farmer, Lillo 2009");
        double hurst = new DetrendedFluctuation(scales(n), signs).hurst();
        add("Hurst exponent of signs", hurst, 0.6, 0.85, "about 0.7: Lillo, Farmer 2004");
        double[] prices = sample.series(Series.PRICES);
        double[] moves = new double[n - 1];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = prices[i + 1] - prices[i];
        }
        add("first autocorrelation of trade prices", Autocorrelation.of(1, moves), -1, 0, "the bounce: Roll 1984");
        double[] plot =
                SignaturePlot.of(new int[] {50, 100, 200, 400, Math.min(1_000, n / 4)}, sample.series(Series.MIDS));
        double level = Arrays.stream(plot).average().orElse(Double.NaN);
        double uneven = Arrays.stream(plot)
                .map(point -> Math.abs(point / level - 1))
                .max()
                .orElse(Double.NaN);
        add("unevenness of the signature plot", uneven, 0, 0.2, "diffusion: Bouchaud, Farmer, Lillo 2009");
    }

    /** From 10 to a tenth of the length, three for each factor of ten. */
    private static int[] scales(int n) {
        List<Integer> scales = new ArrayList<>();
        for (double scale = 10; scale <= n / 10.0; scale *= 2.15) {
            scales.add((int) scale);
        }
        return scales.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The slope of logarithms over lags that double, averages from one to the next; NaN if hardly any is positive. */
    private static double powerLawSlope(int firstLag, double... correlations) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int places = 0;
        for (int from = firstLag; from < correlations.length; from *= 2) {
            int to = Math.min(2 * from, correlations.length);
            double mean = Arrays.stream(correlations, from, to).average().orElse(Double.NaN);
            places++;
            if (mean > 0) {
                x.add(StrictMath.log(Math.sqrt((double) from * (to - 1))));
                y.add(StrictMath.log(mean));
            }
        }
        return 2 * x.size() <= places || x.size() < 3 ? Double.NaN : slope(x, y);
    }

    private static double slope(List<Double> x, List<Double> y) {
        double[] regressor = x.stream().mapToDouble(Double::doubleValue).toArray();
        double[] observed = y.stream().mapToDouble(Double::doubleValue).toArray();
        return new LeastSquares(observed, LeastSquares.constant(x.size()), regressor).coefficient(1);
    }

    private void impact() {
        int[] signs = Arrays.stream(sample.series(Series.SIGNS))
                .mapToInt(sign -> (int) sign)
                .toArray();
        int n = signs.length;
        double[] tradeMids = sample.series(Series.MIDS);
        double response = Double.NaN;
        double concavity = Double.NaN;
        if (n >= LEAST_TRADES) {
            double first = ResponseFunction.of(1, tradeMids, signs);
            double later = ResponseFunction.of(Math.min(1_000, n / 10), tradeMids, signs);
            response = first > 0 ? later / first : Double.NaN;
            concavity = concavity(sample.series(Series.SIZES), signs, tradeMids);
        }
        add("growth of the response", response, 1.1, 3, "about 2: Bouchaud et al. 2004");
        add("concavity of impact", concavity, 0.1, 0.6, "0.2 to 0.5: Bouchaud, Farmer, Lillo 2009");
        OrderFlowImpact flow = OrderFlowImpact.of(sample.series(Series.MOVES), sample.series(Series.FLOWS));
        boolean enough = flow.intervals() >= LEAST_RETURNS;
        double explained = flow.beta() > 0 ? flow.rSquared() : 0;
        add(
                "R2 of order-flow imbalance, 10 s",
                enough && !Double.isNaN(flow.beta()) ? explained : Double.NaN,
                0.4,
                0.95,
                "0.65: Cont, Kukanov, Stoikov 2014");
    }

    /** The slope of the logarithm of the mean move after a trade on that of its size, over classes of size. */
    private static double concavity(double[] tradeSizes, int[] signs, double[] mids) {
        int n = signs.length;
        double[] sorted = Arrays.copyOf(tradeSizes, n - 1);
        Arrays.sort(sorted);
        double[] moves = new double[SIZE_CLASSES];
        double[] sizes = new double[SIZE_CLASSES];
        int[] counts = new int[SIZE_CLASSES];
        double[] upper = new double[SIZE_CLASSES];
        for (int k = 0; k < SIZE_CLASSES; k++) {
            upper[k] = sorted[(int) ((long) (k + 1) * (n - 1) / SIZE_CLASSES) - 1];
        }
        for (int i = 0; i < n - 1; i++) {
            int place = 0;
            while (tradeSizes[i] > upper[place]) {
                place++;
            }
            moves[place] += signs[i] * (mids[i + 1] - mids[i]);
            sizes[place] += tradeSizes[i];
            counts[place]++;
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int k = 0; k < SIZE_CLASSES; k++) {
            if (counts[k] > 0 && moves[k] > 0) {
                x.add(StrictMath.log(sizes[k] / counts[k]));
                y.add(StrictMath.log(moves[k] / counts[k]));
            }
        }
        return x.size() < 3 ? Double.NaN : slope(x, y);
    }

    private void book() {
        double[] levels = sample.series(Series.LEVEL_QUANTITIES);
        double behind = Arrays.stream(levels, 1, levels.length).max().orElse(Double.NaN);
        add(
                "largest depth behind the best by best",
                behind / levels[0],
                1,
                INFINITY,
                "the hump: Cont, Stoikov, Talreja 2010");
        double[] volumes = sample.series(Series.VOLUMES);
        double uShape = Double.NaN;
        if (volumes.length >= LEAST_HALF_HOURS) {
            // The last half hour may be a part of one.
            int last = volumes.length - 2;
            double middle = Arrays.stream(volumes, volumes.length / 4, volumes.length * 3 / 4)
                    .average()
                    .orElse(Double.NaN);
            uShape = 0.5 * (volumes[0] + Math.max(volumes[last], volumes[last + 1])) / middle;
        }
        add("volume of first and last half hour", uShape, 1.5, INFINITY, "the U-shape: Wood, McInish, Ord 1985");
    }
}
