package io.github.microstructurex.cli;

import io.github.microstructurex.strategies.MarketMakerProviders;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.StrategyDescription;
import io.github.microstructurex.strategies.StrategyProviders;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the strategies, with what can be set about them. */
@Command(
        name = "strategies",
        description = "Lists the execution strategies and market makers and their parameters.",
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class)
final class StrategiesCommand implements Runnable {
    // Set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    StrategiesCommand() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        StrategyProviders.all().forEach(strategy -> show(strategy, out));
        out.println();
        out.println("Market makers, for \"msx make-market\":");
        MarketMakerProviders.all().forEach(marketMaker -> show(marketMaker, out));
    }

    private static void show(StrategyDescription strategy, PrintWriter out) {
        out.println(strategy.name() + ": " + strategy.description());
        for (Parameter<?> parameter : strategy.parameters()) {
            out.println("  --param " + parameter.name() + "=" + parameter.defaultText() + "  " + parameter.meaning());
            out.println(
                    "      default " + parameter.defaultText() + unit(parameter) + ", expected " + parameter.range());
        }
    }

    private static String unit(Parameter<?> parameter) {
        return parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    }
}
