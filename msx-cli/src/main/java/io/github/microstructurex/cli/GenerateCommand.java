package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a generated market to a file. */
@Command(
        name = "generate",
        description = {
            "Generates a market and writes it to a file.",
            "The name of FILE says the format (\"msx formats\" lists the names) and, by .gz, .zst or .xz at its end,"
                    + " whether it is compressed. FILE is there whole or not at all. The same model, duration and seed"
                    + " give the same market everywhere."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class GenerateCommand implements Runnable {
    static final Duration LONGEST = Duration.ofMinutes(870);
    private static final int UPDATE_EVERY = 1 << 12;

    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            converter = MarketGenerator.NameType.class,
            defaultValue = "poisson",
            description =
                    "poisson, zi (zero intelligence), cst (Cont-Stoikov-Talreja), hawkes, queue-reactive, or a file"
                            + " that \"msx calibrate\" wrote; ${DEFAULT-VALUE} if not given.")
    private MarketGenerator model = MarketModel.POISSON;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = OptionTypes.DurationType.class,
            defaultValue = "1h",
            description = "How long the market is open, from 9:30 on, up to 14h30m; ${DEFAULT-VALUE} if not given.")
    private Duration duration = Duration.ZERO;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace FILE if it is there already.")
    private boolean force;

    GenerateCommand() {}

    @Override
    public void run() {
        if (duration.compareTo(LONGEST) > 0) {
            throw new WrongInputException("--duration is " + duration + ", expected up to 14h30m: the day ends then");
        }
        MarketDataFormat format = MarketDataFormats.forTarget(out);
        OutputFile.refuseTarget(out, List.of(), force);
        SyntheticMarket market = new SyntheticMarket(model, duration);
        try (MarketEventSource events = market.open(seed.seed());
                MarketDataWriter writer = format.create(out, market.header())) {
            ExitHook.run(() -> write(market, format.name(), events, writer), writer::close);
        }
    }

    /** Says the day as well: a format that does not keep it needs it as {@code --date} to be read. */
    private void write(SyntheticMarket market, String formatName, MarketEventSource events, MarketDataWriter writer) {
        long number = writeAll(events, writer);
        writer.finish();
        String count = String.format(Locale.ROOT, "%,d", number);
        spec.commandLine()
                .getOut()
                .println(market.name() + ", seed " + seed.seed() + ": " + count + " events of "
                        + market.header().instrument().symbol() + " on "
                        + market.header().date() + " written to " + out + " as " + formatName);
    }

    private long writeAll(MarketEventSource events, MarketDataWriter writer) {
        long number = 0;
        long startTime = 0;
        MarketEventBuffer event = new MarketEventBuffer();
        try (ProgressBar bar = program.progressBar("generate", "events")) {
            while (events.advance()) {
                // A file that begins with the market needs no snapshot: its first orders have all just come.
                writer.write(event.copyFrom(events.event()).snapshot(false));
                startTime = number == 0 ? event.exchangeTime() : startTime;
                if (++number % UPDATE_EVERY == 0) {
                    bar.update((event.exchangeTime() - startTime) / (double) duration.toNanos(), number);
                }
            }
        }
        return number;
    }
}
