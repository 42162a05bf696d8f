package io.github.microstructurex.cli;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import picocli.CommandLine.ITypeConverter;

/** What makes a market: a ready-made model, or one that was fitted to a record; its text is what the user calls it. */
interface MarketGenerator {
    /** {@return what is traded; the events are in its ticks and lots} */
    Instrument instrument();

    /** {@return the same in a file: some formats have room for 8 letters} */
    default Instrument instrumentInFile() {
        return instrument();
    }

    /** Generates the market; times in nanoseconds since the epoch. */
    MarketEventSource generate(long start, long end, long seed);

    /** The name of a ready-made model, or a file that {@code msx calibrate} has written. */
    final class NameType implements ITypeConverter<MarketGenerator> {
        @Override
        public MarketGenerator convert(String text) {
            return text.endsWith(".json") ? FittedModel.read(text) : MarketModel.ofName(text);
        }
    }
}
