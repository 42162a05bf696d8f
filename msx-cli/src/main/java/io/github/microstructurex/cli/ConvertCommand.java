package io.github.microstructurex.cli;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormat.Capability;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes market data in another format. */
@Command(
        name = "convert",
        description = {
            "Writes market data in another format, event by event.",
            "The name of OUT says the format (\"msx formats\" lists the names) and, by .gz, .zst or .xz at its end, whether"
                    + " it is compressed. OUT is there whole or not at all.",
            "Several IN of one instrument are merged in the order of their times. A record of limited depth with its"
                    + " states of the book (LOBSTER) is completed by what its states show, unless OUT keeps the states."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class ConvertCommand implements Runnable {
    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Parameters(
            arity = "2..*",
            paramLabel = "IN... OUT",
            hideParamSyntax = true,
            description = "What to read, of any format that can be read, and the file to write.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format of OUT, where its name does not say it.")
    private @Nullable String to;

    @Option(
            names = "--levels",
            paramLabel = "N",
            converter = OptionTypes.LevelsType.class,
            description = "How many levels a side to write, where OUT holds levels; as many as IN has, or else 10.")
    private @Nullable Integer levels;

    @Option(
            names = "--as-recorded",
            description = "Write the events of a record of limited depth as they are, and do not complete them.")
    private boolean asRecorded;

    @Option(names = "--force", description = "Replace OUT if it is there already.")
    private boolean force;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    ConvertCommand() {}

    @Override
    public void run() {
        Path target = files.get(files.size() - 1);
        List<Path> inputs = files.subList(0, files.size() - 1);
        MarketDataFormat format = format(target);
        OutputFile.refuseTarget(target, inputs, force);
        boolean keepsStates = format.capabilities().contains(Capability.WRITE_DEPTH);
        try (ConversionInput input = ConversionInput.open(inputs, description.options(), keepsStates, asRecorded);
                MarketDataWriter writer = format.create(target, header(input));
                ProgressBar bar = program.progressBar("convert", "events")) {
            sayWhatIsNeededToRead(target, format, input.header());
            Conversion conversion = new Conversion(input, writer);
            ExitHook.run(() -> conversion.run(bar), writer::close);
            spec.commandLine().getOut().println(conversion.summary(target, format.name()));
        }
    }

    /** Before the work begins, so that the user can still choose another name or format. */
    private void sayWhatIsNeededToRead(Path target, MarketDataFormat format, MarketDataHeader header) {
        Set<FileDetail> details = format.detailsToGive(target);
        if (!details.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": note: to read " + target + " give "
                    + DescriptionOptions.options(details, header) + ", which " + format.name()
                    + " does not keep under this name");
            err.flush();
        }
    }

    private MarketDataFormat format(Path target) {
        if (to == null) {
            return MarketDataFormats.forTarget(target);
        }
        List<MarketDataFormat> writable = MarketDataFormats.all().stream()
                .filter(format -> format.capabilities().contains(Capability.WRITE_EVENTS))
                .toList();
        return writable.stream()
                .filter(format -> format.name().equals(to))
                .findFirst()
                .orElseThrow(() -> new WrongInputException("--to is " + to + ", expected one of: "
                        + writable.stream().map(MarketDataFormat::name).collect(Collectors.joining(", "))));
    }

    private MarketDataHeader header(ConversionInput input) {
        MarketDataHeader header = input.header();
        return levels == null
                ? header
                : new MarketDataHeader(
                        header.instrument(),
                        header.date(),
                        header.zone(),
                        header.visibleLevels(),
                        OptionalInt.of(levels));
    }
}
