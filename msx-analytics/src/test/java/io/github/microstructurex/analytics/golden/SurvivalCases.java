package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.metric.Markout;
import io.github.microstructurex.analytics.metric.MarkoutCurve;
import io.github.microstructurex.analytics.survival.ConfidenceInterval;
import io.github.microstructurex.analytics.survival.ExponentialFillIntensity;
import io.github.microstructurex.analytics.survival.FillProbability;
import io.github.microstructurex.analytics.survival.FirstPassage;
import io.github.microstructurex.analytics.survival.KaplanMeier;
import io.github.microstructurex.analytics.survival.LogRankTest;
import io.github.microstructurex.analytics.survival.OrderEnd;
import io.github.microstructurex.analytics.survival.QueueRace;
import io.github.microstructurex.analytics.survival.SurvivalCurve;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Lives of orders, and what became of fills. */
final class SurvivalCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "km.aml", SurvivalCases::aml,
            "km.fills", SurvivalCases::fills,
            "fill.distance", SurvivalCases::distance,
            "fill.cont_delarrard", SurvivalCases::queueRace,
            "markout", SurvivalCases::markout);

    private static final String TICK = "0.005";
    private static final double TICK_SIZE = 0.005;

    private SurvivalCases() {}

    private static Map<String, Object> aml(GoldenCase golden) {
        KaplanMeier maintained = subjects(golden.inputs().get("maintained"));
        KaplanMeier nonmaintained = subjects(golden.inputs().get("nonmaintained"));
        List<Object> steps = steps("x=Maintained", maintained.curve(), ConfidenceInterval.Scale.LOG);
        steps.addAll(steps("x=Nonmaintained", nonmaintained.curve(), ConfidenceInterval.Scale.LOG));
        return Map.of(
                "km_log_ci", steps,
                "median_maintained", maintained.curve().median(),
                "median_nonmaintained", nonmaintained.curve().median(),
                "logrank_chisq", LogRankTest.of(maintained, nonmaintained).chiSquare());
    }

    private static KaplanMeier subjects(Json list) {
        KaplanMeier subjects = new KaplanMeier();
        for (Json subject : list.list()) {
            double[] timeAndEvent = subject.numbers();
            if (timeAndEvent[1] == 1) {
                subjects.event(timeAndEvent[0]);
            } else {
                subjects.censored(timeAndEvent[0]);
            }
        }
        return subjects;
    }

    private static List<Object> steps(String strata, SurvivalCurve curve, ConfidenceInterval.Scale scale) {
        List<Object> steps = new ArrayList<>();
        for (int step = 0; step < curve.size(); step++) {
            ConfidenceInterval interval = curve.interval(step, 0.95, scale);
            steps.add(Map.of(
                    "strata", strata,
                    "time", curve.time(step),
                    "n", curve.atRisk(step),
                    "d", curve.events(step),
                    "surv", curve.survival(step),
                    "se", curve.standardError(step),
                    "lo", interval.lower(),
                    "hi", interval.upper()));
        }
        return steps;
    }

    private static Map<String, Object> fills(GoldenCase golden) {
        FillProbability fills = new FillProbability(new long[0], new long[] {0});
        for (Json order : golden.inputs().get("orders").list()) {
            OrderEnd end = switch (order.get("type").text()) {
                case "fill" -> OrderEnd.FILLED;
                case "cancel" -> OrderEnd.CANCELLED;
                default -> OrderEnd.CENSORED;
            };
            fills.order(0, order.get("bucket").text().equals("front") ? 0 : 100, order.number("dur"), end);
        }
        List<Object> steps = steps("bucket=back", fills.net(0, 100), ConfidenceInterval.Scale.LOG_LOG);
        steps.addAll(steps("bucket=front", fills.net(0, 0), ConfidenceInterval.Scale.LOG_LOG));
        return Map.of("km", steps);
    }

    private static Map<String, Object> distance(GoldenCase golden) {
        Json in = golden.inputs();
        double horizon = in.number("T");
        double volatility = in.number("sigma");
        ExponentialFillIntensity intensity = new ExponentialFillIntensity(in.number("A"), in.number("k"));
        return Map.of(
                "exponential", byDistance(in, delta -> intensity.probability(delta, horizon)),
                "brownian", byDistance(in, delta -> FirstPassage.probability(delta, volatility, horizon)),
                "brownian_drift",
                        byDistance(in, delta -> FirstPassage.probability(delta, volatility, horizon, in.number("m"))));
    }

    private static double[] byDistance(Json in, DoubleUnaryOperator probability) {
        return Arrays.stream(in.numbers("deltas")).map(probability).toArray();
    }

    private static Map<String, Object> queueRace(GoldenCase golden) {
        List<double[]> rows = IntStream.rangeClosed(1, 5)
                .mapToObj(bids -> IntStream.rangeClosed(1, 5)
                        .mapToDouble(asks -> QueueRace.probabilityUp(bids, asks))
                        .toArray())
                .toList();
        return Map.of("p_up", rows);
    }

    private static Map<String, Object> markout(GoldenCase golden) {
        Json in = golden.inputs();
        List<Json> fills = in.get("fills").list();
        List<Map<String, Object>> perFill = new ArrayList<>();
        for (Json fill : fills) {
            perFill.add(markouts(in, List.of(fill)));
        }
        return Map.of("per_fill", perFill, "qty_weighted", markouts(in, fills));
    }

    private static Map<String, Object> markouts(Json in, List<Json> fills) {
        long[] horizons = Arrays.stream(in.numbers("horizons_ms"))
                .mapToLong(horizon -> (long) horizon)
                .toArray();
        MarkoutCurve curve = new MarkoutCurve(horizons);
        List<Json> mids = in.get("mids").list();
        int next = 0;
        for (Json fill : fills) {
            long time = fill.ticks("t", "1");
            next = quoteUpTo(time, mids, next, curve);
            Side side = fill.number("side") > 0 ? Side.BUY : Side.SELL;
            curve.fill(time, side, fill.ticks("price", TICK), fill.ticks("qty", "1"));
        }
        quoteUpTo(Long.MAX_VALUE, mids, next, curve);
        curve.advanceTo(in.ticks("T_end", "1"));
        Map<String, Object> found = new HashMap<>();
        for (int i = 0; i < curve.size(); i++) {
            Markout markout = curve.at(i);
            found.put(String.valueOf(markout.horizon()), markout.volumeWeightedMean() * TICK_SIZE);
        }
        return found;
    }

    /** The mid is given alone, so it is quoted as a locked market. */
    private static int quoteUpTo(long time, List<Json> mids, int from, MarkoutCurve curve) {
        int next = from;
        for (; next < mids.size() && mids.get(next).ticks("t", "1") <= time; next++) {
            long mid = mids.get(next).ticks("mid", TICK);
            curve.quote(mids.get(next).ticks("t", "1"), mid, mid);
        }
        return next;
    }
}
