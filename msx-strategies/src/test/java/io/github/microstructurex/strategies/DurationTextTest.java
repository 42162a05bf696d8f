package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "1h30m, 5400000000000",
        "90m, 5400000000000",
        "30s, 30000000000",
        "500ms, 500000000",
        "1m1ms, 60001000000",
        "2s3ms4us5ns, 2003004005",
        "0s, 0",
        "PT2.5S, 2500000000"
    })
    void itReadsWhatPeopleWrite(String text, long nanos) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "1s1m", "1s1s", "-5s", "1.5s", "5 s", "5S", "9999999999999h", "1d"})
    void itRefusesEverythingElse(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    @Property(seed = "42")
    void whatItWritesReadsBack(@ForAll @LongRange(min = 0) long nanos) {
        Duration duration = Duration.ofNanos(nanos);

        assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
    }

    @Test
    void itWritesAsFewUnitsAsItNeeds() {
        assertThat(DurationText.format(Duration.ofMinutes(90))).isEqualTo("1h30m");
        assertThat(DurationText.format(Duration.ofSeconds(-1))).isEqualTo("PT-1S");
        assertThat(DurationText.format(Duration.ofSeconds(Long.MAX_VALUE))).startsWith("PT");
    }
}
