package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.report.JsonReport;
import io.github.microstructurex.report.TextReport;
import io.github.microstructurex.strategies.ParentOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a strategy in a market and says what it cost. */
@Command(
        name = "backtest",
        description = {
            "Works a parent order with an execution strategy in a recorded market, and says what it cost.",
            "Without --data it runs in a built-in synthetic market; without any option it buys 5000 there in 30 slices."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class BacktestCommand implements Runnable {
    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--market",
            paramLabel = "MODEL",
            converter = MarketModel.NameType.class,
            defaultValue = "poisson",
            description = "The synthetic market, without --data: poisson, zi, cst, hawkes or queue-reactive;"
                    + " ${DEFAULT-VALUE} if not given.")
    private MarketModel model = MarketModel.POISSON;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            defaultValue = "twap",
            description = "One of those that \"msx strategies\" lists; ${DEFAULT-VALUE} if not given.")
    private String strategy = "";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the strategy; may be given several times.")
    private List<String> parameters = new ArrayList<>();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            converter = OptionTypes.PolicyType.class,
            defaultValue = "consume",
            description = "What the market does when own orders stand in its way: overlay, consume or reactive;"
                    + " ${DEFAULT-VALUE} if not given.")
    private HistoryPolicy policy = HistoryPolicy.CONSUME;

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = OptionTypes.SeedType.class,
            defaultValue = "7",
            description = "What all randomness comes from; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result to a file, as JSON.")
    private @Nullable Path json;

    BacktestCommand() {}

    @Override
    public void run() {
        if (data.isGiven()) {
            try (MarketDataFile file = data.open()) {
                runIn(new RecordedMarket(data.fileName(), file));
            }
        } else {
            runIn(new SyntheticMarket(model, SyntheticMarket.DAY));
        }
    }

    private void runIn(Market market) {
        BacktestRequest request = request(market, order.on(market));
        if (json == null) {
            print(run(request));
            return;
        }
        try (OutputFile output = OutputFile.open(json)) {
            BacktestResult result = run(request);
            output.write(out -> JsonReport.write(result, out));
            print(result);
        }
    }

    private BacktestRequest request(Market market, ParentOrder parent) {
        try {
            return BacktestRequest.of(market, strategy, parameterTexts(), parent, seed)
                    .withPolicy(policy)
                    .withLatency(latency.latency());
        } catch (IllegalArgumentException unknown) {
            // No such strategy, or parameters that it cannot have: the message lists them and what is expected.
            throw new WrongInputException(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private Map<String, String> parameterTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new WrongInputException("--param is " + parameter + ", expected NAME=VALUE");
            }
            String name = parameter.substring(0, equals);
            if (texts.put(name, parameter.substring(equals + 1)) != null) {
                throw new WrongInputException("--param " + name + " is given twice, expected once");
            }
        }
        return texts;
    }

    private BacktestResult run(BacktestRequest request) {
        try (ProgressBar bar = program.progressBar("backtest", "events")) {
            return Backtester.run(request, bar::update);
        }
    }

    private void print(BacktestResult result) {
        spec.commandLine().getOut().print(TextReport.toString(result));
    }
}
