package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.impact.AlmgrenEtAl2005Impact;
import io.github.microstructurex.analytics.impact.ObizhaevaWangImpact;
import io.github.microstructurex.analytics.impact.ObizhaevaWangSchedule;
import io.github.microstructurex.analytics.impact.PowerLawDecay;
import io.github.microstructurex.analytics.impact.PropagatorImpact;
import io.github.microstructurex.analytics.impact.ShiftedPowerLawDecay;
import io.github.microstructurex.analytics.impact.SquareRootImpact;
import io.github.microstructurex.analytics.impact.Trajectory;
import java.util.HashMap;
import java.util.Map;

/** Models of market impact. */
final class ImpactCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "impact.sqrt", ImpactCases::squareRoot,
            "impact.almgren2005", ImpactCases::almgren2005,
            "obizhaeva_wang.continuous", ImpactCases::continuous,
            "obizhaeva_wang.discrete", ImpactCases::discrete,
            "propagator.optimal_power", ImpactCases::optimal,
            "propagator.path", ImpactCases::path,
            "propagator.response", ImpactCases::response);

    private ImpactCases() {}

    private static Map<String, Object> squareRoot(GoldenCase golden) {
        Json in = golden.inputs();
        SquareRootImpact law = new SquareRootImpact(
                in.number("Y"),
                in.number("sigma_daily"),
                in.number("V_daily"),
                in.has("delta") ? in.number("delta") : 0.5);
        double quantity = in.number("Q");
        return Map.of(
                "impact", law.impact(quantity),
                "impact_bps", law.impact(quantity) * 1e4,
                "avg_cost_bps", law.averageImpact(quantity) * 1e4);
    }

    private static Map<String, Object> almgren2005(GoldenCase golden) {
        Json in = golden.inputs();
        Map<String, Object> computed = new HashMap<>();
        Map<String, Object> rounded = new HashMap<>();
        for (String share : in.keys()) {
            if (in.get(share).keys().isEmpty()) {
                continue;
            }
            // In days of trading, and in parts of a day's volume.
            AlmgrenEtAl2005Impact model = new AlmgrenEtAl2005Impact(
                    in.get(share).number("sigma"), 1, in.get(share).number("Theta_over_V"));
            double quantity = in.number("X_over_V");
            double permanent = model.permanentImpact(quantity) * 1e4;
            Map<String, Object> byTime = new HashMap<>();
            for (Json days : in.get("T").list()) {
                byTime.put(
                        days.text(),
                        Map.of(
                                "permanent_I_bps", permanent,
                                "temporary_bps", model.temporaryImpact(quantity, days.number()) * 1e4,
                                "J_bps", model.realizedImpact(quantity, days.number()) * 1e4));
            }
            computed.put(share, byTime);
            rounded.put(
                    share,
                    Map.of(
                            "perm", Math.round(permanent),
                            "temp",
                                    in.get("T")
                                            .numbers(
                                                    t -> Math.round(model.temporaryImpact(quantity, t.number()) * 1e4)),
                            "J",
                                    in.get("T")
                                            .numbers(t ->
                                                    Math.round(model.realizedImpact(quantity, t.number()) * 1e4))));
        }
        return Map.of("computed", computed, "published_rounded", rounded);
    }

    private static Map<String, Object> continuous(GoldenCase golden) {
        Json in = golden.inputs();
        Map<String, Object> results = new HashMap<>();
        for (Json rate : in.get("rhos").list()) {
            ObizhaevaWangImpact book = book(rate.number());
            ObizhaevaWangSchedule schedule = book.schedule(in.number("X"), in.number("T"));
            results.put(
                    rate.text(),
                    Map.of(
                            "half_life_min", book.halfLife() / in.number("T") * in.number("trading_minutes"),
                            "x0", schedule.initialBlock(),
                            "continuous_total", schedule.continuousQuantity(),
                            "xT", schedule.finalBlock()));
        }
        return results;
    }

    private static Map<String, Object> discrete(GoldenCase golden) {
        Json in = golden.inputs();
        Trajectory blocks = book(in.number("rho")).blocks(in.number("X"), in.number("T"), in.integer("N"));
        return Map.of("xi", blocks.quantities());
    }

    /** The schedules depend on the rate at which the book refills, and on nothing else. */
    private static ObizhaevaWangImpact book(double resilience) {
        return new ObizhaevaWangImpact(5_000, 0, resilience);
    }

    private static Map<String, Object> optimal(GoldenCase golden) {
        Json in = golden.inputs();
        PropagatorImpact model = new PropagatorImpact(new ShiftedPowerLawDecay(1, in.number("l0"), in.number("beta")));
        int intervals = in.integer("N");
        double[] times = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            times[i] = in.number("T") * i / intervals;
        }
        Trajectory blocks = model.optimalBlocks(times, in.number("X"));
        return Map.of("x", blocks.quantities(), "cost", model.cost(blocks));
    }

    private static Map<String, Object> path(GoldenCase golden) {
        return Map.of(
                "m", powerLaw(golden.inputs()).path(golden.inputs().get("signs").numbers()));
    }

    private static Map<String, Object> response(GoldenCase golden) {
        Json in = golden.inputs();
        double[] correlations = new double[in.integer("M") + 1];
        correlations[0] = 1;
        for (int lag = 1; lag < correlations.length; lag++) {
            correlations[lag] = in.number("C1") * StrictMath.pow(lag, -in.number("gamma"));
        }
        Map<String, Object> responses = new HashMap<>();
        for (Json lag : in.get("lags").list()) {
            responses.put(lag.text(), powerLaw(in).response((int) lag.number(), correlations));
        }
        return Map.of("R", responses, "beta_c", PowerLawDecay.criticalExponent(in.number("gamma")));
    }

    private static PropagatorImpact powerLaw(Json in) {
        return new PropagatorImpact(new PowerLawDecay(in.number("g0"), in.number("beta")));
    }
}
