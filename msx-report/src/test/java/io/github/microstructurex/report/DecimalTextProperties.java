package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecimalTextProperties {
    @Property(seed = "42")
    void readsBackToTheSameNumber(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));

        assertThat(Double.parseDouble(DecimalText.of(value))).isEqualTo(value);
    }
}
