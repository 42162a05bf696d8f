package io.github.microstructurex.cli;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which market data to read. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The market data: a file of any of the formats that \"msx formats\" lists.")
    private @Nullable Path file;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = OptionTypes.DateType.class,
            description = "The trading day, where the name of the file does not say it.")
    private @Nullable LocalDate date;

    @Option(
            names = "--symbol",
            paramLabel = "NAME",
            description = "The instrument, where the name of the file does not say it.")
    private @Nullable String symbol;

    DataOptions() {}

    /** Says whether there is a file, and refuses what would describe one where there is none. */
    boolean isGiven() {
        if (file == null && (date != null || symbol != null)) {
            throw new WrongInputException((date != null ? "--date" : "--symbol")
                    + " is given without --data, expected a file that it is about");
        }
        return file != null;
    }

    /** Opens the file; the caller closes it. */
    MarketDataFile open() {
        if (file == null) {
            throw new WrongInputException("--data is missing, expected a file of market data");
        }
        return MarketDataFormats.open(file, options());
    }

    private OpenOptions options() {
        OpenOptions options = OpenOptions.defaults();
        if (date != null) {
            options = options.withDate(date);
        }
        if (symbol != null) {
            if (symbol.isBlank()) {
                throw new WrongInputException("--symbol is blank, expected the name of an instrument");
            }
            options = options.withSymbol(symbol);
        }
        return options;
    }

    /** The last part of the file's path. */
    String fileName() {
        Path name = file == null ? null : file.getFileName();
        return name == null ? "" : name.toString();
    }
}
