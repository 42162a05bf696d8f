package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.analytics.realism.MarketSample;
import io.github.microstructurex.analytics.realism.RealismReport;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.report.RealismJson;
import io.github.microstructurex.report.RealismText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how real a market is. */
@Command(
        name = "grade",
        description = {
            "Says how real a market is: whether it shows the stylised facts of real ones and, with --reference, how far its"
                    + " distributions are from those of a recorded day.",
            "L1 is 0 for equal histograms and 1 for disjoint ones; the Wasserstein distance is in standard deviations of the"
                    + " reference. A distance below the noise says nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class GradeCommand implements Runnable {
    private static final double NANOS_PER_SECOND = 1e9;

    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Option(
            names = "--market",
            paramLabel = "MODEL",
            converter = MarketGenerator.NameType.class,
            description = "What to grade: poisson, zi, cst, hawkes, queue-reactive, or a file that \"msx calibrate\""
                    + " wrote; poisson if neither this nor --data is given.")
    private @Nullable MarketGenerator model;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Grade a recorded market instead: a file of any of the formats that \"msx formats\" lists.")
    private @Nullable Path data;

    @Option(names = "--reference", paramLabel = "FILE", description = "The recorded day to compare with.")
    private @Nullable Path reference;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    @Mixin
    private PartOptions part = new PartOptions();

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = OptionTypes.DurationType.class,
            description = "How long a generated market is open; as long as the reference, or 6h30m without one, if not"
                    + " given.")
    private @Nullable Duration duration;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the report to a file, as JSON.")
    private @Nullable Path json;

    GradeCommand() {}

    @Override
    public void run() {
        if (model != null && data != null) {
            throw new WrongInputException("--market and --data are given both, expected one market to grade");
        }
        if (json == null) {
            print(report());
            return;
        }
        try (OutputFile output = OutputFile.open(json)) {
            RealismReport report = report();
            output.write(out -> RealismJson.write(report, out));
            print(report);
        }
    }

    private RealismReport report() {
        Optional<MarketSample> day = Optional.ofNullable(reference).map(this::recorded);
        MarketSample market = data != null ? recorded(data) : generated(day);
        return day.map(sample -> RealismReport.of(market, sample)).orElseGet(() -> RealismReport.of(market));
    }

    private MarketSample recorded(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path, description.options());
                ProgressBar bar = program.progressBar("read", "events")) {
            Path name = path.getFileName();
            Market market = new RecordedMarket(name == null ? "" : name.toString(), file);
            return MarketSample.of(new WatchedPart(market, bar, file), seed.seed());
        }
    }

    private MarketSample generated(Optional<MarketSample> day) {
        Duration open = duration != null
                ? duration
                : day.map(sample -> Duration.ofNanos((long) (sample.seconds() * NANOS_PER_SECOND)))
                        .orElse(SyntheticMarket.DAY);
        if (open.compareTo(GenerateCommand.LONGEST) > 0) {
            throw new WrongInputException("--duration is " + open + ", expected up to 14h30m: the day ends then");
        }
        return MarketSample.of(new SyntheticMarket(model == null ? MarketModel.POISSON : model, open), seed.seed());
    }

    private void print(RealismReport report) {
        spec.commandLine().getOut().print(RealismText.toString(report));
    }

    /** The part of a recorded day that is looked at, which moves a progress bar as it is read. */
    private final class WatchedPart implements Market {
        private final Market day;
        private final ProgressBar bar;
        private final MarketDataFile file;

        WatchedPart(Market day, ProgressBar bar, MarketDataFile file) {
            this.day = day;
            this.bar = bar;
            this.file = file;
        }

        @Override
        public String name() {
            return day.name();
        }

        @Override
        public Instrument instrument() {
            return day.instrument();
        }

        @Override
        public ZoneId zone() {
            return day.zone();
        }

        @Override
        public LocalDate date() {
            return day.date();
        }

        @Override
        public MarketEventSource open(long anySeed) {
            return new WatchedEvents(part.open(day, anySeed), file::progress, bar);
        }
    }
}
