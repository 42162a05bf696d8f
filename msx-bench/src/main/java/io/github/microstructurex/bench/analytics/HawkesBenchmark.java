package io.github.microstructurex.bench.analytics;

import io.github.microstructurex.analytics.calibration.HawkesEstimate;
import io.github.microstructurex.analytics.calibration.HawkesMaximumLikelihood;
import io.github.microstructurex.analytics.calibration.HawkesResiduals;
import io.github.microstructurex.analytics.calibration.KolmogorovSmirnov;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.HawkesLikelihood;
import io.github.microstructurex.replay.flow.HawkesMethod;
import io.github.microstructurex.replay.flow.HawkesParameters;
import io.github.microstructurex.replay.flow.HawkesProcess;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the likelihood of a Hawkes process, the fit, and the test of its residuals take for a million events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class HawkesBenchmark {
    private static final int EVENTS = 1_000_000;

    /** One component that excites itself, or the four of a liquid stock. */
    @Param({"1", "4"})
    private int components;

    private HawkesParameters parameters = HawkesParameters.of(0.5, 0.5, 1.6);
    private double[][] times = new double[0][];
    private double end;

    /** Starts without events. */
    public HawkesBenchmark() {}

    /** Draws the events. */
    @Setup
    public void draw() {
        if (components > 1) {
            parameters = HawkesFlowParameters.liquidStock(0, 1).arrivals();
        }
        HawkesProcess process = new HawkesProcess(parameters, HawkesMethod.EXACT, 42);
        double[][] all = new double[components][EVENTS];
        int[] counts = new int[components];
        for (int i = 0; i < EVENTS; i++) {
            end = process.advance();
            all[process.component()][counts[process.component()]++] = end;
        }
        times = new double[components][];
        for (int i = 0; i < components; i++) {
            times[i] = Arrays.copyOf(all[i], counts[i]);
        }
    }

    /** {@return the logarithm of the likelihood} */
    @Benchmark
    public double likelihood() {
        return new HawkesLikelihood(parameters, times, end).logLikelihood();
    }

    /** {@return the tests of the residuals} */
    @Benchmark
    public List<KolmogorovSmirnov> residuals() {
        return HawkesResiduals.of(parameters, times, end).tests();
    }

    /** {@return the maximum-likelihood estimate, with its errors and tests} */
    @Benchmark
    public HawkesEstimate fit() {
        return HawkesMaximumLikelihood.fit(times, end);
    }
}
