package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.report.ComparisonTable;
import io.github.microstructurex.strategies.StrategyDescription;
import io.github.microstructurex.strategies.StrategyProviders;
import io.github.microstructurex.strategies.Urgency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs every strategy in one market, and shows side by side what each cost. */
@Command(
        name = "compare",
        description = {
            "Buys and sells each quantity with each strategy under each policy, and prints a table in Markdown.",
            "A cell shows buy / sell. All strategies have their default parameters. Without --data it runs in a",
            "built-in synthetic market."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class CompareCommand implements Runnable {
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
            description = "Those of the strategies that \"msx strategies\" lists; all if not given.")
    private List<String> strategies = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "N",
            split = ",",
            converter = OptionTypes.DecimalType.class,
            defaultValue = "500,10000",
            description = "How much, in units of the instrument; ${DEFAULT-VALUE} if not given.")
    private List<BigDecimal> quantities = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            split = ",",
            converter = OptionTypes.PolicyType.class,
            defaultValue = "overlay,consume,reactive",
            description = "What the market does when own orders stand in its way; ${DEFAULT-VALUE} if not given.")
    private List<HistoryPolicy> policies = new ArrayList<>();

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private RunOptions runs = new RunOptions();

    CompareCommand() {}

    @Override
    public void run() {
        market.use(where -> {
            List<BacktestResult> results = runs.runAll(program, "compare", requests(where), Backtester::run);
            spec.commandLine().getOut().print(ComparisonTable.toMarkdown(results));
        });
    }

    private List<BacktestRequest> requests(Market market) {
        List<BacktestRequest> requests = new ArrayList<>();
        for (String strategy : names()) {
            for (BigDecimal quantity : quantities) {
                for (HistoryPolicy policy : policies) {
                    for (Side side : Side.values()) {
                        requests.add(request(market, strategy, side, quantity)
                                .withPolicy(policy)
                                .withLatency(latency.latency()));
                    }
                }
            }
        }
        return requests;
    }

    private List<String> names() {
        return strategies.isEmpty()
                ? StrategyProviders.all().stream()
                        .map(StrategyDescription::name)
                        .toList()
                : strategies;
    }

    private BacktestRequest request(Market market, String strategy, Side side, BigDecimal quantity) {
        try {
            return BacktestRequest.of(
                    market,
                    strategy,
                    Map.of(),
                    window.order(market, side, quantity, null, Urgency.NORMAL),
                    seed.seed());
        } catch (IllegalArgumentException unknown) {
            throw UnknownStrategy.amongStrategies(List.of(strategy), unknown);
        }
    }
}
