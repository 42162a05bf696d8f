package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes LOBSTER files of a few rows, and reads whole files into lists. */
final class LobsterFixture {
    static final String MESSAGES = "TEST_2012-06-21_34200000_57600000_message_%d.csv";
    static final String ORDERBOOK = "TEST_2012-06-21_34200000_57600000_orderbook_%d.csv";

    private LobsterFixture() {}

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path writeMessages(Path folder, int levels, String... lines) {
        return write(folder, MESSAGES.formatted(levels), String.join("\n", lines) + "\n");
    }

    static Path writeOrderbook(Path folder, int levels, String... lines) {
        return write(folder, ORDERBOOK.formatted(levels), String.join("\n", lines) + "\n");
    }

    /** Takes names and texts in turn. */
    static Path zip(Path file, String... namesAndTexts) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Shows each event as the one line that {@link MarketEventBuffer#toString} makes of it. */
    static List<String> events(Path file) {
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource source = opened.events()) {
            List<String> events = new ArrayList<>();
            while (source.advance()) {
                events.add(source.event().toString());
            }
            return events;
        }
    }

    static List<String> depth(Path file) {
        try (MarketDataFile opened = MarketDataFormats.open(file);
                DepthSource source = opened.depth().orElseThrow()) {
            List<String> rows = new ArrayList<>();
            while (source.advance()) {
                rows.add(source.depth().toString());
            }
            return rows;
        }
    }
}
