package io.github.microstructurex.analytics.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A strategy with its parameters, by name.
 *
 * @param strategy the name of the strategy
 * @param parameters its parameters as text, by name
 */
public record StrategyConfiguration(String strategy, Map<String, String> parameters) {
    /**
     * Copies the parameters.
     *
     * @param strategy the name of the strategy
     * @param parameters its parameters as text, by name
     */
    public StrategyConfiguration {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * The configuration of a backtest.
     *
     * @param summary what came of it
     * @return its strategy and parameters
     */
    public static StrategyConfiguration of(BacktestSummary summary) {
        return new StrategyConfiguration(summary.strategy(), summary.parameters());
    }

    /** {@return the parameters as text: {@code slices=30, jitter=0s}; empty if there are none} */
    public String parametersText() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Shows the strategy and its parameters. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? strategy : strategy + " " + parametersText();
    }
}
