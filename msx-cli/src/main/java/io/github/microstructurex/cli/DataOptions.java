package io.github.microstructurex.cli;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which market data to read. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The market data: a file of any of the formats that \"msx formats\" lists.")
    private @Nullable Path file;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    DataOptions() {}

    /** Says whether there is a file, and refuses what would describe one where there is none. */
    boolean isGiven() {
        if (file == null && description.given().isPresent()) {
            throw new WrongInputException(
                    description.given().get() + " is given without --data, expected a file that it is about");
        }
        return file != null;
    }

    /** Opens the file; the caller closes it. */
    MarketDataFile open() {
        if (file == null) {
            throw new WrongInputException("--data is missing, expected a file of market data");
        }
        return MarketDataFormats.open(file, description.options());
    }

    /** The last part of the file's path. */
    String fileName() {
        Path name = file == null ? null : file.getFileName();
        return name == null ? "" : name.toString();
    }
}
