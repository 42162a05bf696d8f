package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.util.function.Supplier;

/**
 * The Poisson market fitted to a record. Rates are counts by exposure, the maximum-likelihood estimates: orders by time and
 * side, cancellations by the time that orders rested. Distances and sizes are those that occurred. The standard error of
 * a rate is the rate by the root of its count.
 *
 * @param parameters the estimates, with the session of the record; distances in price steps
 * @param limitOrderRateError per second and side
 * @param marketOrderRateError per second and side
 * @param cancelRateError per second and order
 * @param priceStep ticks of the record in a tick of the model
 */
public record PoissonFit(
        PoissonFlowParameters parameters,
        double limitOrderRateError,
        double marketOrderRateError,
        double cancelRateError,
        long priceStep)
        implements ModelFit {
    /**
     * Fits a record.
     *
     * @param record opens it; called once
     * @return the fit
     * @throws CalibrationException if the record has no limit orders, market orders or cancellations
     */
    public static PoissonFit of(Supplier<? extends MarketEventSource> record) {
        RecordSurvey survey = new RecordSurvey();
        survey.read(record.get());
        survey.requireFlow();
        double sides = 2 * survey.seconds();
        double limitRate = survey.limitOrders() / sides;
        double marketRate = survey.marketOrders() / sides;
        double cancelRate = survey.deletions() / survey.orderSeconds();
        return new PoissonFit(
                new PoissonFlowParameters(
                        survey.firstTime(),
                        survey.lastTime(),
                        limitRate,
                        marketRate,
                        cancelRate,
                        survey.distances(),
                        survey.limitSizes(),
                        survey.marketSizes(),
                        survey.openingBid(),
                        survey.openingAsk(),
                        survey.openingLevels(),
                        survey.openingOrders()),
                limitRate / Math.sqrt((double) survey.limitOrders()),
                marketRate / Math.sqrt((double) survey.marketOrders()),
                cancelRate / Math.sqrt((double) survey.deletions()),
                survey.priceStep());
    }

    @Override
    public String model() {
        return "poisson";
    }

    @Override
    public MarketEventSource generate(long startTime, long endTime, long seed) {
        PoissonFlowParameters p = parameters;
        return new PoissonFlow(
                new PoissonFlowParameters(
                        startTime,
                        endTime,
                        p.limitOrderRate(),
                        p.marketOrderRate(),
                        p.cancelRate(),
                        p.limitOrderDistance(),
                        p.limitOrderQuantity(),
                        p.marketOrderQuantity(),
                        p.openingBid(),
                        p.openingAsk(),
                        p.openingLevels(),
                        p.openingOrders()),
                seed);
    }
}
