package io.github.microstructurex.bench.store;

import com.sun.management.OperatingSystemMXBean;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.duckdb.DuckDbAppender;
import io.github.microstructurex.io.duckdb.DuckDbStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What it takes to keep trades and events: rows per second of processor time, all threads of the process together, and
 * bytes per row; Parquet files beside a database of DuckDB.
 */
public final class StoreBenchmark {
    private static final int ROUNDS = 5;
    private static final int BATCH = 100_000;
    private static final MarketDataHeader HEADER = new MarketDataHeader(
            Instrument.of("TEST", "0.01", "1"), LocalDate.of(2026, 1, 5), ZoneOffset.UTC, OptionalInt.empty());
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int rows;
    private final Path folder;
    private long checksum;

    private StoreBenchmark(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /** One thing that is timed, and what it leaves behind. */
    private interface Pass {
        /** {@return how many bytes there are} */
        long run() throws IOException;
    }

    /**
     * Runs the benchmark and prints a table.
     *
     * @param arguments none, or the number of rows
     * @throws IOException if nothing can be written to a temporary folder
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        Path folder = Files.createTempDirectory("store");
        try {
            new StoreBenchmark(rows, folder).run();
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d rows%n%-34s %10s %10s %10s%n",
                rows,
                "million rows a second",
                "best",
                "median",
                "bytes");
        measure("make trades", () -> consume(new SyntheticEvents(rows, true, 42)));
        measure("Parquet, trades, write", () -> write("parquet-trades", true));
        measure("Parquet, trades, read", () -> read("parquet-trades"));
        measure("make events", () -> consume(new SyntheticEvents(rows, false, 42)));
        measure("Parquet, events, write", () -> write("parquet", false));
        measure("Parquet, events, read", () -> read("parquet"));
        measure("DuckDbStore, events, append", this::append);
        measure("DuckDbStore, events, read", this::query);
        System.out.println("checksum " + checksum);
    }

    private void measure(String name, Pass pass) throws IOException {
        double[] rates = new double[ROUNDS];
        long bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = PROCESS.getProcessCpuTime();
            bytes = pass.run();
            rates[i] = rows * 1e3 / (PROCESS.getProcessCpuTime() - start);
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%-34s %10.1f %10.1f %10.1f%n",
                name,
                rates[ROUNDS - 1],
                rates[ROUNDS / 2],
                bytes / (double) rows);
    }

    private long consume(MarketEventSource source) {
        try (source) {
            while (source.advance()) {
                checksum += source.event().price()
                        ^ source.event().exchangeTime()
                        ^ source.event().quantity();
            }
        }
        return 0;
    }

    private Path file(String format) {
        return folder.resolve(format + ".parquet");
    }

    private long write(String format, boolean trades) throws IOException {
        try (MarketEventSource source = new SyntheticEvents(rows, trades, 42);
                MarketDataWriter writer = MarketDataFormats.byName(format).create(file(format), HEADER)) {
            while (source.advance()) {
                writer.write(source.event());
            }
            writer.finish();
        }
        return Files.size(file(format));
    }

    private long read(String format) throws IOException {
        try (MarketDataFile file = MarketDataFormats.open(file(format))) {
            consume(file.events());
        }
        return Files.size(file(format));
    }

    private Path database() {
        return folder.resolve("market.duckdb");
    }

    private long append() throws IOException {
        Files.deleteIfExists(database());
        try (DuckDbStore store = DuckDbStore.open(database());
                MarketEventSource source = new SyntheticEvents(rows, false, 42);
                DuckDbAppender appender = store.append(HEADER.instrument())) {
            for (int i = 1; source.advance(); i++) {
                appender.write(source.event());
                if (i % BATCH == 0) {
                    appender.commit();
                }
            }
            appender.commit();
        }
        return Files.size(database());
    }

    private long query() throws IOException {
        try (DuckDbStore store = DuckDbStore.open(database())) {
            consume(store.events("TEST", 0, Long.MAX_VALUE / 2));
        }
        return Files.size(database());
    }
}
