package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalGridTest {
    private static final long OFF = DecimalGrid.OFF_GRID;

    @ParameterizedTest
    @CsvSource({
        "0.01, 1.5, 150",
        "0.01, -1.5, -150",
        "0.01, 1.500000000000000000000000000, 150",
        "0.01, 0.00000000000000000000000000, 0",
        "0.01, .5, 50",
        "0.01, 5., 500",
        "0.01, 1.5e2, 15000",
        "0.01, 15E-1, 150",
        "0.25, 4800.25, 19201",
        "5, 15, 3",
        "100, 1500, 15",
        "1, 9223372036854775807, 9223372036854775807",
        "0.5, 4611686018427387903.5, 9223372036854775807",
        "0.000000000000000001, 9.223372036854775807, 9223372036854775807",
    })
    void aMultipleOfTheStepIsReadExactly(String step, String text, long steps) {
        assertThat(parse(step, text)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 1.005",
        "0.25, 0.3",
        "5, 12",
        "1, 9223372036854775808",
        "0.01, 92233720368547758.08",
        "1, ''",
        "1, -",
        "1, .",
        "1, 1.2.3",
        "1, 1-",
        "1, 1e",
        "1, 1e9999999999",
        "1, 1e999999999",
        "1, 1e-999999999",
        "1, 0x10",
        "1, 1f",
        "1, NaN",
        "1, ' 1'",
        "1, ١"
    })
    void whatIsNoMultipleIsOffTheGrid(String step, String text) {
        assertThat(parse(step, text)).isEqualTo(OFF);
    }

    private static long parse(String step, String text) {
        return new DecimalGrid(new BigDecimal(step)).parse(text.toCharArray(), 0, text.length());
    }

    @Test
    void aDoubleIsTheMultipleThatItIsNearestTo() {
        DecimalGrid cents = new DecimalGrid(new BigDecimal("0.01"));
        assertThat(cents.ofDouble(0.29)).isEqualTo(29);
        assertThat(cents.ofDouble(-0.0)).isZero();
        assertThat(cents.ofDouble(0.1 + 0.2)).isEqualTo(OFF);
        assertThat(cents.ofDouble(0.005)).isEqualTo(OFF);
        assertThat(cents.ofDouble(1e300)).isEqualTo(OFF);
        assertThat(cents.ofDouble(Double.NaN)).isEqualTo(OFF);
        assertThat(cents.ofDouble(Double.NEGATIVE_INFINITY)).isEqualTo(OFF);
        assertThat(cents.ofDouble(1e13)).isEqualTo(1_000_000_000_000_000L);
        assertThat(cents.ofDouble(1e13 + 0.01)).as("too fine for a double").isEqualTo(OFF);
        assertThat(cents.toDouble(1_000_000_000_000_001L)).isNaN();
        assertThat(cents.toDouble(Long.MIN_VALUE)).isNaN();
    }

    @Property(tries = 1000, seed = "42")
    void whatADoubleHoldsComesBack(
            @ForAll @LongRange(min = -40_000_000_000_000L, max = 40_000_000_000_000L) long steps) {
        for (String step : new String[] {"0.01", "0.25", "0.00000001", "0.000000000000000001", "1", "20"}) {
            DecimalGrid grid = new DecimalGrid(new BigDecimal(step));
            double value = grid.toDouble(steps);
            assertThat(value)
                    .isEqualTo(new BigDecimal(step)
                            .multiply(BigDecimal.valueOf(steps))
                            .doubleValue());
            assertThat(grid.ofDouble(value)).isEqualTo(steps);
            String text = grid.show(steps);
            assertThat(grid.parse(text.toCharArray(), 0, text.length())).isEqualTo(steps);
        }
    }

    @Property(tries = 1000, seed = "42")
    void whatIsWrittenIsWhatIsShown(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long any, @ForAll @IntRange(max = 62) int shift) {
        long steps = any >> shift;
        for (String step : new String[] {"0.01", "0.25", "0.00000001", "0.000000000000000001", "1", "20"}) {
            DecimalGrid grid = new DecimalGrid(new BigDecimal(step));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RowWriter out = new RowWriter("bytes", bytes);
            grid.write(steps, out);
            out.flush();
            assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo(grid.show(steps));
        }
    }

    @Test
    void aStepThatIsTooFineIsRefused() {
        assertThatThrownBy(() -> new DecimalGrid(new BigDecimal("1e-19")))
                .hasMessage("step is 1E-19, expected above 0 and of at most 18 decimals and 18 digits");
        assertThatThrownBy(() -> new DecimalGrid(new BigDecimal("1e30"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecimalGrid(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
