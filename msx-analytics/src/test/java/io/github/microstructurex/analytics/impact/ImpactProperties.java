package io.github.microstructurex.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ImpactProperties {
    @Property(seed = "42", tries = 300)
    void slicingChangesNothingUnderALawOfTheTotal(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -1e4, max = 1e4) Double> quantities,
            @ForAll @DoubleRange(min = 0.2, max = 1) double exponent) {
        ImpactFunction law = new SquareRootImpact(0.7, 0.03, 1e6, exponent).inUnits(100, 2);
        double[] times = new double[quantities.size()];
        Arrays.setAll(times, i -> i);
        Trajectory trajectory = Trajectory.blocks(
                times, quantities.stream().mapToDouble(quantity -> quantity).toArray());
        assertThat(law.cost(trajectory)).isCloseTo(law.cost(trajectory.total()), within(1e-6));
        assertThat(law.quantity(law.impact(trajectory.total()))).isCloseTo(trajectory.total(), within(1e-5));
    }

    @Property(seed = "42", tries = 300)
    void noBlocksAreCheaperThanTheCheapest(
            @ForAll @Size(5) List<@DoubleRange(min = -50, max = 50) Double> changes,
            @ForAll @DoubleRange(min = 0.1, max = 20) double rate,
            @ForAll boolean powerLaw) {
        DecayKernel kernel = powerLaw ? new ShiftedPowerLawDecay(1, 0.1, rate / 20) : new ExponentialDecay(1, rate);
        PropagatorImpact model = new PropagatorImpact(kernel);
        double[] times = {0, 0.1, 0.4, 0.7, 1};
        Trajectory cheapest = model.optimalBlocks(times, 100);
        double[] others = cheapest.quantities();
        double mean = changes.stream().mapToDouble(change -> change).sum() / others.length;
        for (int i = 0; i < others.length; i++) {
            others[i] += changes.get(i) - mean;
        }
        assertThat(model.cost(Trajectory.blocks(times, others))).isGreaterThan(model.cost(cheapest) - 1e-9);
    }

    @Property(seed = "42", tries = 200)
    void theBlocksOfObizhaevaAndWangAreThoseOfTheirKernel(
            @ForAll @IntRange(min = 1, max = 12) int intervals,
            @ForAll @DoubleRange(min = 0.01, max = 30) double rate,
            @ForAll @DoubleRange(min = 0.1, max = 10) double duration) {
        Trajectory closed = new ObizhaevaWangImpact(20, 0.01, rate).blocks(1_000, duration, intervals);
        double[] times = new double[intervals + 1];
        Arrays.setAll(times, i -> duration * i / intervals);
        Trajectory solved = new PropagatorImpact(new ExponentialDecay(1, rate)).optimalBlocks(times, 1_000);
        for (int i = 0; i <= intervals; i++) {
            assertThat(solved.quantity(i)).isCloseTo(closed.quantity(i), within(1e-4));
        }
    }
}
