package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ShortfallProperties {
    @Property(seed = "42")
    void bothDecompositionsAddUpToTheSameTotal(
            @ForAll @DoubleRange(min = 1, max = 500) double decision,
            @ForAll @DoubleRange(min = 1, max = 500) double arrival,
            @ForAll @DoubleRange(min = 1, max = 500) double end,
            @ForAll @DoubleRange(min = 0, max = 1) double executedPart,
            @ForAll Side side) {
        double executed = 5_000 * executedPart;
        ParentExecution order = new ParentExecution(side, 5_000, executed, executed * 50, decision, arrival, end, 35);

        assertThat(KissellShortfall.of(order).total())
                .isCloseTo(WagnerShortfall.of(order).total(), within(1e-6));
    }
}
