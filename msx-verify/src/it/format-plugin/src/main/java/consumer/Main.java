package consumer;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.duckdb.DuckDbStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

public final class Main {
    private static final byte[] DAY = "ticks\n7 101\n8 102\n".getBytes(StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] args) throws IOException {
        MarketDataFormat own = MarketDataFormats.byName("ticks");
        System.out.println("found " + own.name() + " in " + own.getClass().getModule());
        Path file = Files.createTempFile("day", ".ticks");
        try {
            show("as it is", file, DAY);
            show("in gzip", file, gzip());
            show("in zip", file, zip());
            refuse("zstd", file, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0});
            refuse("xz", file, new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});
            parquet(file);
            duckDb(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void show(String how, Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        StringJoiner seen = new StringJoiner(", ");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events()) {
            while (events.advance()) {
                seen.add(events.event().toString());
            }
            System.out.println(opened.formatName() + " " + how + ": " + seen);
        }
    }

    private static void refuse(String what, Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            System.out.println(what + " was opened as " + opened.formatName());
        } catch (MarketDataException missing) {
            System.out.println(what + ": found " + missing.found() + ", expected " + missing.expected());
        }
    }

    /** Its own events as Parquet and back, without any library. */
    private static void parquet(Path file) throws IOException {
        Path copy = Files.createTempFile("day", ".parquet");
        try {
            Files.write(file, DAY);
            try (MarketDataFile from = MarketDataFormats.open(file);
                    MarketEventSource events = from.events();
                    MarketDataWriter to =
                            MarketDataFormats.byName("parquet").create(copy, MarketDataHeader.of(from))) {
                while (events.advance()) {
                    to.write(events.event());
                }
                to.finish();
            }
            show("again", copy, Files.readAllBytes(copy));
        } finally {
            Files.delete(copy);
        }
    }

    private static void duckDb(Path file) {
        try (DuckDbStore store = DuckDbStore.open(file)) {
            System.out.println("duckdb was opened, with " + store.instruments());
        } catch (MarketDataException missing) {
            System.out.println("duckdb: found " + missing.found() + ", expected " + missing.expected());
        }
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(DAY);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.putNextEntry(new ZipEntry("day.ticks"));
            out.write(DAY);
        }
        return bytes.toByteArray();
    }
}
