package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes files of Tardis of a few rows, and reads whole files into lists. */
final class TardisFixture {
    static final String L2 = "exchange,symbol,timestamp,local_timestamp,is_snapshot,side,price,amount";
    static final String TRADES = "exchange,symbol,timestamp,local_timestamp,id,side,price,amount";
    static final String QUOTES = "exchange,symbol,timestamp,local_timestamp,ask_amount,ask_price,bid_price,bid_amount";
    static final String SNAPSHOT_2 = "exchange,symbol,timestamp,local_timestamp,"
            + "asks[0].price,asks[0].amount,bids[0].price,bids[0].amount,"
            + "asks[1].price,asks[1].amount,bids[1].price,bids[1].amount";
    static final String ROW = "x,BTC,1585699200245000,1585699200355684,";

    /** Ticks of a tenth and whole lots, so that numbers in tests are short. */
    static final OpenOptions TENTHS =
            OpenOptions.defaults().withTick(new BigDecimal("0.1")).withLot(BigDecimal.ONE);

    private TardisFixture() {}

    static Path write(Path folder, String... lines) {
        return writeNamed(folder, "x.csv", String.join("\n", lines) + "\n");
    }

    static Path writeNamed(Path folder, String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path gzip(Path folder, String name, String... lines) {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Shows each event as one line, with the number of its row and without its time. */
    static List<String> events(Path path, OpenOptions options) {
        try (MarketDataFile file = MarketDataFormats.open(path, options);
                MarketEventSource source = file.events()) {
            List<String> events = new ArrayList<>();
            while (source.advance()) {
                String line = source.event()
                        .toString()
                        .replace(" at " + source.event().exchangeTime(), "");
                events.add(source.event().sequence() + ": " + line);
            }
            return events;
        }
    }

    static List<String> events(Path path) {
        return events(path, TENTHS);
    }

    static List<String> depth(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path, TENTHS);
                DepthSource source = file.depth().orElseThrow()) {
            List<String> rows = new ArrayList<>();
            while (source.advance()) {
                rows.add(source.depth().toString());
            }
            return rows;
        }
    }
}
