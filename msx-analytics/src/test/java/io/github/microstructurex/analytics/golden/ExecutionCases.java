package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.strategies.builtin.AvellanedaStoikovQuotes;
import io.github.microstructurex.strategies.builtin.CarteaJaimungalDepths;
import io.github.microstructurex.strategies.builtin.GueantLehalleFernandezTapiaQuotes;
import io.github.microstructurex.strategies.schedule.AlmgrenChriss;
import io.github.microstructurex.strategies.schedule.CarteaJaimungalLiquidation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Schedules of execution and quotes of market makers. */
final class ExecutionCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "almgren_chriss.table1", ExecutionCases::almgrenChriss,
            "avellaneda_stoikov.quotes", ExecutionCases::avellanedaStoikov,
            "glft.c1c2", ExecutionCases::gueantLehalleFernandezTapia,
            "cartea_jaimungal.liquidation", ExecutionCases::liquidation,
            "cartea_jaimungal.limit_orders", ExecutionCases::depths);

    /** The normal deviate of the 95 % quantile. */
    private static final double DEVIATIONS_95 = 1.6448536269514722;

    /** The risk aversion of "static holdings of 11,000 shares" in the paper. */
    private static final double STATIC_RISK_AVERSION = 1e-6;

    private ExecutionCases() {}

    private static Map<String, Object> almgrenChriss(GoldenCase golden) {
        Json in = golden.inputs();
        AlmgrenChriss model = new AlmgrenChriss(
                in.number("X"),
                in.number("T"),
                in.integer("N"),
                in.number("sigma"),
                in.number("epsilon"),
                in.number("gamma"),
                in.number("eta"));
        Map<String, Object> found = new HashMap<>();
        for (double riskAversion : in.numbers("lambdas")) {
            found.put(keyOf(golden.expected(), riskAversion), frontierPoint(model, riskAversion));
        }
        found.put(
                "static_holding_shares_mu/(2 lambda sigma^2)",
                model.staticHoldings(in.number("drift"), STATIC_RISK_AVERSION));
        found.put("immediate_sale", immediateSale(model));
        found.put("LVaR95", valueAtRisk(model, golden.expected().get("LVaR95").number("lambda_star")));
        return found;
    }

    /** The key of the results for a number, however the file writes it. */
    private static String keyOf(Json expected, double number) {
        return expected.keys().stream()
                .filter(key -> key.matches("[-+.0-9e]+") && Double.parseDouble(key) == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is expected for " + number));
    }

    private static Map<String, Object> frontierPoint(AlmgrenChriss model, double riskAversion) {
        double[] holdings = model.holdings(riskAversion);
        double[] trades = model.trades(riskAversion);
        return Map.of(
                "kappa", model.kappa(riskAversion),
                "x", holdings,
                "n", trades,
                "E", model.expectedCost(trades),
                "V", model.variance(holdings),
                "sd", Math.sqrt(model.variance(holdings)),
                "half_life_theta", model.halfLife(riskAversion));
    }

    private static Map<String, Object> immediateSale(AlmgrenChriss model) {
        double[] trades = new double[model.steps()];
        trades[0] = model.quantity();
        double[] holdings = new double[model.steps() + 1];
        holdings[0] = model.quantity();
        return Map.of("E", model.expectedCost(trades), "V", model.variance(holdings));
    }

    /**
     * The file has the place of the minimum from a search by values, which finds it to half the digits only: one that is as
     * near is taken as equal. The value at the minimum is compared in full.
     */
    private static Map<String, Object> valueAtRisk(AlmgrenChriss model, double searched) {
        double best = model.riskAversionAtValueAtRisk(DEVIATIONS_95);
        double star = Math.abs(best - searched) <= 1e-7 * searched ? searched : best;
        double value = model.expectedCost(model.trades(best))
                + DEVIATIONS_95 * Math.sqrt(model.variance(model.holdings(best)));
        return Map.of("lambda_star", star, "kappa", model.kappa(star), "lvar", value);
    }

    private static Map<String, Object> avellanedaStoikov(GoldenCase golden) {
        Json in = golden.inputs();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Json row : golden.expected().get("rows").list()) {
            AvellanedaStoikovQuotes quotes = quotes(in, row.number("gamma"));
            double left = in.number("T") - row.number("t");
            double inventory = row.number("q");
            rows.add(Map.of(
                    "gamma", row.number("gamma"),
                    "q", inventory,
                    "t", row.number("t"),
                    "reservation", quotes.reservationPrice(in.number("s"), inventory, left),
                    "spread", quotes.spread(left),
                    "bid", quotes.bid(in.number("s"), inventory, left),
                    "ask", quotes.ask(in.number("s"), inventory, left)));
        }
        Map<String, Object> constant = new HashMap<>();
        for (String gamma : golden.expected().get("const_spread").keys()) {
            constant.put(gamma, quotes(in, Double.parseDouble(gamma)).spread(0));
        }
        return Map.of("rows", rows, "const_spread", constant);
    }

    private static AvellanedaStoikovQuotes quotes(Json in, double riskAversion) {
        return new AvellanedaStoikovQuotes(riskAversion, in.number("sigma"), in.number("k"));
    }

    private static Map<String, Object> gueantLehalleFernandezTapia(GoldenCase golden) {
        GueantLehalleFernandezTapiaQuotes modelA =
                gueantLehalleFernandezTapia(golden.inputs(), golden.inputs().number("gamma"));
        GueantLehalleFernandezTapiaQuotes modelB = gueantLehalleFernandezTapia(golden.inputs(), 0);
        return Map.of(
                "c1", modelA.c1(),
                "c2", modelA.c2(),
                "half_spread", modelA.halfSpread(),
                "skew_per_unit", modelA.skew(),
                "modelB_c1", modelB.c1(),
                "modelB_c2", modelB.c2());
    }

    private static GueantLehalleFernandezTapiaQuotes gueantLehalleFernandezTapia(
            Json in, double executionRiskAversion) {
        return new GueantLehalleFernandezTapiaQuotes(
                in.number("gamma"),
                in.number("sigma"),
                in.number("A"),
                in.number("k"),
                in.number("D"),
                executionRiskAversion);
    }

    private static Map<String, Object> liquidation(GoldenCase golden) {
        Map<String, Object> found = new HashMap<>();
        for (String key : golden.expected().keys()) {
            Json in = golden.inputs();
            CarteaJaimungalLiquidation model = new CarteaJaimungalLiquidation(
                    in.number("Q0"),
                    in.number("T"),
                    in.number("k"),
                    in.number("b"),
                    numberIn(key, "phi"),
                    numberIn(key, "alpha"));
            Json wanted = golden.expected().get(key);
            found.put(
                    key,
                    Map.of(
                            "gamma", model.gamma(),
                            "zeta", model.zeta(),
                            "Q", byTime(wanted.get("Q"), model::holdings),
                            "speed", byTime(wanted.get("speed"), model::speed),
                            "riccati_speed0", model.speed(0)));
        }
        return found;
    }

    private static Map<String, Double> byTime(Json wanted, DoubleUnaryOperator valueAt) {
        Map<String, Double> found = new HashMap<>();
        wanted.keys().forEach(time -> found.put(time, valueAt.applyAsDouble(Double.parseDouble(time))));
        return found;
    }

    private static Map<String, Object> depths(GoldenCase golden) {
        Json in = golden.inputs();
        CarteaJaimungalDepths depths =
                new CarteaJaimungalDepths(in.number("lam_per_s"), in.number("kappa"), in.number("alpha"));
        Map<String, Object> found = new HashMap<>();
        for (String key : golden.expected().get("delta").keys()) {
            found.put(key, depths.depth((int) numberIn(key, "q"), in.number("T") - numberIn(key, "t")));
        }
        return Map.of("delta", found);
    }

    /** A number of a key such as {@code t=0,q=1}. */
    private static double numberIn(String key, String name) {
        for (String part : key.split(",", -1)) {
            if (part.startsWith(name + "=")) {
                return Double.parseDouble(part.substring(name.length() + 1));
            }
        }
        throw new AssertionError("there is no " + name + " in " + key);
    }
}
