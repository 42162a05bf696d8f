package io.github.microstructurex.analytics.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MomentsProperties {
    @Property(seed = "42")
    void itDoesNotMatterWhereASampleIsCut(
            @ForAll @Size(min = 2, max = 50) List<@DoubleRange(min = -10, max = 10) Double> values,
            @ForAll @IntRange(max = 50) int cut) {
        double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
        int at = Math.min(cut, sample.length);
        Moments merged = Moments.of(Arrays.copyOf(sample, at));
        merged.merge(Moments.of(Arrays.copyOfRange(sample, at, sample.length)));
        Moments whole = Moments.of(sample);

        assertThat(merged.count()).isEqualTo(whole.count());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-12));
        assertThat(merged.variance()).isCloseTo(whole.variance(), within(1e-10));
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance = Arrays.stream(sample)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(whole.variance()).isCloseTo(variance, within(1e-10));
    }
}
