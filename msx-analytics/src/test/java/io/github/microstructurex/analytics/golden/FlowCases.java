package io.github.microstructurex.analytics.golden;

import static io.github.microstructurex.book.BookView.NO_PRICE;

import io.github.microstructurex.analytics.metric.MicroPrice;
import io.github.microstructurex.analytics.orderflow.IntegratedOrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.MultiLevelOrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.OrderFlowImpact;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Order-flow imbalance and the micro-price. */
final class FlowCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "ofi.cks", FlowCases::imbalance,
            "ofi.empty_sides", FlowCases::imbalance,
            "ofi.integrated", FlowCases::integrated,
            "ofi.regression", FlowCases::regression,
            "microprice.stoikov", FlowCases::microPrice);

    private static final String TICK = "0.01";

    private FlowCases() {}

    private static Map<String, Object> imbalance(GoldenCase golden) {
        OrderFlowImbalance imbalance = new OrderFlowImbalance();
        MultiLevelOrderFlowImbalance levels = new MultiLevelOrderFlowImbalance(1);
        List<Long> contributions = new ArrayList<>();
        for (Json state : golden.inputs().get("states").list()) {
            Depth depth = new Depth(1);
            contributions.add(imbalance.quote(
                    price(state, "bid", Side.BUY, depth),
                    state.ticks("bid_size", "1"),
                    price(state, "ask", Side.SELL, depth),
                    state.ticks("ask_size", "1")));
            levels.depth(depth);
        }
        contributions.remove(0);
        if (levels.value(0) != imbalance.value()) {
            throw new AssertionError("one of several levels is " + levels.value(0));
        }
        return Map.of("e", contributions, "ofi", imbalance.value());
    }

    private static long price(Json state, String key, Side side, Depth depth) {
        if (Double.isNaN(state.number(key))) {
            return NO_PRICE;
        }
        depth.append(side, state.ticks(key, TICK), state.ticks(key + "_size", "1"));
        return state.ticks(key, TICK);
    }

    private static Map<String, Object> integrated(GoldenCase golden) {
        double[][] samples = golden.inputs().matrix("X");
        IntegratedOrderFlowImbalance integrated = new IntegratedOrderFlowImbalance(samples);
        return Map.of(
                "w1_over_l1", integrated.weights(),
                "explained_ratio", integrated.explainedVariance(),
                "integrated",
                        Arrays.stream(samples).mapToDouble(integrated::value).toArray());
    }

    private static Map<String, Object> regression(GoldenCase golden) {
        OrderFlowImpact impact = OrderFlowImpact.of(
                golden.inputs().numbers("dP"), golden.inputs().numbers("ofi"));
        return Map.of(
                "alpha", impact.alpha(),
                "beta", impact.beta(),
                "r2", impact.rSquared(),
                "se_beta", impact.standardError(),
                "t_beta", impact.tStatistic(),
                "se_beta_white_HC0", impact.whiteStandardError());
    }

    private static Map<String, Object> microPrice(GoldenCase golden) {
        Json in = golden.inputs();
        MicroPrice price = new MicroPrice(in.matrix("Q"), in.matrix("R1"), in.matrix("R2"), in.numbers("K"));
        int[] states = IntStream.range(0, price.states()).toArray();
        double[] first =
                Arrays.stream(states).mapToDouble(s -> price.adjustment(s, 1)).toArray();
        double[] second = Arrays.stream(states)
                .mapToDouble(s -> price.adjustment(s, 2) - first[s])
                .toArray();
        return Map.of(
                "G1", first,
                "B",
                        Arrays.stream(states)
                                .mapToObj(i -> Arrays.stream(states)
                                        .mapToDouble(j -> price.transition(i, j))
                                        .toArray())
                                .toList(),
                "G6",
                        Arrays.stream(states)
                                .mapToDouble(s -> price.adjustment(s, 6))
                                .toArray(),
                "G_star", Arrays.stream(states).mapToDouble(price::adjustment).toArray(),
                "B_G1", second);
    }
}
