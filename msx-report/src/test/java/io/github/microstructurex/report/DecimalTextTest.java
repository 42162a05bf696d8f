package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "223.055, 223.055",
        "5000, 5000",
        "-0.0, 0",
        "100, 100",
        "0.30000000000000004, 0.30000000000000004",
        // Java 17 writes 2.0E-3 and 2.2250738585072014E-308 as well, but 2.0E23 as 1.9999999999999998E23.
        "2.0E23, 2E+23",
        "0.002, 0.002",
        "4.9E-324, 4.94065645841247E-324"
    })
    void isPlainAndShort(double value, String text) {
        assertThat(DecimalText.of(value)).isEqualTo(text);
    }

    @Test
    void roundsNothingThatMatters() {
        assertThat(DecimalText.of(Math.nextUp(223.055))).isNotEqualTo("223.055");
    }
}
