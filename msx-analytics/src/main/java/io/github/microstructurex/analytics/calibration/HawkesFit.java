package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.HawkesFlow;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The Hawkes market fitted to a record: limit orders to buy and to sell, market orders to buy and to sell as a process of
 * four components, by {@link HawkesMaximumLikelihood}; cancellations, distances and sizes as in {@link PoissonFit}.
 *
 * @param parameters the estimates, with the session of the record; distances in price steps
 * @param arrivals the process, with its standard errors and the tests of its residuals
 * @param cancelRateError per second and order
 * @param priceStep ticks of the record in a tick of the model
 */
public record HawkesFit(
        HawkesFlowParameters parameters, HawkesEstimate arrivals, double cancelRateError, long priceStep)
        implements ModelFit {
    /**
     * Fits a record.
     *
     * @param record opens it; called once. The times of its orders are held in memory
     * @return the fit
     * @throws CalibrationException if the record lacks an order of one of the four kinds or cancellations, or if the
     *     fitted process is not stationary
     */
    public static HawkesFit of(Supplier<? extends MarketEventSource> record) {
        Arrivals survey = new Arrivals();
        survey.read(record.get());
        survey.requireFlow();
        HawkesEstimate arrivals = survey.estimate();
        double radius = arrivals.parameters().spectralRadius();
        if (!(radius < 1)) {
            throw new CalibrationException("the fitted Hawkes process has the spectral radius " + radius
                    + ", expected below 1: take a shorter part of the record, in which activity is more even");
        }
        double cancelRate = survey.deletions() / survey.orderSeconds();
        return new HawkesFit(
                new HawkesFlowParameters(
                        survey.firstTime(),
                        survey.lastTime(),
                        arrivals.parameters(),
                        cancelRate,
                        survey.distances(),
                        survey.limitSizes(),
                        survey.marketSizes(),
                        survey.openingBid(),
                        survey.openingAsk(),
                        survey.openingLevels(),
                        survey.openingOrders()),
                arrivals,
                cancelRate / Math.sqrt((double) survey.deletions()),
                survey.priceStep());
    }

    @Override
    public String model() {
        return "hawkes";
    }

    @Override
    public MarketEventSource generate(long startTime, long endTime, long seed) {
        HawkesFlowParameters p = parameters;
        return new HawkesFlow(
                new HawkesFlowParameters(
                        startTime,
                        endTime,
                        p.arrivals(),
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

    /** Keeps the times of the orders. */
    private static final class Arrivals extends RecordSurvey {
        private static final String[] NAMES = {
            "limit orders to buy", "limit orders to sell", "market orders to buy", "market orders to sell"
        };
        private final double[][] times = new double[NAMES.length][64];
        private final int[] counts = new int[NAMES.length];

        @Override
        protected void limitOrder(Side side, long price, long quantity) {
            super.limitOrder(side, price, quantity);
            add(side == Side.BUY ? 0 : 1);
        }

        @Override
        protected void execution(Side side, long price, long quantity, boolean begins) {
            super.execution(side, price, quantity, begins);
            if (begins) {
                add(side == Side.SELL ? 2 : 3);
            }
        }

        private void add(int component) {
            if (counts[component] == times[component].length) {
                times[component] = Arrays.copyOf(times[component], 2 * counts[component]);
            }
            times[component][counts[component]++] = seconds();
        }

        HawkesEstimate estimate() {
            double[][] all = new double[NAMES.length][];
            for (int i = 0; i < all.length; i++) {
                if (counts[i] == 0) {
                    throw new CalibrationException("the record has 0 " + NAMES[i] + ", expected at least one");
                }
                all[i] = Arrays.copyOf(times[i], counts[i]);
            }
            return HawkesMaximumLikelihood.fit(all, seconds());
        }
    }
}
