package io.github.microstructurex.cli;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one file that a command is about. */
final class FileArgument {
    // Set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Parameters(
            paramLabel = "FILE",
            description = "The market data: a file of any of the formats that \"msx formats\" lists.")
    private Path path;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description =
                    "How many rows, records or messages that are wrong may be left out: 0, which is strict, if not"
                            + " given. The next one ends the reading.")
    private long mostSkipped;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    FileArgument() {}

    Path path() {
        return path;
    }

    /** Whether the user says which instrument is meant. */
    boolean namesSymbol() {
        return description.options().symbol().isPresent();
    }

    /** Opens the file; the caller closes it. */
    MarketDataFile open() {
        return MarketDataFormats.open(path, options());
    }

    InstrumentListing listInstruments() {
        return MarketDataFormats.listInstruments(path, options());
    }

    private OpenOptions options() {
        if (mostSkipped < 0) {
            throw new WrongInputException("--skip is " + mostSkipped + ", expected at least 0");
        }
        return description.options().skippingUpTo(mostSkipped);
    }
}
