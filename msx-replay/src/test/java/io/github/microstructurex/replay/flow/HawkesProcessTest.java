package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class HawkesProcessTest {
    private static final HawkesParameters SELF_EXCITING = HawkesParameters.of(0.5, 0.5, 1.6);
    private static final HawkesParameters MUTUAL =
            HawkesParameters.of(new double[] {0.12, 0.07}, new double[][] {{0.1, 0.4}, {0.2, 0.5}}, 2);

    // Var N(t) of the stationary process: L t (K + (1 - K) (1 - exp(-g t)) / (g t)) with L = 1, K = 4, g = 0.8.
    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void rateAndFanoFactorAreThoseOfTheTheory(HawkesMethod method) {
        for (double window : new double[] {1, 10, 100}) {
            double gt = 0.8 * window;
            double variance = window * (4 - 3 * -Math.expm1(-gt) / gt);
            assertCounts(new HawkesProcess(SELF_EXCITING, method, 51), window, window, variance);
        }
    }

    /** Counts the events of a process in windows of a length, once it is stationary. */
    static void assertCounts(HawkesProcess process, double window, double mean, double variance) {
        BatchMeans counts = new BatchMeans(50);
        BatchMeans squares = new BatchMeans(50);
        int count = 0;
        double start = 1_000;
        double end = start + window;
        while (end < 500_000) {
            double time = process.advance();
            for (; time > end; end += window) {
                counts.add(count);
                squares.add((count - mean) * (count - mean));
                count = 0;
            }
            count += time > start ? 1 : 0;
        }

        assertThat(counts.mean()).isCloseTo(mean, within(4 * counts.standardError()));
        assertThat(squares.mean()).isCloseTo(variance, within(4 * squares.standardError()));
    }

    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void eachComponentHasItsMeanIntensity(HawkesMethod method) {
        double end = 500_000;
        HawkesProcess process = new HawkesProcess(MUTUAL, method, 52);
        double[] counts = new double[2];
        while (process.advance() < end) {
            counts[process.component()]++;
        }

        for (int i = 0; i < 2; i++) {
            double error = Math.sqrt(MUTUAL.countCovariance()[i][i] * end);
            assertThat(counts[i]).isCloseTo(MUTUAL.meanIntensity()[i] * end, within(4 * error));
        }
    }

    // The integral of the intensity from one event to the next is exponential with mean 1, and independent of the
    // others
    // (the random time change): mean 1, second moment 2 with variance 20, no correlation. And given the intensities an
    // event is of each component in their proportion. Here with a different decay for each.
    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void timesAndComponentsFollowTheIntensities(HawkesMethod method) {
        HawkesParameters parameters = new HawkesParameters(
                List.of(0.3, 0.0, 0.1),
                List.of(List.of(0.2, 0.1, 0.3), List.of(0.5, 0.2, 0.0), List.of(0.0, 0.6, 0.1)),
                List.of(1.0, 0.2, 20.0));
        HawkesProcess process = new HawkesProcess(parameters, method, 53);
        HawkesIntensities intensities = new HawkesIntensities(parameters);
        int events = 200_000;
        double sum = 0;
        double squares = 0;
        double products = 0;
        double last = 1;
        double surprise = 0;
        double variance = 0;
        double now = 0;
        for (int k = 0; k < events; k++) {
            double time = process.advance();
            double passed = intensities.totalBaseline() * (time - now);
            for (int i = 0; i < 3; i++) {
                double decay = intensities.decay(i);
                passed += intensities.excitation(i) * -Math.expm1(-decay * (time - now)) / decay;
            }
            intensities.fade(time - now);
            now = time;
            double share = intensities.of(1) / (intensities.totalBaseline() + intensities.totalExcitation());
            surprise += (process.component() == 1 ? 1 : 0) - share;
            variance += share * (1 - share);
            intensities.excite(process.component());
            sum += passed;
            squares += passed * passed;
            products += (passed - 1) * (last - 1);
            last = passed;
        }

        double error = 4 / Math.sqrt(events);
        assertThat(sum / events).isCloseTo(1, within(error));
        assertThat(squares / events).isCloseTo(2, within(Math.sqrt(20) * error));
        assertThat(products / events).isCloseTo(0, within(error));
        assertThat(surprise).isCloseTo(0, within(4 * Math.sqrt(variance)));
        assertThat(process.intensity(2)).isCloseTo(intensities.of(2), within(1e-9));
    }

    // Others that come beside the process do not touch it: both have their rates.
    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void othersComeBesideIt(HawkesMethod method) {
        HawkesProcess process = new HawkesProcess(SELF_EXCITING, method, 54);
        double end = 100_000;
        double others = 0;
        double own = 0;
        for (double time = process.advance(2); time < end; time += process.advance(2)) {
            if (process.component() == 1) {
                others++;
            } else {
                own++;
            }
        }

        assertThat(others).isCloseTo(2 * end, within(4 * Math.sqrt(2 * end)));
        assertThat(own).isCloseTo(end, within(4 * Math.sqrt(4 * end)));
    }

    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void theSameSeedGivesTheSameTimes(HawkesMethod method) {
        HawkesProcess one = new HawkesProcess(MUTUAL, method, 55);
        HawkesProcess same = new HawkesProcess(MUTUAL, method, 55);
        HawkesProcess other = new HawkesProcess(MUTUAL, method, 56);
        for (int i = 0; i < 1_000; i++) {
            assertThat(one.advance()).isEqualTo(same.advance()).isNotEqualTo(other.advance());
        }

        assertThat(one.time()).isEqualTo(method == HawkesMethod.EXACT ? 2209.1365868253333 : 2284.8028447290926);
    }
}
