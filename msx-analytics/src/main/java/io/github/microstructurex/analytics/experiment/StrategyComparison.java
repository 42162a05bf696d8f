package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two strategies, or two configurations of one, compared pair by pair on the same randomness: in each pair both met the same
 * market with the same numbers. Where a generated market is made from its seed alone, the two see the very same orders of
 * others.
 *
 * <pre>{@code
 * StrategyComparison.of(ofTwap, ofPosting, 0.95).difference(ExecutionFigure.SHORTFALL_BPS)
 * }</pre>
 *
 * <p>The pairs must be independent for their intervals to be right: different seeds of a generated market, or windows of
 * recorded days that do not overlap; not the same window once bought and once sold.
 *
 * @param first the configuration that the other is measured against
 * @param second the other
 * @param differences second less first, for each figure, in the order of {@link ExecutionFigure}
 */
public record StrategyComparison(
        StrategyConfiguration first, StrategyConfiguration second, Map<ExecutionFigure, PairedDifference> differences) {
    /**
     * Copies the differences.
     *
     * @param first the configuration that the other is measured against
     * @param second the other
     * @param differences second less first, for each figure
     */
    public StrategyComparison {
        differences = Collections.unmodifiableMap(new EnumMap<>(differences));
    }

    /**
     * Compares what two configurations did.
     *
     * @param first the results of one, at least one
     * @param second those of the other, each beside its partner
     * @param level the confidence of the intervals, above 0 and below 1, such as 0.95
     * @return the differences of the second from the first
     * @throws IllegalArgumentException if they do not correspond: a pair differs in its market, instrument, seed, order,
     *     policy or latency, or one list in its strategy or parameters; or if the level is out of its range
     */
    public static StrategyComparison of(List<BacktestSummary> first, List<BacktestSummary> second, double level) {
        Require.sameLength("first", first.size(), "second", second.size());
        Require.atLeast("number of pairs", first.size(), 1);
        StrategyConfiguration ofFirst = StrategyConfiguration.of(first.get(0));
        StrategyConfiguration ofSecond = StrategyConfiguration.of(second.get(0));
        for (int i = 0; i < first.size(); i++) {
            checkSame(i, "first configuration", ofFirst, StrategyConfiguration.of(first.get(i)));
            checkSame(i, "second configuration", ofSecond, StrategyConfiguration.of(second.get(i)));
            checkPair(i, first.get(i), second.get(i));
        }
        Map<ExecutionFigure, PairedDifference> differences = new EnumMap<>(ExecutionFigure.class);
        for (ExecutionFigure figure : ExecutionFigure.values()) {
            differences.put(figure, PairedDifference.of(values(figure, first), values(figure, second), level));
        }
        return new StrategyComparison(ofFirst, ofSecond, differences);
    }

    private static double[] values(ExecutionFigure figure, List<BacktestSummary> summaries) {
        return summaries.stream().mapToDouble(figure::of).toArray();
    }

    private static void checkPair(int pair, BacktestSummary first, BacktestSummary second) {
        checkSame(pair, "market", first.market(), second.market());
        checkSame(pair, "instrument", first.instrument(), second.instrument());
        checkSame(pair, "seed", first.seed(), second.seed());
        checkSame(pair, "order", first.order(), second.order());
        checkSame(pair, "policy", first.policy(), second.policy());
        checkSame(pair, "latency", first.latency(), second.latency());
    }

    private static void checkSame(int pair, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalArgumentException(
                    what + " of pair " + pair + " is " + found + ", expected " + expected + " as in its partner");
        }
    }

    /**
     * The difference in one figure.
     *
     * @param figure the figure
     * @return second less first
     */
    public PairedDifference difference(ExecutionFigure figure) {
        return Objects.requireNonNull(differences.get(figure), figure::name);
    }
}
