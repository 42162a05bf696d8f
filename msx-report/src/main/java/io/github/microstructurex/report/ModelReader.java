package io.github.microstructurex.report;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.analytics.calibration.ContStoikovTalrejaFit;
import io.github.microstructurex.analytics.calibration.EmpiricalDistribution;
import io.github.microstructurex.analytics.calibration.HawkesEstimate;
import io.github.microstructurex.analytics.calibration.HawkesFit;
import io.github.microstructurex.analytics.calibration.KolmogorovSmirnov;
import io.github.microstructurex.analytics.calibration.ModelFit;
import io.github.microstructurex.analytics.calibration.PoissonFit;
import io.github.microstructurex.analytics.calibration.PowerLaw;
import io.github.microstructurex.analytics.calibration.QueueReactiveFit;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.HawkesParameters;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueIntensities;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads what {@link ModelWriter} writes. */
final class ModelReader {
    private ModelReader() {}

    static CalibratedModel read(JsonValue json) {
        JsonValue version = json.get("schemaVersion");
        if (version.integer() != ModelJson.SCHEMA_VERSION) {
            throw version.wrong(String.valueOf(ModelJson.SCHEMA_VERSION));
        }
        ModelFit fit = fit(json);
        Instrument instrument = json.get("instrument")
                .make(symbol -> Instrument.of(
                        symbol.text(),
                        json.get("tickSize").digits(),
                        json.get("lotSize").digits()));
        return new CalibratedModel(
                json.get("data").text(),
                instrument,
                json.get("timeZone").text("a time zone such as UTC or America/New_York", ZoneId::of),
                json.get("date").text("a day such as 2012-06-21", LocalDate::parse),
                fit);
    }

    private static ModelFit fit(JsonValue json) {
        JsonValue model = json.get("model");
        long step = json.get("priceStep").integer();
        if (step < 1) {
            throw json.get("priceStep").wrong("at least 1");
        }
        Optional<JsonValue> errors = json.find("standardErrors");
        Optional<JsonValue> diagnostics = json.find("diagnostics");
        JsonValue parameters = json.get("parameters");
        return switch (model.text()) {
            case "poisson" -> poisson(parameters.make(ModelReader::poisson), errors, step);
            case "cst" ->
                contStoikovTalreja(parameters.make(ModelReader::contStoikovTalreja), errors, diagnostics, step);
            case "hawkes" -> hawkes(parameters.make(ModelReader::hawkes), errors, diagnostics, step);
            case "queue-reactive" -> queueReactive(parameters.make(ModelReader::queueReactive), errors, step);
            default -> throw model.wrong("poisson, cst, hawkes or queue-reactive");
        };
    }

    private static PoissonFlowParameters poisson(JsonValue json) {
        return new PoissonFlowParameters(
                time(json, "startTime"),
                time(json, "endTime"),
                json.get("limitOrderRate").number(),
                json.get("marketOrderRate").number(),
                json.get("cancelRate").number(),
                law(json, "limitOrderDistance"),
                law(json, "limitOrderQuantity"),
                law(json, "marketOrderQuantity"),
                json.get("openingBid").integer(),
                json.get("openingAsk").integer(),
                json.get("openingLevels").smallInteger(),
                json.get("openingOrders").smallInteger());
    }

    private static PoissonFit poisson(PoissonFlowParameters parameters, Optional<JsonValue> errors, long step) {
        return new PoissonFit(
                parameters,
                number(errors, "limitOrderRate"),
                number(errors, "marketOrderRate"),
                number(errors, "cancelRate"),
                step);
    }

    private static ContStoikovTalrejaParameters contStoikovTalreja(JsonValue json) {
        return new ContStoikovTalrejaParameters(
                time(json, "startTime"),
                time(json, "endTime"),
                json.get("limitOrderRates").list(JsonValue::number),
                json.get("marketOrderRate").number(),
                json.get("cancelRates").list(JsonValue::number),
                json.get("orderQuantity").integer(),
                json.get("openingBid").integer(),
                json.get("openingAsk").integer());
    }

    private static ContStoikovTalrejaFit contStoikovTalreja(
            ContStoikovTalrejaParameters parameters,
            Optional<JsonValue> errors,
            Optional<JsonValue> diagnostics,
            long step) {
        return new ContStoikovTalrejaFit(
                parameters,
                numbers(errors, "limitOrderRates", parameters.limitOrderRates().size()),
                number(errors, "marketOrderRate"),
                numbers(errors, "cancelRates", parameters.cancelRates().size()),
                new PowerLaw(number(diagnostics, "k"), number(diagnostics, "alpha")),
                step);
    }

