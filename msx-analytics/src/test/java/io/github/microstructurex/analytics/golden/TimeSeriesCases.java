package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.timeseries.Autocorrelation;
import io.github.microstructurex.analytics.timeseries.DetrendedFluctuation;
import io.github.microstructurex.analytics.timeseries.GewekePorterHudak;
import io.github.microstructurex.analytics.timeseries.HillIndex;
import io.github.microstructurex.analytics.timeseries.LjungBox;
import io.github.microstructurex.analytics.timeseries.Moments;
import io.github.microstructurex.analytics.timeseries.SignAutocorrelation;
import io.github.microstructurex.analytics.timeseries.VarianceRatio;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Memory, diffusion and tails. */
final class TimeSeriesCases {
    static final Map<String, GoldenCase.Computation> CASES =
            Map.of("acf.signs", TimeSeriesCases::signs, "facts.estimators", TimeSeriesCases::estimators);

    private TimeSeriesCases() {}

    private static Map<String, Object> signs(GoldenCase golden) {
        double[] x = golden.inputs().numbers("x");
        SignAutocorrelation streamed = new SignAutocorrelation(5);
        Arrays.stream(x).forEach(sign -> streamed.sign((int) sign));
        double[] batch = Autocorrelation.upTo(5, x);
        for (int lag = 0; lag <= 5; lag++) {
            if (!(Math.abs(streamed.value(lag) - batch[lag]) < 1e-15)) {
                throw new AssertionError("streamed " + streamed.value(lag) + " at lag " + lag);
            }
        }
        return Map.of(
                "acf_0_5",
                batch,
                "raw_second_moment_1_5",
                IntStream.rangeClosed(1, 5)
                        .mapToDouble(lag -> Autocorrelation.rawMoment(lag, x))
                        .toArray());
    }

    private static Map<String, Object> estimators(GoldenCase golden) {
        double[] x = golden.inputs().numbers("x");
        Json expected = golden.expected();
        int[] scales = Arrays.stream(expected.get("dfa").numbers("scales"))
                .mapToInt(scale -> (int) scale)
                .toArray();
        DetrendedFluctuation dfa = new DetrendedFluctuation(scales, x);
        Moments moments = Moments.of(x);
        GewekePorterHudak gph = GewekePorterHudak.of(x);
        return Map.of(
                "hill", byKey(expected.get("hill"), k -> HillIndex.of(k, x).value()),
                "excess_kurtosis", moments.excessKurtosis(),
                "skew", moments.skewness(),
                "ljung_box",
                        byKey(expected.get("ljung_box"), lags -> {
                            LjungBox test = LjungBox.of(lags, x);
                            return Map.of("Q", test.statistic(), "p", test.pValue());
                        }),
                "vr", byKey(expected.get("vr"), q -> VarianceRatio.of(q, x).value()),
                "gph_d", gph.d(),
                "gph_m", gph.frequencies(),
                "dfa",
                        Map.of(
                                "scales", Arrays.stream(scales).boxed().toList(),
                                "F",
                                        IntStream.range(0, scales.length)
                                                .mapToDouble(dfa::fluctuation)
                                                .toArray(),
                                "H", dfa.hurst()));
    }

    private static Map<String, Object> byKey(Json expected, IntFunction<Object> of) {
        return expected.keys().stream().collect(Collectors.toMap(key -> key, key -> of.apply(Integer.parseInt(key))));
    }
}
