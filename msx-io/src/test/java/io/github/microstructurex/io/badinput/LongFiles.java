package io.github.microstructurex.io.badinput;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormat.Capability;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.StreamedFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;

/**
 * A program that reads a file as long as it is told to of every sample that can be long. Of the others, which no bytes can
 * be repeated of, it lets the format's own writer make one.
 */
public final class LongFiles {
    private static final int BYTES_OF_EVENT = 32;
    private static final long TIME = 1_767_571_200_000_000_000L;

    private LongFiles() {}

    /** Takes how many bytes a file has, a folder to write to, and the name of a sample, or none for all. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]);
        for (Sample sample : Samples.all()) {
            boolean isMeant = arguments.length < 3 || arguments[2].equals(sample.fileName());
            if (isMeant && !sample.canBeLong() && canWrite(sample)) {
                writeAndRead(sample, bytes / BYTES_OF_EVENT, Path.of(arguments[1]));
            } else if (isMeant && sample.canBeLong()) {
                long repetitions = bytes / sample.rowLength();
                try (MarketDataFile file = open(sample, repetitions, Path.of(arguments[1]))) {
                    long events = Reading.toTheEnd(file, event -> {}, state -> {});
                    Reading.check(events >= repetitions, events + " events of " + sample);
                }
            }
        }
    }

    private static boolean canWrite(Sample sample) {
        return sample.format()
                .filter(format -> format.capabilities().contains(Capability.WRITE_EVENTS))
                .isPresent();
    }

    private static void writeAndRead(Sample sample, long count, Path folder) throws IOException {
        MarketDataFormat format = sample.format().orElseThrow();
        Path file = folder.resolve(sample.fileName());
        MarketDataHeader header = new MarketDataHeader(
                Instrument.of("TEST", "0.01", "1"), LocalDate.of(2026, 1, 5), ZoneOffset.UTC, OptionalInt.empty());
        MarketEventBuffer event = new MarketEventBuffer();
        try (MarketDataWriter writer = format.create(file, header)) {
            for (long i = 1; i <= count; i++) {
                writer.write(event.trade(Side.SELL, 1000 + i % 977, 1 + i % 100)
                        .at(TIME + i)
                        .sequence(i));
            }
            writer.finish();
        }
        try (MarketDataFile opened = format.open(file, sample.options())) {
            long events = Reading.toTheEnd(opened, read -> {}, state -> {});
            Reading.check(events >= count, events + " events of " + sample);
        }
        Files.delete(file);
    }

    private static MarketDataFile open(Sample sample, long repetitions, Path folder) throws IOException {
        MarketDataFormat format = sample.format().orElseThrow();
        if (format instanceof StreamedFormat streamed) {
            return streamed.open(sample.input(repetitions), sample.options());
        }
        // One that needs a file: it is long only when it is unwrapped.
        Path file = folder.resolve(sample.fileName());
        try (InputStream in = sample.stream(repetitions);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            in.transferTo(out);
        }
        return format.open(file, sample.options());
    }
}
