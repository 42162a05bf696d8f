package io.github.microstructurex.bench.itch;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.io.itch.ItchBooks;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a message costs: to be found in memory and have its fields read, and to change the book of its stock, with the
 * books of all stocks kept at once. The messages are those of a {@link SyntheticDay}.
 */
public final class ItchBenchmark {
    private static final int ROUNDS = 7;

    private final byte[] bytes;
    private long messages;
    private long checksum;

    private ItchBenchmark(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Runs the benchmark and prints a table.
     *
     * @param arguments none, or the number of messages and of stocks
     * @throws IOException if the messages cannot be written to a temporary file
     */
    public static void main(String[] arguments) throws IOException {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        int stocks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8_000;
        Path file = Files.createTempFile("day", ".itch");
        try {
            try (ItchWriter out = ItchWriter.create(file)) {
                new SyntheticDay(out, stocks, 42).write(messages);
            }
            System.out.printf(
                    Locale.ROOT, "%,d messages of %,d stocks, %,d bytes%n", messages, stocks, Files.size(file));
            new ItchBenchmark(Files.readAllBytes(file)).run();
        } finally {
            Files.delete(file);
        }
    }

    private void run() {
        System.out.printf("%-28s %10s %10s%n", "ns of CPU per message", "best", "median");
        measure("find and read the time", this::frames);
        measure("and the fields", this::decode);
        measure("and keep all books", this::books);
        System.out.println("checksum " + checksum);
    }

    private void measure(String name, Runnable pass) {
        double[] nanos = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuTime();
            pass.run();
            nanos[i] = (cpuTime() - start) / (double) messages;
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-28s %10.2f %10.2f%n", name, nanos[0], nanos[ROUNDS / 2]);
    }

    /** Of this thread: other work on the machine does not count, but for what it does to the caches. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void frames() {
        long sum = 0;
        messages = 0;
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                sum += reader.message().timestamp();
                messages++;
            }
        }
        checksum += sum;
    }

    private void decode() {
        long sum = 0;
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                sum += fields(reader.message());
            }
        }
        checksum += sum;
    }

    private static long fields(ItchMessage message) {
        long header = message.timestamp() + message.stockLocate();
        return switch (message.code()) {
            case 'A' ->
                header
                        + message.addOrder().orderReference()
                        + message.addOrder().shares()
                        + message.addOrder().price()
                        + message.addOrder().stock()
                        + message.addOrder().side().index();
            case 'E' ->
                header
                        + message.orderExecuted().orderReference()
                        + message.orderExecuted().shares();
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

    private void books() {
        ItchBooks books = new ItchBooks();
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                books.apply(reader.message());
            }
        }
        for (Disagreement kind : Disagreement.values()) {
            if (books.count(kind) > 0) {
                throw new IllegalStateException("a message did not fit: " + books.firstProblems());
            }
        }
        checksum += books.book(1).orElseThrow().orderCount();
    }
}
