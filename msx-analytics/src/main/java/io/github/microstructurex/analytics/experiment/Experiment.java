package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A grid of backtests: every configuration of every strategy, in every market, for every order, under every policy, with
 * every latency, from every seed.
 *
 * <pre>{@code
 * List<Trial<BacktestRequest, BacktestSummary>> trials = Experiment.in(market)
 *         .order(order)
 *         .strategy("twap", Map.of("slices", "30"))
 *         .grid("pov", Map.of("rate", List.of("0.05", "0.1", "0.2")))
 *         .seeds(1, 100)
 *         .run(ExperimentRunner.onAllProcessors());
 * }</pre>
 *
 * <p>The trials of one configuration of a strategy are neighbours, in the order of markets, orders, policies, latencies and
 * seeds, the seeds changing fastest. So the trials of two configurations correspond one to one, which is what {@link
 * StrategyComparison} needs: the same market with the same numbers.
 *
 * <p>Immutable: each method gives a changed copy. Safe for use by several threads.
 */
public final class Experiment {
    private record Configuration(StrategyProvider strategy, ParameterValues parameters) {}

    private record Grid(
            List<Market> markets,
            List<Configuration> configurations,
            List<Function<? super Market, ParentOrder>> orders,
            List<HistoryPolicy> policies,
            List<AgentLatency> latencies,
            long firstSeed,
            int seedCount) {
        int trialsOfConfiguration() {
            int trials = markets.size();
            for (int size : new int[] {orders.size(), policies.size(), latencies.size(), seedCount}) {
                trials = Math.multiplyExact(trials, size);
            }
            return trials;
        }
    }

    private final Grid grid;

    private Experiment(Grid grid) {
        this.grid = grid;
    }

    /**
     * An experiment without strategies and orders yet, under {@link HistoryPolicy#CONSUME}, without latency, with the seed
     * 1.
     *
     * @param markets the markets to trade in, at least one
     * @return the experiment
     */
    public static Experiment in(Market... markets) {
        return in(List.of(markets));
    }

    /**
     * An experiment without strategies and orders yet, under {@link HistoryPolicy#CONSUME}, without latency, with the seed
     * 1.
     *
     * @param markets the markets to trade in, at least one
     * @return the experiment
     */
    public static Experiment in(List<? extends Market> markets) {
        Require.atLeast("number of markets", markets.size(), 1);
        return new Experiment(new Grid(
                List.copyOf(markets),
                List.of(),
                List.of(),
                List.of(HistoryPolicy.CONSUME),
                List.of(AgentLatency.NONE),
                1,
                1));
    }

    /**
     * Adds a configuration of a strategy.
     *
     * @param strategy the strategy
     * @param parameters its parameters
     * @return a changed copy
     */
    public Experiment strategy(StrategyProvider strategy, ParameterValues parameters) {
        return withConfigurations(List.of(new Configuration(strategy, parameters)));
    }

    /**
     * Adds a configuration of a strategy on the class path or module path.
     *
     * @param strategy its name
     * @param parameters texts by parameter name; a parameter that is not among them has its default
     * @return a changed copy
     * @throws IllegalArgumentException if there is no such strategy
     * @throws io.github.microstructurex.strategies.ParameterException if it cannot have these parameters
     */
    public Experiment strategy(String strategy, Map<String, String> parameters) {
        StrategyProvider provider = StrategyProviders.byName(strategy);
        return strategy(provider, ParameterValues.parse(provider.parameters(), parameters));
    }

