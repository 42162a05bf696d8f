package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {
    private static final Parameter<Long> SLICES = Parameter.ofLong("slices", "orders", 10, 1, 100, "how many orders");
    private static final Parameter<Duration> PAUSE =
            Parameter.ofDuration("pause", Duration.ofSeconds(5), Duration.ZERO, Duration.ofHours(1), "wait");
    private static final List<Parameter<?>> BOTH = List.of(SLICES, PAUSE);

    @Test
    void valuesAreReadByTheirParameters() {
        ParameterValues values = ParameterValues.parse(BOTH, Map.of("slices", "30"));

        long slices = values.get(SLICES);
        Duration pause = values.get(PAUSE);

        assertThat(slices).isEqualTo(30);
        assertThat(pause).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theTextsOfAllValuesReadBack() {
        ParameterValues values = ParameterValues.parse(BOTH, Map.of("pause", "PT1M0.5S"));

        assertThat(values.toTexts()).containsExactly(entry("slices", "10"), entry("pause", "1m500ms"));
        assertThat(ParameterValues.parse(BOTH, values.toTexts()).toTexts()).isEqualTo(values.toTexts());
    }

    @Test
    void allProblemsAreListedAtOnce() {
        Map<String, String> texts = Map.of("slices", "0", "pause", "soon", "slicez", "3");

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterValues.parse(BOTH, texts))
                .withMessage("parameter pause is soon, expected a duration from 0s to 1h, such as 500ms or 1h30m; "
                        + "parameter slices is 0, expected a whole number from 1 to 100; "
                        + "unknown parameter slicez, known are: slices, pause")
                .satisfies(wrong -> assertThat(wrong.problems()).hasSize(3));
    }

    @Test
    void withoutParametersEveryNameIsUnknown() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterValues.parse(List.of(), Map.of("slices", "3")))
                .withMessage("unknown parameter slices, known are: none");
    }

    @Test
    void aParameterThatTheValuesWereNotMadeForHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValues.defaults(List.of(PAUSE)).get(SLICES))
                .withMessage("there is no value for the parameter slices");
    }

    @Test
    void twoParametersOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValues.defaults(List.of(SLICES, SLICES)))
                .withMessage("two parameters have the name slices");
    }
}
