package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.timeline.TimelineDetail;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.report.HtmlReport;
import io.github.microstructurex.report.JsonReport;
import io.github.microstructurex.report.TextReport;
import io.github.microstructurex.strategies.ParentOrder;
import java.nio.file.Path;
import java.util.List;
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
    private MarketOptions market = new MarketOptions();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            defaultValue = "twap",
            description = "One of those that \"msx strategies\" lists; ${DEFAULT-VALUE} if not given.")
    private String strategy = "";

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

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

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result to a file, as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write the result to a file, as one HTML page with charts.")
    private @Nullable Path html;

    BacktestCommand() {}

    @Override
    public void run() {
        market.use(this::runIn);
    }

    private void runIn(Market where) {
        BacktestRequest request = request(where, order.on(where));
        if (json != null && json.equals(html)) {
            throw new WrongInputException("--json and --html are both " + json + ", expected two files");
        }
        // Both are opened before the work begins.
        try (OutputFile jsonFile = json == null ? null : OutputFile.open(json);
                OutputFile htmlFile = html == null ? null : OutputFile.open(html)) {
            BacktestResult result = run(htmlFile == null ? request : request.withTimeline(TimelineDetail.STANDARD));
            if (jsonFile != null) {
                jsonFile.write(out -> JsonReport.write(result, out));
            }
            if (htmlFile != null) {
                htmlFile.write(out -> HtmlReport.write(result, out));
            }
            print(result);
        }
    }

    private BacktestRequest request(Market where, ParentOrder parent) {
        try {
            return BacktestRequest.of(where, strategy, parameters.values(), parent, seed.seed())
                    .withPolicy(policy)
                    .withLatency(latency.latency());
        } catch (IllegalArgumentException unknown) {
            throw UnknownStrategy.amongStrategies(List.of(strategy), unknown);
        }
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
