package io.github.microstructurex.bench.journal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.journal.ForcePolicy;
import io.github.microstructurex.book.journal.JournaledBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What a command takes with a journal under each force policy, beside the same commands without one, and what it takes to
 * carry it out again when the directory is opened. The journals are written below the current directory, or below the one
 * that is named, and removed again: what matters is the disk.
 */
public final class JournalBenchmark {
    private static final int ROUNDS = 7;
    private static final int LIVE_ORDERS = 1_000;

    private final Path directory;
    private final BookCommand command = new BookCommand();

    private JournalBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "."), "journal");
        try {
            new JournalBenchmark(directory).run();
        } finally {
            Files.delete(directory);
        }
    }

    private void run() throws IOException {
        System.out.printf("%-22s %14s %14s%n", "ns per command", "best", "median");
        OrderBook book = new OrderBook();
        measure("no journal", 2_000_000, book::apply, () -> {});
        measureJournal("EACH", ForcePolicy.EACH, 2_000);
        measureJournal("every(10)", ForcePolicy.every(10), 20_000);
        measureJournal("every(100)", ForcePolicy.every(100), 100_000);
        measureJournal("every(10000)", ForcePolicy.every(10_000), 1_000_000);
        measureJournal("OPERATING_SYSTEM", ForcePolicy.OPERATING_SYSTEM, 500_000);
        measureJournal("never, buffered", new ForcePolicy(Long.MAX_VALUE, Long.MAX_VALUE), 1_000_000);
    }

    private void measureJournal(String name, ForcePolicy policy, int commands) throws IOException {
        try (JournaledBook journaled = open(policy)) {
            measure(name, commands, journaled::apply, () -> journaled.checkpoint(1));
            drive(commands, journaled::apply);
        }
        long start = System.nanoTime();
        try (JournaledBook journaled = open(policy)) {
            long replayed = journaled.recovery().commandsReplayed();
            System.out.printf(
                    Locale.ROOT,
                    "  opened again: %,d commands, %.1f ns each%n",
                    replayed,
                    (System.nanoTime() - start) / (double) replayed);
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private JournaledBook open(ForcePolicy policy) throws IOException {
        return JournaledBook.open(directory, MatchingRules.priceTime(), BookListener.NONE, policy, Long.MAX_VALUE);
    }

    private void measure(String name, int commands, Book book, Pause pause) throws IOException {
        double[] nanos = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            drive(commands, book);
            nanos[i] = (System.nanoTime() - start) / (double) commands;
            pause.between();
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-22s %,14.1f %,14.1f%n", name, nanos[0], nanos[ROUNDS / 2]);
    }

    /** Orders come in and go again, at ten prices a side that do not cross; they start and end with none live. */
    private void drive(int commands, Book book) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        int orders = commands / 2;
        for (int i = 0; i < orders + LIVE_ORDERS; i++) {
            if (i < orders) {
                int distance = 1 + random.nextInt(10);
                boolean buy = random.nextBoolean();
                book.apply(command.limit(i, buy ? Side.BUY : Side.SELL, buy ? -distance : distance, 10));
            }
            if (i >= LIVE_ORDERS) {
                book.apply(command.cancel(i - LIVE_ORDERS));
            }
        }
    }

    /** Takes commands. */
    private interface Book {
        Object apply(BookCommand command) throws IOException;
    }

    /** Happens between two rounds, untimed. */
    private interface Pause {
        void between() throws IOException;
    }
}
