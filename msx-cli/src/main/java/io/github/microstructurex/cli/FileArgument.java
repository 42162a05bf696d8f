package io.github.microstructurex.cli;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one file that a command is about. */
final class FileArgument {
    // Set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Parameters(
            paramLabel = "FILE",
            description = "The market data: a file of any of the formats that \"msx formats\" lists.")
    private Path path;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    FileArgument() {}

    Path path() {
        return path;
    }

    /** Opens the file; the caller closes it. */
    MarketDataFile open() {
        return MarketDataFormats.open(path, description.options());
    }
}