    private static HawkesFlowParameters hawkes(JsonValue json) {
        JsonValue arrivals = json.get("arrivals");
        return new HawkesFlowParameters(
                time(json, "startTime"),
                time(json, "endTime"),
                new HawkesParameters(
                        arrivals.get("baseline").list(JsonValue::number),
                        arrivals.get("branching").list(row -> row.list(JsonValue::number)),
                        arrivals.get("decay").list(JsonValue::number)),
                json.get("cancelRate").number(),
                law(json, "limitOrderDistance"),
                law(json, "limitOrderQuantity"),
                law(json, "marketOrderQuantity"),
                json.get("openingBid").integer(),
                json.get("openingAsk").integer(),
                json.get("openingLevels").smallInteger(),
                json.get("openingOrders").smallInteger());
    }

    private static HawkesFit hawkes(
            HawkesFlowParameters parameters, Optional<JsonValue> errors, Optional<JsonValue> diagnostics, long step) {
        int n = parameters.arrivals().dimension();
        HawkesEstimate estimate = new HawkesEstimate(
                parameters.arrivals(),
                numbers(errors, "baseline", n),
                errors.map(json -> json.get("branching").list(row -> row.list(JsonValue::numberOrNull)))
                        .orElse(Collections.nCopies(n, Collections.nCopies(n, Double.NaN))),
                numbers(errors, "decay", n),
                number(diagnostics, "logLikelihood"),
                diagnostics.map(json -> json.get("events").integer()).orElse(0L),
                diagnostics.map(json -> json.get("converged").isTrue()).orElse(false),
                diagnostics
                        .map(json -> json.get("residuals").list(ModelReader::residual))
                        .orElse(List.of()));
        return new HawkesFit(parameters, estimate, number(errors, "cancelRate"), step);
    }

    private static KolmogorovSmirnov residual(JsonValue json) {
        return new KolmogorovSmirnov(
                json.get("statistic").numberOrNull(),
                json.get("pValue").numberOrNull(),
                json.get("size").smallInteger());
    }

    private static QueueReactiveParameters queueReactive(JsonValue json) {
        return new QueueReactiveParameters(
                time(json, "startTime"),
                time(json, "endTime"),
                json.get("queues")
                        .list(queue -> queue.make(each -> new QueueIntensities(
                                each.get("limit").list(JsonValue::number),
                                each.get("cancel").list(JsonValue::number),
                                each.get("market").list(JsonValue::number)))),
                json.get("referenceMoves").number(),
                json.get("orderQuantity").integer(),
                json.get("openingBid").integer());
    }

    private static QueueReactiveFit queueReactive(
            QueueReactiveParameters parameters, Optional<JsonValue> errors, long step) {
        List<QueueReactiveFit.Errors> each = errors.map(json -> json.get("queues")
                        .list(queue -> new QueueReactiveFit.Errors(
                                queue.get("limit").list(JsonValue::numberOrNull),
                                queue.get("cancel").list(JsonValue::numberOrNull),
                                queue.get("market").list(JsonValue::numberOrNull))))
                .orElseGet(() -> parameters.queues().stream()
                        .map(queue -> Collections.nCopies(queue.longest(), Double.NaN))
                        .map(none -> new QueueReactiveFit.Errors(none, none, none))
                        .toList());
        return new QueueReactiveFit(parameters, each, number(errors, "referenceMoves"), step);
    }

    private static double number(Optional<JsonValue> json, String name) {
        return json.map(object -> object.get(name).numberOrNull()).orElse(Double.NaN);
    }

    private static List<Double> numbers(Optional<JsonValue> json, String name, int size) {
        return json.map(object -> object.get(name).list(JsonValue::numberOrNull))
                .orElse(Collections.nCopies(size, Double.NaN));
    }

    private static EmpiricalDistribution law(JsonValue json, String name) {
        return json.get(name).make(law -> EmpiricalDistribution.of(integers(law, "values"), integers(law, "counts")));
    }

    private static long[] integers(JsonValue json, String name) {
        return json.get(name).list(JsonValue::integer).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long time(JsonValue json, String name) {
        return json.get(name)
                .text(
                        "a time such as 2012-06-21T13:30:00.000000000Z",
                        text -> ChronoUnit.NANOS.between(Instant.EPOCH, Instant.parse(text)));
    }
}
