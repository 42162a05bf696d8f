package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.experiment.BacktestSummary;
import io.github.microstructurex.analytics.experiment.Experiment;
import io.github.microstructurex.analytics.experiment.Trial;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.report.BacktestColumns;
import io.github.microstructurex.report.ExperimentTable;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import io.github.microstructurex.strategies.Urgency;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs strategies with many parameters from many seeds, and compares them pair by pair. */
@Command(
        name = "experiment",
        description = {
            "Compares strategies and their parameters over many seeds or windows.",
            "It works an order with each strategy and each combination of parameters and prints means with their",
            "confidence intervals; then how each differs from the first, run by run in the same market with the same",
            "seed. Without --data it runs in a built-in synthetic market. Exit status 1 if a run failed; the others are",
            "shown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class ExperimentCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 5;

    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Mixin
    private MarketOptions market = new MarketOptions();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "twap,posting",
            description = "Those of the strategies that \"msx strategies\" lists; ${DEFAULT-VALUE} if not given.")
    private List<String> strategies = new ArrayList<>();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter of each strategy that has it; given several times, each value is tried.")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            split = ",",
            converter = OptionTypes.SideType.class,
            defaultValue = "buy",
            description = "buy, sell or both of them; ${DEFAULT-VALUE} if not given.")
    private List<Side> sides = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "N",
            split = ",",
            converter = OptionTypes.DecimalType.class,
            defaultValue = "5000",
            description = "How much, in units of the instrument; ${DEFAULT-VALUE} if not given.")
    private List<BigDecimal> quantities = new ArrayList<>();

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Option(
            names = "--windows",
            paramLabel = "N",
            converter = OptionTypes.CountType.class,
            defaultValue = "1",
            description = "How many such windows, one after the other; ${DEFAULT-VALUE} if not given.")
    private int windows;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            split = ",",
            converter = OptionTypes.PolicyType.class,
            defaultValue = "consume",
            description = "What the market does when own orders stand in its way; ${DEFAULT-VALUE} if not given.")
    private List<HistoryPolicy> policies = new ArrayList<>();

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Mixin
    private SeedsOptions seeds = new SeedsOptions();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--confidence",
            paramLabel = "P",
            converter = OptionTypes.ConfidenceType.class,
            defaultValue = "0.95",
            description = "How sure the intervals are; ${DEFAULT-VALUE} if not given.")
    private double confidence;

    @Mixin
    private RowOutputs outputs = new RowOutputs();

    ExperimentCommand() {}

    @Override
    public Integer call() {
        List<Trial<BacktestRequest, BacktestSummary>> failed = new ArrayList<>();
        market.use(where -> {
            List<BacktestRequest> requests = experiment(where).requests();
            List<BacktestSummary> results = outputs.write(BacktestColumns.all(), () -> succeeded(requests, failed));
            spec.commandLine().getOut().print(table(results, failed));
        });
        report(failed);
        return failed.isEmpty() ? ExitStatus.OK : ExitStatus.DISAGREEMENT;
    }

    private Experiment experiment(Market where) {
        Experiment experiment = Experiment.in(where)
                .policies(policies.toArray(HistoryPolicy[]::new))
                .latencies(latency.latency())
                .seeds(seeds.first(), seeds.count());
        for (Side side : sides) {
            for (BigDecimal quantity : quantities) {
                ParentOrder first = window.order(where, side, quantity, null, Urgency.NORMAL);
                for (int i = 0; i < windows; i++) {
                    experiment = experiment.order(shifted(first, i * first.duration()));
                }
            }
        }
        try {
            Map<String, List<String>> values = ParameterOptions.lists(parameters);
            List<StrategyProvider> providers =
                    strategies.stream().map(StrategyProviders::byName).toList();
            checkKnown(values, providers);
            for (StrategyProvider provider : providers) {
                experiment = experiment.grid(provider.name(), ofStrategy(provider, values));
            }
            return experiment;
        } catch (IllegalArgumentException unknown) {
            throw UnknownStrategy.amongStrategies(strategies, unknown);
        }
    }

    private static ParentOrder shifted(ParentOrder order, long nanoseconds) {
        return new ParentOrder(
                order.side(),
                order.quantity(),
                order.limitPrice(),
                Math.addExact(order.startTime(), nanoseconds),
                Math.addExact(order.endTime(), nanoseconds),
                order.urgency());
    }

    private static void checkKnown(Map<String, List<String>> values, List<StrategyProvider> providers) {
        for (String name : values.keySet()) {
            if (providers.stream()
                    .allMatch(provider ->
                            ofStrategy(provider, Map.of(name, List.of(""))).isEmpty())) {
                throw new WrongInputException("--param " + name + " is unknown, expected a parameter of "
                        + String.join(
                                " or ",
                                providers.stream().map(StrategyProvider::name).toList()));
            }
        }
    }

    /** Those of some parameters that a strategy has. */
    private static Map<String, List<String>> ofStrategy(StrategyProvider provider, Map<String, List<String>> values) {
        List<String> known = provider.parameters().stream().map(Parameter::name).toList();
        Map<String, List<String>> own = new LinkedHashMap<>(values);
        own.keySet().retainAll(known);
        return own;
    }

    private List<BacktestSummary> succeeded(
            List<BacktestRequest> requests, List<Trial<BacktestRequest, BacktestSummary>> failed) {
        List<BacktestSummary> results = new ArrayList<>();
        for (Trial<BacktestRequest, BacktestSummary> trial :
                runs.run(program, "experiment", requests, BacktestSummary::run)) {
            trial.result().ifPresentOrElse(results::add, () -> failed.add(trial));
        }
        if (results.isEmpty()) {
            throw failed.get(0).failure().orElseThrow();
        }
        return results;
    }

    /** Runs that failed have no partners, so their fellows are left out of the comparison. */
    private String table(List<BacktestSummary> results, List<Trial<BacktestRequest, BacktestSummary>> failed) {
        return failed.isEmpty()
                ? ExperimentTable.toMarkdown(results, confidence)
                : ExperimentTable.meansToMarkdown(results, confidence);
    }

    private void report(List<Trial<BacktestRequest, BacktestSummary>> failed) {
        PrintWriter err = spec.commandLine().getErr();
        failed.stream().limit(MOST_SHOWN).forEach(trial -> {
            BacktestRequest request = trial.request();
            err.println("msx experiment: " + request.strategy().name() + " " + request.parameters() + ", seed "
                    + request.seed() + ": " + trial.failure().orElseThrow().getMessage());
        });
        if (failed.size() > MOST_SHOWN) {
            err.println("msx experiment: " + (failed.size() - MOST_SHOWN) + " more runs failed");
        }
    }
}
