package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyDescription;

/**
 * The promises of a market maker. Its author extends this class, says which provider it is about, and runs it with JUnit.
 * Inventory limits and window are random; {@link StrategyContract} says what the markets are like.
 */
public abstract non-sealed class MarketMakerContract extends StrategyContract {
    private static final long LARGEST_LIMIT = 500;

    /** For who extends it. */
    protected MarketMakerContract() {}

    /** {@return the provider of the market maker; asked for anew in every try} */
    protected abstract MarketMakerProvider provider();

    @Override
    final StrategyDescription description() {
        return provider();
    }

    @Override
    final Trial trial(SeededRandom random, ExecutionTrial.Seeds seeds) {
        InventoryLimits limits = new InventoryLimits(
                random.nextLong(LARGEST_LIMIT), random.nextLong(LARGEST_LIMIT), Trial.START, Trial.end(random));
        return MarketMakerTrial.run(provider().create(parameters(random)), limits, seeds);
    }
}
