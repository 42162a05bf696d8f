package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What a file of our own has noted of its market, under the names of {@link Schemas}. */
final class Noted {
    private final Path file;
    private final Map<String, String> properties;

    private Noted(Path file, Map<String, String> properties) {
        this.file = file;
        this.properties = properties;
    }

    static Noted in(Path file, Footer footer) {
        return new Noted(file, footer.properties());
    }

    /** {@return what is to be noted} */
    static Map<String, String> of(Content content, MarketDataHeader header) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(Schemas.CONTENT, content.property());
        properties.put(Schemas.SYMBOL, header.instrument().symbol());
        properties.put(Schemas.TICK_SIZE, header.instrument().tickSize().toPlainString());
        properties.put(Schemas.LOT_SIZE, header.instrument().lotSize().toPlainString());
        properties.put(Schemas.DATE, header.date().toString());
        properties.put(Schemas.ZONE, header.zone().getId());
        header.visibleLevels().ifPresent(levels -> properties.put(Schemas.VISIBLE_LEVELS, Integer.toString(levels)));
        return properties;
    }

    Optional<LocalDate> date() {
        return get(Schemas.DATE, LocalDate::parse);
    }

    ZoneId zone() {
        return get(Schemas.ZONE, ZoneId::of).orElse(ZoneOffset.UTC);
    }

    OptionalInt visibleLevels() {
        Optional<Integer> levels = get(Schemas.VISIBLE_LEVELS, Integer::valueOf);
        return levels.isPresent() ? OptionalInt.of(levels.get()) : OptionalInt.empty();
    }

    /** {@return the options with what is noted, which must be the same where both say something} */
    OpenOptions complete(OpenOptions options) {
        Optional<BigDecimal> tick = get(Schemas.TICK_SIZE, BigDecimal::new);
        Optional<BigDecimal> lot = get(Schemas.LOT_SIZE, BigDecimal::new);
        Optional<String> symbol = get(Schemas.SYMBOL, word -> word);
        checkAgree("symbol", options.symbol(), symbol);
        checkAgree(
                "tick size",
                options.tick().map(BigDecimal::stripTrailingZeros),
                tick.map(BigDecimal::stripTrailingZeros));
        checkAgree(
                "lot size", options.lot().map(BigDecimal::stripTrailingZeros), lot.map(BigDecimal::stripTrailingZeros));
        checkAgree("date", options.date(), date());
        OpenOptions complete = options;
        try {
            complete = tick.isPresent() ? complete.withTick(tick.get()) : complete;
            complete = lot.isPresent() ? complete.withLot(lot.get()) : complete;
            return symbol.isPresent() ? complete.withSymbol(symbol.get()) : complete;
        } catch (IllegalArgumentException unusable) {
            throw MarketDataException.inFile(
                    file.toString(), "a noted " + unusable.getMessage(), "what the library notes");
        }
    }

    private void checkAgree(String what, Optional<?> given, Optional<?> said) {
        if (given.isPresent() && said.isPresent() && !given.equals(said)) {
            throw MarketDataException.inFile(
                    file.toString(), "the " + what + " " + said.get(), given.get() + ", the given " + what);
        }
    }

    private <T> Optional<T> get(String name, Function<String, T> parse) {
        try {
            return Optional.ofNullable(properties.get(name)).map(parse);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw MarketDataException.inFile(
                    file.toString(), name + " = \"" + properties.get(name) + "\"", "what the library notes there");
        }
    }
}
