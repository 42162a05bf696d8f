package io.github.microstructurex.strategies;

/**
 * Names a market maker, describes its parameters, and makes it: what a plug-in declares as a service, in its
 * {@code module-info.java} ({@code provides}) and, for the class path, in
 * {@code META-INF/services/io.github.microstructurex.strategies.MarketMakerProvider}.
 *
 * <p>A provider has a public constructor without arguments, keeps no state and may be used by several threads.
 */
public interface MarketMakerProvider extends StrategyDescription {
    /**
     * Makes a market maker.
     *
     * @param values a value for each of {@link #parameters()}
     * @return a new market maker
     * @throws ParameterException if the values contradict each other, naming them
     */
    MarketMaker create(ParameterValues values);
}
