package io.github.microstructurex.report;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.analytics.calibration.ContStoikovTalrejaFit;
import io.github.microstructurex.analytics.calibration.EmpiricalDistribution;
import io.github.microstructurex.analytics.calibration.HawkesEstimate;
import io.github.microstructurex.analytics.calibration.HawkesFit;
import io.github.microstructurex.analytics.calibration.KolmogorovSmirnov;
import io.github.microstructurex.analytics.calibration.ModelFit;
import io.github.microstructurex.analytics.calibration.PoissonFit;
import io.github.microstructurex.analytics.calibration.QueueReactiveFit;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueIntensities;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes what {@link ModelReader} reads. */
final class ModelWriter {
    private static final DateTimeFormatter UTC_NANOS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    ModelWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(CalibratedModel model) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", ModelJson.SCHEMA_VERSION);
        json.writeStringProperty("model", model.fit().model());
        json.writeStringProperty("data", model.data());
        json.writeStringProperty("instrument", model.instrument().symbol());
        json.writeStringProperty("timeZone", model.zone().getId());
        json.writeStringProperty("date", model.date().toString());
        json.writeName("tickSize");
        json.writeNumber(model.instrument().tickSize().toPlainString());
        json.writeName("lotSize");
        json.writeNumber(model.instrument().lotSize().toPlainString());
        json.writeNumberProperty("priceStep", model.fit().priceStep());
        write(model.fit());
        json.writeEndObject();
    }

    private void write(ModelFit fit) {
        if (fit instanceof PoissonFit poisson) {
            write(poisson);
        } else if (fit instanceof ContStoikovTalrejaFit markov) {
            write(markov);
        } else if (fit instanceof HawkesFit hawkes) {
            write(hawkes);
        } else if (fit instanceof QueueReactiveFit queues) {
            write(queues);
        }
    }

    private void write(PoissonFit fit) {
        PoissonFlowParameters p = fit.parameters();
        begin("parameters");
        session(p.startTime(), p.endTime());
        number("limitOrderRate", p.limitOrderRate());
        number("marketOrderRate", p.marketOrderRate());
        number("cancelRate", p.cancelRate());
        laws(p.limitOrderDistance(), p.limitOrderQuantity(), p.marketOrderQuantity());
        opening(p.openingBid(), p.openingAsk());
        json.writeNumberProperty("openingLevels", p.openingLevels());
        json.writeNumberProperty("openingOrders", p.openingOrders());
        json.writeEndObject();
        begin("standardErrors");
        number("limitOrderRate", fit.limitOrderRateError());
        number("marketOrderRate", fit.marketOrderRateError());
        number("cancelRate", fit.cancelRateError());
        json.writeEndObject();
    }

    private void write(ContStoikovTalrejaFit fit) {
        ContStoikovTalrejaParameters p = fit.parameters();
        begin("parameters");
        session(p.startTime(), p.endTime());
        numbers("limitOrderRates", p.limitOrderRates());
        number("marketOrderRate", p.marketOrderRate());
        numbers("cancelRates", p.cancelRates());
        json.writeNumberProperty("orderQuantity", p.orderQuantity());
        opening(p.openingBid(), p.openingAsk());
        json.writeEndObject();
        begin("standardErrors");
        numbers("limitOrderRates", fit.limitOrderRateErrors());
        number("marketOrderRate", fit.marketOrderRateError());
        numbers("cancelRates", fit.cancelRateErrors());
        json.writeEndObject();
        begin("diagnostics");
        number("k", fit.law().k());
        number("alpha", fit.law().alpha());
        json.writeEndObject();
    }

    private void write(HawkesFit fit) {
        HawkesFlowParameters p = fit.parameters();
        HawkesEstimate arrivals = fit.arrivals();
        begin("parameters");
        session(p.startTime(), p.endTime());
        begin("arrivals");
        numbers("baseline", p.arrivals().baseline());
        rows("branching", p.arrivals().branching());
        numbers("decay", p.arrivals().decay());
        json.writeEndObject();
        number("cancelRate", p.cancelRate());
        laws(p.limitOrderDistance(), p.limitOrderQuantity(), p.marketOrderQuantity());
        opening(p.openingBid(), p.openingAsk());
        json.writeNumberProperty("openingLevels", p.openingLevels());
        json.writeNumberProperty("openingOrders", p.openingOrders());
        json.writeEndObject();
        begin("standardErrors");
        numbers("baseline", arrivals.baselineErrors());
        rows("branching", arrivals.branchingErrors());
        numbers("decay", arrivals.decayErrors());
        number("cancelRate", fit.cancelRateError());
        json.writeEndObject();
        begin("diagnostics");
        number("logLikelihood", arrivals.logLikelihood());
        json.writeNumberProperty("events", arrivals.events());
        json.writeBooleanProperty("converged", arrivals.converged());
        json.writeArrayPropertyStart("residuals");
        for (KolmogorovSmirnov test : arrivals.residuals()) {
            json.writeStartObject();
            number("statistic", test.statistic());
            number("pValue", test.pValue());
            json.writeNumberProperty("size", test.size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(QueueReactiveFit fit) {
        QueueReactiveParameters p = fit.parameters();
        begin("parameters");
        session(p.startTime(), p.endTime());
        json.writeArrayPropertyStart("queues");
        for (QueueIntensities queue : p.queues()) {
            queue(queue.limit(), queue.cancel(), queue.market());
        }
        json.writeEndArray();
        number("referenceMoves", p.referenceMoves());
        json.writeNumberProperty("orderQuantity", p.orderQuantity());
        json.writeNumberProperty("openingBid", p.openingBid());
        json.writeEndObject();
        begin("standardErrors");
        json.writeArrayPropertyStart("queues");
        for (QueueReactiveFit.Errors errors : fit.errors()) {
            queue(errors.limit(), errors.cancel(), errors.market());
        }
        json.writeEndArray();
        number("referenceMoves", fit.referenceMovesError());
        json.writeEndObject();
    }

    private void queue(List<Double> limit, List<Double> cancel, List<Double> market) {
        json.writeStartObject();
        numbers("limit", limit);
        numbers("cancel", cancel);
        numbers("market", market);
        json.writeEndObject();
    }

    private void laws(DiscreteDistribution distance, DiscreteDistribution limit, DiscreteDistribution market) {
        law("limitOrderDistance", distance);
        law("limitOrderQuantity", limit);
        law("marketOrderQuantity", market);
    }

    private void law(String name, DiscreteDistribution law) {
        if (!(law instanceof EmpiricalDistribution measured)) {
            throw new IllegalArgumentException(name + " is " + law + ", expected an empirical distribution");
        }
        begin(name);
        integers("values", measured.values());
        integers("counts", measured.counts());
        json.writeEndObject();
    }

    private void session(long startTime, long endTime) {
        json.writeStringProperty("startTime", UTC_NANOS.format(Instant.EPOCH.plusNanos(startTime)));
        json.writeStringProperty("endTime", UTC_NANOS.format(Instant.EPOCH.plusNanos(endTime)));
    }

    private void opening(long bid, long ask) {
        json.writeNumberProperty("openingBid", bid);
        json.writeNumberProperty("openingAsk", ask);
    }

    private void begin(String name) {
        json.writeObjectPropertyStart(name);
    }

    private void number(String name, double value) {
        PrettyJson.number(json, name, value);
    }

    private void numbers(String name, List<Double> values) {
        PrettyJson.numbers(json, name, values);
    }

    private void rows(String name, List<List<Double>> rows) {
        json.writeArrayPropertyStart(name);
        for (List<Double> row : rows) {
            PrettyJson.numbers(json, row);
        }
        json.writeEndArray();
    }

    private void integers(String name, long[] values) {
        json.writeName(name);
        json.writeStartArray();
        for (long value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
