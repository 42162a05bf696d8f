package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WeightedCountsProperties {
    @Property(seed = "42")
    void isAMapFromValuesToWeights(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> values, @ForAll long far) {
        WeightedCounts counts = new WeightedCounts();
        TreeMap<Long, Long> expected = new TreeMap<>();
        for (int value : values) {
            long weight = Math.floorMod(value, 7);
            long key = value % 3 == 0 ? far - far % 100 + value / 100 : value;
            counts.add(key, weight);
            if (weight > 0) {
                expected.merge(key, weight, Long::sum);
            }
        }

        assertThat(counts.sortedValues())
                .containsExactly(
                        expected.keySet().stream().mapToLong(Long::longValue).toArray());
        expected.forEach((value, weight) -> assertThat(counts.weightOf(value)).isEqualTo(weight));
        counts.addAll(counts);
        expected.forEach((value, weight) -> assertThat(counts.weightOf(value)).isEqualTo(2 * weight));
    }
}