    /**
     * Adds a configuration for every combination of parameters. The parameters go by their names, whatever the order of the
     * map: the values of the last name change fastest.
     *
     * @param strategy the name of a strategy on the class path or module path
     * @param parameters the texts to try, by parameter name, at least one for each
     * @return a changed copy
     * @throws IllegalArgumentException if there is no such strategy, or no text for a parameter
     * @throws io.github.microstructurex.strategies.ParameterException if it cannot have one of these parameters
     */
    public Experiment grid(String strategy, Map<String, List<String>> parameters) {
        StrategyProvider provider = StrategyProviders.byName(strategy);
        List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
        new TreeMap<>(parameters).forEach((name, texts) -> {
            Require.atLeast("number of values of the parameter " + name, texts.size(), 1);
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String text : texts) {
                    Map<String, String> extended = new LinkedHashMap<>(combination);
                    extended.put(name, text);
                    longer.add(extended);
                }
            }
            combinations.clear();
            combinations.addAll(longer);
        });
        return withConfigurations(combinations.stream()
                .map(texts -> new Configuration(provider, ParameterValues.parse(provider.parameters(), texts)))
                .toList());
    }

    private Experiment withConfigurations(List<Configuration> added) {
        return new Experiment(new Grid(
                grid.markets,
                joined(grid.configurations, added),
                grid.orders,
                grid.policies,
                grid.latencies,
                grid.firstSeed,
                grid.seedCount));
    }

    /**
     * Adds an order.
     *
     * @param order the parent order, in ticks, lots and time of every market
     * @return a changed copy
     */
    public Experiment order(ParentOrder order) {
        return order(market -> order);
    }

    /**
     * Adds an order that each market has its own form of.
     *
     * @param order the parent order in a market, the same one each time it is asked for
     * @return a changed copy
     */
    public Experiment order(Function<? super Market, ParentOrder> order) {
        return new Experiment(new Grid(
                grid.markets,
                grid.configurations,
                joined(grid.orders, List.of(order)),
                grid.policies,
                grid.latencies,
                grid.firstSeed,
                grid.seedCount));
    }

    /**
     * Says under which policies.
     *
     * @param policies what the market's record does when own orders stand in its way, at least one
     * @return a changed copy
     */
    public Experiment policies(HistoryPolicy... policies) {
        Require.atLeast("number of policies", policies.length, 1);
        return new Experiment(new Grid(
                grid.markets,
                grid.configurations,
                grid.orders,
                List.of(policies),
                grid.latencies,
                grid.firstSeed,
                grid.seedCount));
    }

    /**
     * Says with which latencies.
     *
     * @param latencies how far the strategy is from the venue, at least one
     * @return a changed copy
     */
    public Experiment latencies(AgentLatency... latencies) {
        Require.atLeast("number of latencies", latencies.length, 1);
        return new Experiment(new Grid(
                grid.markets,
                grid.configurations,
                grid.orders,
                grid.policies,
                List.of(latencies),
                grid.firstSeed,
                grid.seedCount));
    }

    /**
     * Says from which seeds: consecutive numbers, which give streams without relation. A recorded market is the same for
     * each; what then differs is what the strategy and random latencies draw.
     *
     * @param first the first
     * @param count how many, at least 1
     * @return a changed copy
     */
    public Experiment seeds(long first, int count) {
        Require.atLeast("number of seeds", count, 1);
        return new Experiment(
                new Grid(grid.markets, grid.configurations, grid.orders, grid.policies, grid.latencies, first, count));
    }

    /** {@return how many configurations of strategies there are} */
    public int configurationCount() {
        return grid.configurations.size();
    }

    /** {@return how many trials each configuration has} */
    public int trialsOfConfiguration() {
        return grid.trialsOfConfiguration();
    }

    /**
     * All backtests of the grid, each made when it is asked for.
     *
     * @return an unmodifiable list
     * @throws IllegalStateException if there is no strategy or no order
     * @throws ArithmeticException if they are more than an int can count
     */
    public List<BacktestRequest> requests() {
        if (grid.configurations.isEmpty() || grid.orders.isEmpty()) {
            throw new IllegalStateException("the experiment has no " + (grid.orders.isEmpty() ? "order" : "strategy")
                    + ", expected at least one");
        }
        return new Requests(grid);
    }

    /**
     * Runs all backtests, and keeps their figures without their fills. For the fills, give {@link #requests()} and {@code
     * Backtester::run} to the runner.
     *
     * @param runner runs them
     * @return a trial for each backtest, in order
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public List<Trial<BacktestRequest, BacktestSummary>> run(ExperimentRunner runner) {
        return runner.run(requests(), BacktestSummary::run);
    }

    private static <T> List<T> joined(List<? extends T> list, List<? extends T> added) {
        List<T> joined = new ArrayList<>(list);
        joined.addAll(added);
        return List.copyOf(joined);
    }

    /** Finds a request by its number, whose digits are its places in the lists. */
    private static final class Requests extends AbstractList<BacktestRequest> implements RandomAccess {
        private final Grid grid;
        private final int size;

        private Requests(Grid grid) {
            this.grid = grid;
            size = Math.multiplyExact(grid.configurations.size(), grid.trialsOfConfiguration());
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public BacktestRequest get(int index) {
            int rest = Objects.checkIndex(index, size);
            long seed = grid.firstSeed + rest % grid.seedCount;
            rest /= grid.seedCount;
            AgentLatency latency = grid.latencies.get(rest % grid.latencies.size());
            rest /= grid.latencies.size();
            HistoryPolicy policy = grid.policies.get(rest % grid.policies.size());
            rest /= grid.policies.size();
            Function<? super Market, ParentOrder> order = grid.orders.get(rest % grid.orders.size());
            rest /= grid.orders.size();
            Market market = grid.markets.get(rest % grid.markets.size());
            Configuration configuration = grid.configurations.get(rest / grid.markets.size());
            return new BacktestRequest(
                            market, configuration.strategy, configuration.parameters, order.apply(market), seed)
                    .withPolicy(policy)
                    .withLatency(latency);
        }
    }
}
