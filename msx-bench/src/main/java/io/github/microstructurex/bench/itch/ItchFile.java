package io.github.microstructurex.bench.itch;

import io.github.microstructurex.io.itch.ItchWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the file of a {@link SyntheticDay}. */
public final class ItchFile {
    private static final long SEED = 42;
    /** 294 million messages in the six and a half hours of a session. */
    private static final long NANOS_BETWEEN = 80_000;

    private ItchFile() {}

    /**
     * Writes it.
     *
     * @param arguments the file, and if others than the usual ones are wanted the numbers of messages, of stocks, and of
     *     orders in the books at first
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
        int stocks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8_000;
        int orders = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 500_000;
        try (ItchWriter out = ItchWriter.create(file)) {
            new SyntheticDay(out, stocks, NANOS_BETWEEN, SEED).write(messages, orders);
        }
        System.out.printf(
                Locale.ROOT, "%s: %,d messages of %,d stocks, %,d bytes%n", file, messages, stocks, Files.size(file));
    }
}
