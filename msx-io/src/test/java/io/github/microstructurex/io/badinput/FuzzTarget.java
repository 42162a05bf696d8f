package io.github.microstructurex.io.badinput;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.InstrumentSummary;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.StreamedFormat;
import io.github.microstructurex.io.itch.ItchBooks;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the fuzzing engine calls, in a program of its own: the first byte chooses a parser, and the others are a file for
 * it. Whatever they are, it has valid events, or the documented exception. {@link FuzzingTest} starts it.
 */
public final class FuzzTarget {
    /** The most events that so many bytes can make: of a snapshot's row, one for each level and a clear. */
    private static final int MOST_EVENTS_PER_BYTE = 2;

    private static final List<Parser> PARSERS = new ArrayList<>();

    /** Reads files that are good or bad in the way of a sample. */
    private record Parser(Sample sample, Optional<MarketDataFormat> format, Path folder) {
        MarketDataFile open(byte[] bytes) throws IOException {
            return format.isPresent() && format.get() instanceof StreamedFormat streamed
                    ? streamed.open(sample.input(bytes), sample.options())
                    : sample.open(Files.write(folder.resolve(sample.fileName()), bytes));
        }

        InstrumentListing listInstruments(byte[] bytes) throws IOException {
            return format.isPresent() && format.get() instanceof StreamedFormat streamed
                    ? streamed.listInstruments(sample.input(bytes), sample.options())
                    : MarketDataFormats.listInstruments(
                            Files.write(folder.resolve(sample.fileName()), bytes), sample.options());
        }
    }

    private FuzzTarget() {}

    /** Takes a folder to write to, and the names of the samples whose parsers are meant. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        for (Sample sample : Samples.all()) {
            if (wanted.contains(sample.fileName())) {
                PARSERS.add(new Parser(sample, sample.format(), folder));
            }
        }
    }

    /** Reads any bytes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Parser parser = PARSERS.get((input[0] & 0xFF) % PARSERS.size());
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        read(parser, bytes);
        list(parser, bytes);
        if (parser.sample.isItch()) {
            ItchFraming.of(ByteBuffer.wrap(bytes)).ifPresent(framing -> readMessages(bytes, framing));
        }
    }

    private static void read(Parser parser, byte[] bytes) throws IOException {
        // Columns are stored as runs of values, so that a row of Parquet need not have a byte.
        boolean isPacked =
                parser.sample.isCompressed() || parser.sample.fileName().endsWith(".parquet");
        long most = isPacked ? Long.MAX_VALUE : (long) MOST_EVENTS_PER_BYTE * bytes.length;
        long[] count = {0};
        try (MarketDataFile file = parser.open(bytes)) {
            Reading.toTheEnd(file, event -> Reading.check(++count[0] <= most, "more events than bytes"), state -> {});
        } catch (MarketDataException documented) {
            // The name of the sample, or that of a file beside it.
            Reading.check(documented, parser.sample.isCompressed() ? parser.sample.fileName() : ".");
        }
    }

    private static void list(Parser parser, byte[] bytes) throws IOException {
        try {
            for (InstrumentSummary instrument : parser.listInstruments(bytes).instruments()) {
                Reading.check(instrument.records() > 0, instrument);
            }
        } catch (MarketDataException documented) {
            Reading.check(documented, parser.sample.isCompressed() ? parser.sample.fileName() : ".");
        }
    }

    /** Looks at all messages of all stocks, and goes on where something is wrong. */
    private static void readMessages(byte[] bytes, ItchFraming framing) {
        ItchBooks books = new ItchBooks().skippingUpTo(Long.MAX_VALUE);
        try (ItchReader reader = ItchReader.of(bytes, framing).skippingUpTo(bytes.length)) {
            while (reader.advance()) {
                Reading.check(!reader.message().toString().isEmpty(), "a message without words");
                books.apply(reader.message());
            }
            Reading.check(reader.skipped().first().size() <= 10, "more problems than are kept");
        } catch (MarketDataException documented) {
            Reading.check(documented.byteOffset().isPresent(), documented);
        }
    }
}
