package io.github.microstructurex.io.badinput;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Path;

/** A program that reads a file in which something is wrong, prints what, and fails if nothing is. */
public final class WrongFile {
    private WrongFile() {}

    /** Takes the file. */
    public static void main(String[] arguments) {
        OpenOptions options = OpenOptions.defaults()
                .withSymbol("TEST")
                .withTick(BigDecimal.ONE)
                .withLot(BigDecimal.ONE);
        try (MarketDataFile file = MarketDataFormats.open(Path.of(arguments[0]), options)) {
            Reading.toTheEnd(file, event -> {}, state -> {});
            throw new AssertionError("nothing is wrong");
        } catch (MarketDataException documented) {
            System.out.println(documented.getMessage());
        }
    }
}
