package io.github.microstructurex.bench.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.itch.ItchBatch;
import io.github.microstructurex.io.itch.ItchBooks;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a message of a file costs, with the file in memory: to be found, to have its fields read, and to change the book
 * of its stock, with the books of all stocks kept at once.
 */
public final class ItchBenchmark {
    private static final int ROUNDS = 15;
    private static final int CHUNK = 1_000_000;
    private static final char[] TYPES = {'A', 'D', 'U', 'E', 'X'};

    private final byte[] bytes;
    private long checksum;

    private ItchBenchmark(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Runs the benchmark and prints a table.
     *
     * @param arguments a file in the framing BinaryFILE, below 2 GiB
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        new ItchBenchmark(Files.readAllBytes(Path.of(arguments[0]))).run();
    }

    private void run() {
        System.out.printf("%-36s %10s %10s %16s%n", "ns of CPU per message", "best", "median", "million a second");
        measure("find", this::find, bytes);
        measure("read all fields", this::decode, bytes);
        measure("read all fields, many at once", this::decodeAtOnce, bytes);
        for (char type : TYPES) {
            measure("read all fields, " + type + " only", this::decode, only(type));
        }
        measure("keep all books, one by one", this::books, bytes);
        measure("keep all books, many at once", this::booksAtOnce, bytes);
        System.out.println("checksum " + checksum);
    }

    /** Goes over the messages once, and returns how many there were. */
    private interface Pass {
        long run(byte[] file);
    }

    private void measure(String name, Pass pass, byte[] file) {
        double[] nanos = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuTime();
            long messages = pass.run(file);
            nanos[i] = (cpuTime() - start) / (double) messages;
        }
        Arrays.sort(nanos);
        double median = nanos[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-36s %10.2f %10.2f %16.1f%n", name, nanos[0], median, 1000 / median);
    }

    /** Of this thread: other work on the machine does not count, but for what it does to the caches. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The messages of one type, a million or as many as there are. */
    private byte[] only(char type) {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (ItchWriter out = ItchWriter.to(found);
                ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE)) {
            while (out.count() < CHUNK && reader.advance()) {
                if (reader.message().code() == type) {
                    out.write(reader.message());
                }
            }
            out.finish();
        }
        return found.toByteArray();
    }

    private long find(byte[] file) {
        long messages = 0;
        long sum = 0;
        try (ItchReader reader = ItchReader.of(file, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                messages++;
                sum += reader.message().code();
            }
        }
        checksum += sum;
        return messages;
    }

    private long decode(byte[] file) {
        long messages = 0;
        long sum = 0;
        try (ItchReader reader = ItchReader.of(file, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                messages++;
                sum += fields(reader.message());
            }
        }
        checksum += sum;
        return messages;
    }

    private long decodeAtOnce(byte[] file) {
        long messages = 0;
        long sum = 0;
        ItchBatch batch = new ItchBatch();
        try (ItchReader reader = ItchReader.of(file, ItchFraming.BINARY_FILE)) {
            while (reader.advance(batch)) {
                messages += batch.size();
                sum += fields(batch);
            }
        }
        checksum += sum;
        return messages;
    }

    private static long fields(ItchBatch batch) {
        long sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            sum += batch.timestamp(i)
                    + batch.stockLocate(i)
                    + batch.trackingNumber(i)
                    + batch.orderReference(i)
                    + batch.newOrderReference(i)
                    + batch.matchNumber(i)
                    + batch.stock(i)
                    + batch.sideIndex(i)
                    + batch.shares(i)
                    + batch.price(i);
        }
        return sum;
    }

    private static long fields(ItchMessage message) {
        long header = message.timestamp() + message.stockLocate() + message.trackingNumber();
        return switch (message.code()) {
            case 'A', 'F' ->
                header
                        + message.addOrder().orderReference()
                        + message.addOrder().shares()
                        + message.addOrder().price()
                        + message.addOrder().stock()
                        + message.addOrder().side().index();
            case 'E' ->
                header
                        + message.orderExecuted().orderReference()
                        + message.orderExecuted().shares()
                        + message.orderExecuted().matchNumber();
            case 'X' ->
                header
                        + message.orderCancel().orderReference()
                        + message.orderCancel().shares();
            case 'D' -> header + message.orderDelete().orderReference();
            case 'U' ->
                header
                        + message.orderReplace().orderReference()
                        + message.orderReplace().newOrderReference()
                        + message.orderReplace().shares()
                        + message.orderReplace().price();
            default -> header;
        };
    }

    private long books(byte[] file) {
        ItchBooks books = new ItchBooks();
        long messages = 0;
        try (ItchReader reader = ItchReader.of(file, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                messages++;
                books.apply(reader.message());
            }
        }
        check(books);
        return messages;
    }

    private long booksAtOnce(byte[] file) {
        ItchBooks books = new ItchBooks();
        long messages = 0;
        try (ItchReader reader = ItchReader.of(file, ItchFraming.BINARY_FILE)) {
            int count = books.applyNext(reader, CHUNK);
            while (count > 0) {
                messages += count;
                count = books.applyNext(reader, CHUNK);
            }
        }
        check(books);
        return messages;
    }

    private void check(ItchBooks books) {
        for (String symbol : books.symbols()) {
            BookView book = books.book(symbol).orElseThrow();
            checksum += book.orderCount() + book.bestPrice(Side.BUY);
        }
    }
}
