package io.github.microstructurex.cli;

import io.github.microstructurex.io.OpenOptions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a file may not say of itself. */
final class DescriptionOptions {
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

    DescriptionOptions() {}

    /** {@return an option that was given, if any was} */
    Optional<String> given() {
        return date != null ? Optional.of("--date") : symbol != null ? Optional.of("--symbol") : Optional.empty();
    }

    OpenOptions options() {
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
}
