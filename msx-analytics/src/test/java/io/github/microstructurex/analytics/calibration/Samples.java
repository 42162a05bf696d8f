package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.replay.flow.HawkesMethod;
import io.github.microstructurex.replay.flow.HawkesParameters;
import io.github.microstructurex.replay.flow.HawkesProcess;
import java.util.ArrayList;
import java.util.List;

/** Events of known processes. */
final class Samples {
    private Samples() {}

    /** The times of each component's events up to an end, in seconds. */
    static double[][] hawkes(HawkesParameters parameters, double end, long seed) {
        List<List<Double>> times = new ArrayList<>();
        for (int i = 0; i < parameters.dimension(); i++) {
            times.add(new ArrayList<>());
        }
        HawkesProcess process = new HawkesProcess(parameters, HawkesMethod.EXACT, seed);
        while (process.advance() <= end) {
            times.get(process.component()).add(process.time());
        }
        return times.stream()
                .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }
}
