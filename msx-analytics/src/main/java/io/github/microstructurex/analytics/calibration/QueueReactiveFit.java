package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.QueueIntensities;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The queue-reactive market fitted to a record: Model I of Huang, Lehalle and Rosenbaum (Journal of the American
 * Statistical Association 110, 2015). The size of a queue is its quantity by the average event size (AES), rounded up. An
 * intensity is how often something happened to a queue of a size by the time that it had that size, both sides together:
 * the maximum-likelihood estimate, which also uses the time that no event ended. Market orders are related to the time that the
 * queue was the best of its side.
 *
 * <p>A queue goes up to the largest size that lost orders at least ten times. A smaller size that did not, as far queues are
 * hardly ever short, takes the intensities of the nearest one that did. Where fewer than ten market orders came, and fewer
 * would have come at the rate of all sizes together, that rate is taken; and a queue that had fewer in all takes the rate of
 * the queue before it. What is taken from elsewhere has no standard error.
 *
 * <p>The model is for stocks whose spread is mostly one tick. The probability that the reference price moves is the share
 * of emptied best queues whose price the other side took next.
 *
 * @param parameters the estimates, with the session of the record
 * @param errors the standard error of each intensity, by distance from the reference price
 * @param referenceMovesError that of the probability that the reference price moves
 * @param priceStep ticks of the record in a tick of the model
 */
public record QueueReactiveFit(
        QueueReactiveParameters parameters, List<Errors> errors, double referenceMovesError, long priceStep)
        implements ModelFit {
    private static final int USUAL_QUEUES = 5;
    private static final int MOST_QUEUES = 100;

    /**
     * The standard errors of {@link QueueIntensities}, place by place: an intensity by the root of its count, NaN where
     * nothing was counted.
     *
     * @param limit of limit orders
     * @param cancel of cancellations
     * @param market of market orders
     */
    public record Errors(List<Double> limit, List<Double> cancel, List<Double> market) {
        /**
         * Takes copies of the lists.
         *
         * @param limit of limit orders
         * @param cancel of cancellations
         * @param market of market orders
         */
        public Errors {
            limit = List.copyOf(limit);
            cancel = List.copyOf(cancel);
            market = List.copyOf(market);
        }
    }

    /**
     * Takes a copy of the list.
     *
     * @param parameters the estimates
     * @param errors of the intensities
     * @param referenceMovesError of the probability
     * @param priceStep ticks of the record in a tick of the model
     */
    public QueueReactiveFit {
        errors = List.copyOf(errors);
    }

    /**
     * Fits five queues a side.
     *
     * @param record opens it; called twice
     * @return the fit
     * @throws CalibrationException if the record does not tell a queue's intensities, or its spread is never one tick
     */
    public static QueueReactiveFit of(Supplier<? extends MarketEventSource> record) {
        return of(record, USUAL_QUEUES);
    }

    /**
     * Fits some queues a side.
     *
     * @param record opens it; called twice
     * @param queues how many, from 1 to 100
     * @return the fit
     * @throws CalibrationException if the record does not tell a queue's intensities, or its spread is never one tick
     */
    public static QueueReactiveFit of(Supplier<? extends MarketEventSource> record, int queues) {
        Require.atLeast("queues", queues, 1);
        if (queues > MOST_QUEUES) {
            throw new IllegalArgumentException("queues is " + queues + ", expected at most " + MOST_QUEUES);
        }
        RecordSurvey survey = new RecordSurvey();
        survey.read(record.get());
        survey.requireFlow();
        QueueWatch watch = new QueueWatch(queues, survey.priceStep(), survey.meanEventSize());
        watch.read(record.get());
        if (watch.resolved() == 0) {
            throw new CalibrationException(
                    "a best queue was never emptied from a spread of one tick and its price taken"
                            + " again, expected a market whose spread is mostly one tick");
        }
        List<QueueIntensities> intensities = new ArrayList<>();
        List<Errors> errors = new ArrayList<>();
        for (int queue = 0; queue < queues; queue++) {
            QueueEstimate estimate = new QueueEstimate(watch.tallies(), queue);
            intensities.add(estimate.intensities());
            errors.add(estimate.errors());
        }
        double moves = (double) watch.moved() / watch.resolved();
        return new QueueReactiveFit(
                new QueueReactiveParameters(
                        survey.firstTime(),
                        survey.lastTime(),
                        intensities,
                        moves,
                        Math.max(1, Math.round(survey.meanEventSize())),
                        watch.openingBid()),
                errors,
                Math.sqrt(moves * (1 - moves) / watch.resolved()),
                survey.priceStep());
    }

    @Override
    public String model() {
        return "queue-reactive";
    }

    @Override
    public MarketEventSource generate(long startTime, long endTime, long seed) {
        QueueReactiveParameters p = parameters;
        return new QueueReactiveFlow(
                new QueueReactiveParameters(
                        startTime, endTime, p.queues(), p.referenceMoves(), p.orderQuantity(), p.openingBid()),
                seed);
    }
}
