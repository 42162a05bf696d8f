package io.github.microstructurex.io.badinput;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.StreamedFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A program that reads a file as long as it is told to of every sample that can be long. */
public final class LongFiles {
    private LongFiles() {}

    /** Takes how many bytes a file has, a folder to write to, and the name of a sample, or none for all. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]);
        for (Sample sample : Samples.all()) {
            boolean isMeant = arguments.length < 3 || arguments[2].equals(sample.fileName());
            if (isMeant && sample.canBeLong()) {
                long repetitions = bytes / sample.rowLength();
                try (MarketDataFile file = open(sample, repetitions, Path.of(arguments[1]))) {
                    long events = Reading.toTheEnd(file, event -> {}, state -> {});
                    Reading.check(events >= repetitions, events + " events of " + sample);
                }
            }
        }
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
