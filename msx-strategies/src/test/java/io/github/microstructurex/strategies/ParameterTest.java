package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ParameterTest {
    private enum Urgency {
        LOW,
        VERY_HIGH
    }

    private static final Parameter<Long> SLICES = Parameter.ofLong("slices", "orders", 10, 1, 100, "how many orders");
    private static final Parameter<Double> RATE = Parameter.ofDouble("rate", "", 0.1, 0, 0.5, "share of the volume");
    private static final Parameter<Duration> PAUSE =
            Parameter.ofDuration("pause", Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofHours(1), "wait");
    private static final Parameter<Boolean> POST = Parameter.ofBoolean("post", true, "post first");
    private static final Parameter<Urgency> URGENCY = Parameter.ofChoice("urgency", Urgency.LOW, "how fast");

    @Test
    void everyTypeReadsItsText() {
        assertThat(SLICES.parse(" 30 ")).isEqualTo(30L);
        assertThat(RATE.parse("0.25")).isEqualTo(0.25);
        assertThat(PAUSE.parse("1m30s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(POST.parse("false")).isFalse();
        assertThat(URGENCY.parse("very-high")).isEqualTo(Urgency.VERY_HIGH);
    }

    @Test
    void itDescribesItself() {
        assertThat(SLICES.name()).isEqualTo("slices");
        assertThat(SLICES.type()).isEqualTo(Long.class);
        assertThat(SLICES.unit()).isEqualTo("orders");
        assertThat(SLICES.defaultText()).isEqualTo("10");
        assertThat(SLICES.range()).isEqualTo("a whole number from 1 to 100");
        assertThat(SLICES.meaning()).isEqualTo("how many orders");
        assertThat(RATE.range()).isEqualTo("a number from 0.0 to 0.5");
        assertThat(PAUSE.range()).isEqualTo("a duration from 1ms to 1h, such as 500ms or 1h30m");
        assertThat(URGENCY.range()).isEqualTo("one of low, very-high");
        assertThat(URGENCY).hasToString("urgency (one of low, very-high, default low)");
    }

    @Test
    void aWrongTextIsNamedWithWhatWasExpected() {
        assertRefused(SLICES, "0", "parameter slices is 0, expected a whole number from 1 to 100");
        assertRefused(SLICES, "101", "parameter slices is 101, expected a whole number from 1 to 100");
        assertRefused(SLICES, "ten", "parameter slices is ten, expected a whole number from 1 to 100");
        assertRefused(SLICES, "", "parameter slices is empty, expected a whole number from 1 to 100");
        assertRefused(RATE, "NaN", "parameter rate is NaN, expected a number from 0.0 to 0.5");
        assertRefused(PAUSE, "5", "parameter pause is 5, expected a duration from 1ms to 1h, such as 500ms or 1h30m");
        assertRefused(PAUSE, "2h", "parameter pause is 2h, expected a duration from 1ms to 1h, such as 500ms or 1h30m");
        assertRefused(POST, "yes", "parameter post is yes, expected true or false");
        assertRefused(URGENCY, "HIGH", "parameter urgency is HIGH, expected one of low, very-high");
    }

    @Test
    void aDefaultOutsideTheRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.ofLong("slices", "", 0, 1, 100, "how many"))
                .withMessage("default of parameter slices is 0, expected a whole number from 1 to 100");
    }

    private static void assertRefused(Parameter<?> parameter, String text, String message) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> parameter.parse(text))
                .withMessage(message);
    }
}
