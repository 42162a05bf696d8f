package io.github.microstructurex.cli;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What an exception says, with the program's options in the place of the library's methods. */
    static String inOptions(MarketDataException wrong) {
        String message = String.valueOf(wrong.getMessage());
        for (FileDetail detail : FileDetail.values()) {
            message = message.replace(detail.givenBy(), option(detail));
        }
        return message;
    }

    /** What a user gives so that a file is read of which these details are known. */
    static String options(Set<FileDetail> details, MarketDataHeader header) {
        return details.stream()
                .map(detail -> option(detail) + " " + value(detail, header))
                .collect(Collectors.joining(" "));
    }

    private static String option(FileDetail detail) {
        return "--" + detail.name().toLowerCase(Locale.ROOT);
    }

    private static String value(FileDetail detail, MarketDataHeader header) {
        return switch (detail) {
            case DATE -> header.date().toString();
            case SYMBOL -> header.instrument().symbol();
            case TICK -> header.instrument().tickSize().toPlainString();
            case LOT -> header.instrument().lotSize().toPlainString();
        };
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
