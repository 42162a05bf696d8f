package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.report.ModelJson;
import io.github.microstructurex.report.ModelText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fits a model of order flow to a recorded market. */
@Command(
        name = "calibrate",
        description = {
            "Fits a model of order flow to a recorded market and writes it to a file, as JSON, for \"msx generate --model\""
                    + " and \"msx backtest --market\".",
            "Says the estimates with their standard errors and, for hawkes, whether the model fits. FILE is there whole or"
                    + " not at all."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class CalibrateCommand implements Runnable {
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
            names = "--model",
            paramLabel = "NAME",
            converter = Calibration.NameType.class,
            defaultValue = "hawkes",
            description =
                    "poisson, cst (Cont-Stoikov-Talreja), hawkes or queue-reactive; ${DEFAULT-VALUE} if not given.")
    private Calibration model = Calibration.HAWKES;

    @Mixin
    private PartOptions part = new PartOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; its name must end with .json to be found as a model.")
    private Path out = Path.of("");

    CalibrateCommand() {}

    @Override
    public void run() {
        if (!out.toString().endsWith(".json")) {
            throw new WrongInputException("--out is " + out + ", expected the name of a file that ends with .json");
        }
        try (MarketDataFile file = data.open();
                OutputFile output = OutputFile.open(out)) {
            CalibratedModel fitted = fit(file, new RecordedMarket(data.fileName(), file));
            output.write(writer -> ModelJson.write(fitted, writer));
            spec.commandLine().getOut().print(ModelText.toString(fitted));
            spec.commandLine().getOut().println("  written to                  " + out);
        }
    }

    private CalibratedModel fit(MarketDataFile file, Market market) {
        try (ProgressBar bar = program.progressBar("calibrate", "events")) {
            return CalibratedModel.of(
                    market, model.fit(() -> new WatchedEvents(part.open(market, 0), file::progress, bar)));
        }
    }
}
