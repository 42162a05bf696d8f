package io.github.microstructurex.cli;

import io.github.microstructurex.strategies.MarketMakerProviders;
import io.github.microstructurex.strategies.StrategyDescription;
import io.github.microstructurex.strategies.StrategyProviders;
import java.util.Collection;
import java.util.List;

/** What to say when there is no such strategy, or when it cannot have the parameters that it is given. */
final class UnknownStrategy {
    private UnknownStrategy() {}

    /** Of a command that runs execution strategies. */
    static WrongInputException amongStrategies(Collection<String> names, IllegalArgumentException unknown) {
        return of(names, MarketMakerProviders.all(), "a market maker", "make-market", unknown);
    }

    /** Of a command that runs market makers. */
    static WrongInputException amongMarketMakers(Collection<String> names, IllegalArgumentException unknown) {
        return of(names, StrategyProviders.all(), "an execution strategy", "backtest", unknown);
    }

    /** The library's message lists those that there are; one of the other kind has a command of its own. */
    private static WrongInputException of(
            Collection<String> names,
            List<? extends StrategyDescription> others,
            String kind,
            String command,
            IllegalArgumentException unknown) {
        return others.stream()
                .filter(other -> names.contains(other.name()))
                .findFirst()
                .map(other -> new WrongInputException(
                        other.name() + " is " + kind + ", expected one that this command runs; \"msx " + command
                                + "\" runs it",
                        unknown))
                .orElseGet(() -> new WrongInputException(String.valueOf(unknown.getMessage()), unknown));
    }
}
