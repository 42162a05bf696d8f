package io.github.microstructurex.cli;

import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Option(
            names = "--tick",
            paramLabel = "SIZE",
            converter = OptionTypes.DecimalType.class,
            description = "The smallest price step, where the file does not say it.")
    private @Nullable BigDecimal tick;

    @Option(
            names = "--lot",
            paramLabel = "SIZE",
            converter = OptionTypes.DecimalType.class,
            description = "The smallest quantity step, where the file does not say it.")
    private @Nullable BigDecimal lot;

    DescriptionOptions() {}

    /** {@return an option that was given, if any was} */
    Optional<String> given() {
        Map<String, Optional<?>> options = new LinkedHashMap<>();
        options.put("--date", Optional.ofNullable(date));
        options.put("--symbol", Optional.ofNullable(symbol));
        options.put("--tick", Optional.ofNullable(tick));
        options.put("--lot", Optional.ofNullable(lot));
        return options.entrySet().stream()
                .filter(option -> option.getValue().isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    OpenOptions options() {
        OpenOptions options = OpenOptions.defaults();
        try {
            options = date == null ? options : options.withDate(date);
            options = symbol == null ? options : options.withSymbol(symbol);
            options = tick == null ? options : options.withTick(tick);
            return lot == null ? options : options.withLot(lot);
        } catch (IllegalArgumentException wrong) {
            throw new WrongInputException("--" + wrong.getMessage(), wrong);
        }
    }
}
