package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.analytics.calibration.ContStoikovTalrejaFit;
import io.github.microstructurex.analytics.calibration.HawkesFit;
import io.github.microstructurex.analytics.calibration.ModelFit;
import io.github.microstructurex.analytics.calibration.PoissonFit;
import io.github.microstructurex.analytics.calibration.QueueReactiveFit;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaFlow;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.HawkesFlow;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelJsonTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final String POISSON = ModelJson.toString(model(poisson()));

    private static ModelFit poisson() {
        return PoissonFit.of(() -> new PoissonFlow(PoissonFlowParameters.liquidStock(0, 5 * MINUTE), 1));
    }

    static Stream<ModelFit> fits() {
        return Stream.of(
                poisson(),
                ContStoikovTalrejaFit.of(
                        () -> new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(0, 300 * MINUTE), 2),
                        5,
                        30),
                HawkesFit.of(() -> new HawkesFlow(HawkesFlowParameters.liquidStock(0, 3 * MINUTE), 3)),
                QueueReactiveFit.of(
                        () -> new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(0, 60 * MINUTE), 4), 2));
    }

    private static CalibratedModel model(ModelFit fit) {
        return new CalibratedModel(
                "day.csv",
                Instrument.of("ACME", "0.05", "100"),
                ZoneId.of("Europe/Vienna"),
                LocalDate.of(2020, 2, 29),
                fit);
    }

    private static CalibratedModel read(String text) {
        return ModelJson.read("model.json", new StringReader(text));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void whatIsWrittenIsReadBackEqual(ModelFit fit) {
        CalibratedModel model = model(fit);
        String text = ModelJson.toString(model);

        assertThat(read(text)).isEqualTo(model);
        assertThat(ModelJson.toString(read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void aModelThatIsReadGeneratesTheSameMarket(ModelFit fit) {
        ModelFit again = read(ModelJson.toString(model(fit))).fit();
        try (var one = fit.generate(0, MINUTE, 9);
                var other = again.generate(0, MINUTE, 9)) {
            while (one.advance()) {
                assertThat(other.advance()).isTrue();
                assertThat(other.event()).hasToString(one.event().toString());
            }
            assertThat(other.advance()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void standardErrorsAndDiagnosticsMayBeLeftOut(ModelFit fit) {
        String text = ModelJson.toString(model(fit));
        String bare = text.substring(0, text.indexOf(",\n  \"standardErrors\"")) + "}";

        assertThat(read(bare).fit().model()).isEqualTo(fit.model());
        assertThat(read(bare).fit().priceStep()).isEqualTo(fit.priceStep());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion" : 1    | "schemaVersion" : 2    | model.json: schemaVersion is 2, expected 1
            "model" : "poisson"    | "model" : "fish"       | model.json: model is "fish", expected poisson, cst, hawkes or queue-reactive
            "model" : "poisson"    | "model" : 7            | model.json: model is 7, expected a string
            "priceStep" : 1        | "priceStep" : 0        | model.json: priceStep is 0, expected at least 1
            "priceStep" : 1        | "priceStep" : 1.5      | model.json: priceStep is 1.5, expected a whole number
            "date" : "2020-02-29"  | "date" : "2019-02-29"  | model.json: date is "2019-02-29", expected a day such as 2012-06-21
            "openingLevels" :      | "otherLevels" :        | model.json: parameters.openingLevels is missing, expected it
            "openingBid" : 1       | "openingBid" : -1      | model.json: parameters: openingBid is -1
            "values" : [ 1,        | "values" : [ 0,        | model.json: parameters.limitOrderDistance: value 1 is 0, expected at least 1
            "values" : [ 1,        | "values" : [ "one",    | model.json: parameters.limitOrderDistance.values[0] is "one", expected a whole number
            "instrument" : "ACME"  | "instrument" : ""      | model.json: instrument: symbol
            "tickSize" : 0.05      | "tickSize" : null      | model.json: tickSize is null, expected a number
            """)
    void whatIsWrongIsSaidByItsPlace(String found, String replacement, String message) {
        String text = POISSON.replaceFirst(java.util.regex.Pattern.quote(found), replacement);

        assertThat(text).isNotEqualTo(POISSON);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoJsonIsSaidByLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"model\" : ]"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith("model.json: line 2, column 13: Unexpected character (']'")
                .hasMessageEndingWith(", expected JSON");
        assertThatThrownBy(() -> read("")).hasMessage("model.json is empty, expected a JSON object");
        assertThatThrownBy(() -> read("[]")).hasMessage("model.json: the document is an array, expected an object");
        assertThatThrownBy(() -> read(POISSON + "{}"))
                .hasMessage("model.json goes on after its JSON object, expected its end");
        assertThatThrownBy(() -> read(POISSON.substring(0, POISSON.indexOf("[ 1,") + 4)))
                .hasMessageContaining("Unexpected end-of-input")
                .hasMessageNotContaining("REDACTED");
        assertThatThrownBy(() -> ModelJson.read(Path.of("no", "such.json")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("such.json cannot be read");
    }

    @Test
    void aDistributionThatWasNotMeasuredCannotBeWritten() {
        PoissonFit readyMade = new PoissonFit(PoissonFlowParameters.liquidStock(0, 1), 0, 0, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelJson.toString(model(readyMade)))
                .withMessage("limitOrderDistance is geometric with mean 5.0, expected an empirical distribution");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void theTextSaysTheMainParameters(ModelFit fit) {
        assertThat(ModelText.toString(model(fit)))
                .startsWith(fit.model() + " fitted to day.csv, ACME 2020-02-29, tick 0.05.")
                .contains(" +- ")
                .doesNotContain("NaN")
                .endsWith("\n");
    }
}
