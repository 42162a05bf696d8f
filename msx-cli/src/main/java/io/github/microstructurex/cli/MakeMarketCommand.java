package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.MarketMakingBacktest;
import io.github.microstructurex.analytics.MarketMakingRequest;
import io.github.microstructurex.analytics.MarketMakingResult;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.report.MarketMakingColumns;
import io.github.microstructurex.report.MarketMakingTable;
import io.github.microstructurex.report.MarketMakingText;
import io.github.microstructurex.strategies.InventoryLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lets a market maker quote in a market and says what it earned. */
@Command(
        name = "make-market",
        description = {
            "Lets a market maker quote in a market, and says what it earned at what risk.",
            "It quotes within limits of its inventory. Without --data it runs in a built-in synthetic market. With",
            "several seeds it prints the means."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class MakeMarketCommand implements Runnable {
    private static final double CONFIDENCE = 0.95;

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
            defaultValue = "avellaneda-stoikov",
            description = "One of the market makers that \"msx strategies\" lists; ${DEFAULT-VALUE} if not given.")
    private String marketMaker = "";

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(
            names = "--max-inventory",
            paramLabel = "N",
            converter = OptionTypes.DecimalType.class,
            defaultValue = "1000",
            description = "How far the inventory may go, long and short, in units of the instrument;"
                    + " ${DEFAULT-VALUE} if not given.")
    private BigDecimal maxInventory = BigDecimal.ZERO;

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Option(
            names = "--sample",
            paramLabel = "TIME",
            converter = OptionTypes.DurationType.class,
            defaultValue = "1m",
            description = "The length of the periods of Sharpe and Sortino ratio; ${DEFAULT-VALUE} if not given.")
    private Duration sample = Duration.ZERO;

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
    private SeedsOptions seeds = new SeedsOptions();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Mixin
    private RowOutputs outputs = new RowOutputs();

    MakeMarketCommand() {}

    @Override
    public void run() {
        market.use(this::runIn);
    }

    private void runIn(Market where) {
        MarketMakingRequest first = request(where);
        List<MarketMakingRequest> requests = LongStream.range(0, seeds.count())
                .mapToObj(i -> first.withSeed(seeds.first() + i))
                .toList();
        List<MarketMakingResult> results = outputs.write(
                MarketMakingColumns.all(),
                () -> runs.runAll(program, "make-market", requests, MarketMakingBacktest::run));
        spec.commandLine()
                .getOut()
                .print(
                        results.size() == 1
                                ? MarketMakingText.toString(results.get(0))
                                : MarketMakingTable.toMarkdown(results, CONFIDENCE));
    }

    private MarketMakingRequest request(Market where) {
        try {
            return MarketMakingRequest.of(where, marketMaker, parameters.values(), limits(where), seeds.first())
                    .withPolicy(policy)
                    .withLatency(latency.latency())
                    .sampledEvery(sample);
        } catch (IllegalArgumentException unknown) {
            throw UnknownStrategy.amongMarketMakers(List.of(marketMaker), unknown);
        }
    }

    private InventoryLimits limits(Market where) {
        if (maxInventory.signum() < 0) {
            throw new WrongInputException(
                    "--max-inventory is " + maxInventory.toPlainString() + ", expected at least 0");
        }
        long most = where.instrument().toLots(maxInventory);
        return new InventoryLimits(most, most, window.startTime(where), window.endTime(where));
    }
}
