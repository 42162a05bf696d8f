package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaFlow;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The Cont-Stoikov-Talreja market fitted to a record, as in section 4 of their paper (Operations Research 58, 2010). The
 * order size is the mean size of limit orders, S_l; with S_m and S_c the mean sizes of market orders and cancellations, T
 * the time and Q_i the mean quantity at distance i,
 *
 * <pre>{@code
 * lambda(i) = limit orders at distance i / T
 * mu        = market orders / T * S_m / S_l
 * theta(i)  = cancellations at distance i / T * S_c / Q_i
 * }</pre>
 *
 * <p>each per side. The standard error of a rate is the rate by the root of its count. A distance at which nothing was
 * cancelled shares its theta with the next ones, up to the first at which something was.
 *
 * @param parameters the estimates, with the session of the record; distances in price steps
 * @param limitOrderRateErrors of lambda, by distance; NaN where it was not measured
 * @param marketOrderRateError of mu
 * @param cancelRateErrors of theta, by distance
 * @param law the power law through the measured lambda
 * @param priceStep ticks of the record in a tick of the model
 */
public record ContStoikovTalrejaFit(
        ContStoikovTalrejaParameters parameters,
        List<Double> limitOrderRateErrors,
        double marketOrderRateError,
        List<Double> cancelRateErrors,
        PowerLaw law,
        long priceStep)
        implements ModelFit {
    private static final int LEAST_DISTANCES = 5;
    private static final int MOST_DISTANCES = 10_000;
    private static final double COVERED = 0.99;

    /**
     * Takes copies of the lists.
     *
     * @param parameters the estimates
     * @param limitOrderRateErrors of lambda
     * @param marketOrderRateError of mu
     * @param cancelRateErrors of theta
     * @param law the power law
     * @param priceStep ticks of the record in a tick of the model
     */
    public ContStoikovTalrejaFit {
        limitOrderRateErrors = List.copyOf(limitOrderRateErrors);
        cancelRateErrors = List.copyOf(cancelRateErrors);
    }

    /**
     * Fits a record, measuring all distances up to the one within which 99 % of its limit orders come, at least 5 and at
     * most 10,000. The power law is told and not used.
     *
     * @param record opens it; called twice
     * @return the fit
     * @throws CalibrationException if the record has no limit orders, market orders or cancellations
     */
    public static ContStoikovTalrejaFit of(Supplier<? extends MarketEventSource> record) {
        RecordSurvey survey = survey(record);
        EmpiricalDistribution distances = survey.distances();
        double covered = COVERED * (double) distances.countUpTo(Long.MAX_VALUE);
        int measured = LEAST_DISTANCES;
        while (measured < MOST_DISTANCES && distances.countUpTo(measured) < covered) {
            measured++;
        }
        return fit(record, survey, measured, measured);
    }

    /**
     * Fits a record the way of the paper: measured near the opposite best price, by the power law beyond.
     *
     * @param record opens it; called twice
     * @param measured how many distances are measured, from 2 to 10,000; 5 in the paper
     * @param reach the last distance of the model, at least {@code measured}, at most 100,000
     * @return the fit
     * @throws CalibrationException if the record has no limit orders, market orders or cancellations
     */
    public static ContStoikovTalrejaFit of(Supplier<? extends MarketEventSource> record, int measured, int reach) {
        Require.atLeast("measured", measured, 2);
        Require.atLeast("reach", reach, measured);
        return fit(record, survey(record), measured, reach);
    }

    private static RecordSurvey survey(Supplier<? extends MarketEventSource> record) {
        RecordSurvey survey = new RecordSurvey();
        survey.read(record.get());
        survey.requireFlow();
        return survey;
    }

    private static ContStoikovTalrejaFit fit(
            Supplier<? extends MarketEventSource> record, RecordSurvey survey, int measured, int reach) {
        QueueExposure exposure = new QueueExposure(measured, survey.priceStep());
        exposure.read(record.get());
        double sides = 2 * survey.seconds();
        double[] near = new double[measured];
        List<Double> limit = new ArrayList<>();
        List<Double> limitErrors = new ArrayList<>();
        for (int i = 1; i <= measured; i++) {
            long count = survey.distances().count(i);
            near[i - 1] = count / sides;
            limit.add(near[i - 1]);
            limitErrors.add(Math.sqrt((double) count) / sides);
        }
        PowerLaw law = PowerLaw.of(near);
        for (int i = measured + 1; i <= reach; i++) {
            limit.add(law.rate(i));
            limitErrors.add(Double.NaN);
        }
        if (survey.distances().count(1) == 0) {
            throw new CalibrationException("the record has 0 limit orders at distance 1 from the opposite best price,"
                    + " expected at least one: the model closes its spread with these");
        }
        List<Double> cancel = new ArrayList<>();
        List<Double> cancelErrors = new ArrayList<>();
        exposure.rates(survey.meanCancelledSize(), cancel, cancelErrors);
        long size = Math.max(1, Math.round(survey.meanLimitSize()));
        double perOrder = survey.meanMarketSize() / survey.meanLimitSize();
        long spread = Math.min(survey.openingAsk() - survey.openingBid(), reach - 1L);
        double marketRate = survey.marketOrders() / sides * perOrder;
        return new ContStoikovTalrejaFit(
                new ContStoikovTalrejaParameters(
                        survey.firstTime(),
                        survey.lastTime(),
                        limit,
                        marketRate,
                        cancel,
                        size,
                        survey.openingBid(),
                        survey.openingBid() + spread),
                limitErrors,
                marketRate / Math.sqrt((double) survey.marketOrders()),
                cancelErrors,
                law,
                survey.priceStep());
    }

    @Override
    public String model() {
        return "cst";
    }

    @Override
    public MarketEventSource generate(long startTime, long endTime, long seed) {
        ContStoikovTalrejaParameters p = parameters;
        return new ContStoikovTalrejaFlow(
                new ContStoikovTalrejaParameters(
                        startTime,
                        endTime,
                        p.limitOrderRates(),
                        p.marketOrderRate(),
                        p.cancelRates(),
                        p.orderQuantity(),
                        p.openingBid(),
                        p.openingAsk()),
                seed);
    }
}
