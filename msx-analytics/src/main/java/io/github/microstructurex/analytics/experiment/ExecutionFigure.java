package io.github.microstructurex.analytics.experiment;

/** A figure of an execution by which strategies are compared. Of costs, less is better. */
public enum ExecutionFigure {
    /** The executed part of the target, from 0 to 1. */
    FILL_RATE("fill rate"),
    /** Average price against arrival price, in basis points. */
    SLIPPAGE_BPS("slippage to arrival, bp"),
    /** Average price against market VWAP, in basis points. */
    VWAP_SLIPPAGE_BPS("slippage to market VWAP, bp"),
    /** The cost of the whole order, what was not executed valued at the end price, in basis points. */
    SHORTFALL_BPS("implementation shortfall, bp");

    private final String label;

    ExecutionFigure(String label) {
        this.label = label;
    }

    /** {@return what to call it, with its unit} */
    public String label() {
        return label;
    }

    /**
     * Reads the figure.
     *
     * @param summary what came of a backtest
     * @return its value, NaN where it is undefined
     */
    public double of(BacktestSummary summary) {
        return switch (this) {
            case FILL_RATE -> summary.fillRate();
            case SLIPPAGE_BPS -> summary.slippageBps();
            case VWAP_SLIPPAGE_BPS -> summary.vwapSlippageBps();
            case SHORTFALL_BPS -> summary.implementationShortfallBps();
        };
    }
}
