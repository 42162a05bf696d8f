package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.volatility.BipowerVariation;
import io.github.microstructurex.analytics.volatility.GarmanKlass;
import io.github.microstructurex.analytics.volatility.Parkinson;
import io.github.microstructurex.analytics.volatility.RealizedVariance;
import io.github.microstructurex.analytics.volatility.RogersSatchell;
import io.github.microstructurex.analytics.volatility.YangZhang;
import java.util.Map;

/** Variance and volatility. */
final class VolatilityCases {
    static final Map<String, GoldenCase.Computation> CASES =
            Map.of("vol.edge", VolatilityCases::edge, "vol.range", VolatilityCases::range);

    private VolatilityCases() {}

    private static Map<String, Object> edge(GoldenCase golden) {
        double[] two = golden.inputs().numbers("prices_two");
        return Map.of(
                "rv_single", RealizedVariance.of(golden.inputs().numbers("prices_single")),
                "rv_two", RealizedVariance.of(two),
                "bpv_two", BipowerVariation.of(two));
    }

    private static Map<String, Object> range(GoldenCase golden) {
        double[] open = golden.inputs().numbers("open");
        double[] high = golden.inputs().numbers("high");
        double[] low = golden.inputs().numbers("low");
        double[] close = golden.inputs().numbers("close");
        Parkinson parkinson = new Parkinson();
        GarmanKlass garmanKlass = new GarmanKlass();
        RogersSatchell rogersSatchell = new RogersSatchell();
        YangZhang yangZhang = new YangZhang();
        for (int i = 0; i < open.length; i++) {
            parkinson.bar(high[i], low[i]);
            garmanKlass.bar(open[i], high[i], low[i], close[i]);
            rogersSatchell.bar(open[i], high[i], low[i], close[i]);
            yangZhang.bar(open[i], high[i], low[i], close[i]);
        }
        return Map.of(
                "parkinson", parkinson.value(),
                "garman_klass", garmanKlass.value(),
                "garman_klass_full_1980", garmanKlass.full(),
                "rogers_satchell", rogersSatchell.value(),
                "yang_zhang_last4", yangZhang.value(),
                "yz_k", yangZhang.k());
    }
}
